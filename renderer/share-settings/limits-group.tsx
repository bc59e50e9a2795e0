/** Who may come to a share by address, how fast, how much at a time, and whom its proxies ask for. */
import type { ShareState } from '../../main/ipc/app-state.ts';
import type { ShareChange } from '../../main/share/options.ts';
import { SettingSlider } from '../settings/setting-slider.tsx';
import { SettingSwitch } from '../settings/setting-switch.tsx';
import { SettingsGroup } from '../settings/settings-group.tsx';
import { useServices } from '../state/services.tsx';
import { useLanguage } from '../words/use-language.tsx';
import { LineList } from './line-list.tsx';

/** Octets a second, from a slow phone line to a fast network. */
const SPEEDS = [50e3, 100e3, 250e3, 500e3, 1e6, 2e6, 5e6, 10e6, 25e6, 50e6, 100e6];
const CONNECTIONS = [1, 2, 3, 4, 6, 8, 12, 16, 32];

interface LimitsProps {
  readonly share: ShareState;
}

export function LimitsGroup({ share }: LimitsProps) {
  const { words, formats } = useLanguage();
  const { bridge, run } = useServices();
  const set = (change: ShareChange): void => run(bridge.changeShare(share.id, change));
  const speed = (value: number | undefined): string => (value === undefined ? words.limits.none : formats.speed(value));
  return (
    <SettingsGroup title={words.limits.title} level={3}>
      <SettingSlider
        label={words.limits.speedEach}
        hint={words.limits.speedEachHint}
        steps={SPEEDS}
        value={share.visitorRate}
        describe={speed}
        onChange={(visitorRate) => set({ visitorRate })}
      />
      <SettingSlider
        label={words.limits.speedAll}
        hint={words.limits.speedAllHint}
        steps={SPEEDS}
        value={share.totalRate}
        describe={speed}
        onChange={(totalRate) => set({ totalRate })}
      />
      <SettingSlider
        label={words.limits.connections}
        hint={words.limits.connectionsHint}
        steps={CONNECTIONS}
        value={share.visitorConnections}
        describe={(value) => (value === undefined ? words.limits.none : formats.number(value))}
        onChange={(visitorConnections) => set({ visitorConnections })}
      />
      <SettingSwitch
        label={words.limits.ownNetworks}
        hint={words.limits.ownNetworksHint}
        isOn={share.onlyOwnNetworks}
        onChange={(onlyOwnNetworks) => set({ onlyOwnNetworks })}
      />
      <AddressLists share={share} />
    </SettingsGroup>
  );
}

function AddressLists({ share }: LimitsProps) {
  const { limits } = useLanguage().words;
  const { bridge } = useServices();
  const common = { placeholder: limits.rangeExample, invalid: limits.rangeInvalid };
  return (
    <>
      <LineList
        words={{
          ...common,
          title: limits.allow,
          label: limits.allowLabel,
          add: limits.allowAdd,
          hint: limits.allowHint,
        }}
        lines={share.allow}
        onChange={(allow) => bridge.changeShare(share.id, { allow })}
      />
      <LineList
        words={{ ...common, title: limits.deny, label: limits.denyLabel, add: limits.denyAdd, hint: limits.denyHint }}
        lines={share.deny}
        onChange={(deny) => bridge.changeShare(share.id, { deny })}
      />
      <LineList
        words={{
          ...common,
          placeholder: limits.proxyExample,
          title: limits.proxies,
          label: limits.proxiesLabel,
          add: limits.proxiesAdd,
          hint: limits.proxiesHint,
        }}
        lines={share.proxies}
        onChange={(proxies) => bridge.changeShare(share.id, { proxies })}
      />
    </>
  );
}
