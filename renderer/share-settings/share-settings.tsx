/** The settings of one share: what the terminal has options for, in one place off the main view. */
import type { ShareState } from '../../main/ipc/app-state.ts';
import type { ShareChange } from '../../main/share/options.ts';
import { HostNames } from '../hosts/host-names.tsx';
import { SettingSwitch } from '../settings/setting-switch.tsx';
import { SettingsGroup } from '../settings/settings-group.tsx';
import { useServices } from '../state/services.tsx';
import { Choice } from '../ui/choice.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useLanguage } from '../words/use-language.tsx';
import { AdapterChoice } from './adapter-choice.tsx';
import { BasePathField } from './base-path-field.tsx';
import { EncryptionGroup } from './encryption-group.tsx';
import { LimitsGroup } from './limits-group.tsx';
import { LineList } from './line-list.tsx';
import css from './share-settings.module.css';

export interface ShareSettingsProps {
  readonly share: ShareState;
  readonly onClose: () => void;
}

export function ShareSettings({ share, onClose }: ShareSettingsProps) {
  const { serving } = useLanguage().words;
  return (
    <Dialog title={serving.title(share.name)} onClose={onClose}>
      <div className={css.groups}>
        <Visitors share={share} />
        <Others share={share} />
        <Network share={share} />
        <EncryptionGroup share={share} />
        <LimitsGroup share={share} />
      </div>
    </Dialog>
  );
}

interface GroupProps {
  readonly share: ShareState;
}

/** Changes some options and leaves the others as they are. */
function useChangeShare({ id }: ShareState): (change: ShareChange) => void {
  const { bridge, run } = useServices();
  return (change) => run(bridge.changeShare(id, change));
}

function Visitors({ share }: GroupProps) {
  const { serving } = useLanguage().words;
  const set = useChangeShare(share);
  if (share.note !== undefined) return undefined;
  return (
    <SettingsGroup title={serving.visitors} level={3}>
      <SettingSwitch
        label={serving.noListing}
        hint={serving.noListingHint}
        isOn={!share.lists}
        onChange={(isUnlisted) => set({ lists: !isUnlisted })}
      />
      {share.files === undefined && <FolderSwitches share={share} />}
    </SettingsGroup>
  );
}

/** What has a meaning for a whole folder only. */
function FolderSwitches({ share }: GroupProps) {
  const { serving } = useLanguage().words;
  const set = useChangeShare(share);
  return (
    <>
      <SettingSwitch
        label={serving.hidden}
        hint={serving.hiddenHint}
        isOn={share.showsHidden}
        onChange={(showsHidden) => set({ showsHidden })}
      />
      <SettingSwitch
        label={serving.singlePage}
        hint={serving.singlePageHint}
        isOn={share.singlePage}
        onChange={(singlePage) => set({ singlePage })}
      />
      <SiteChoice share={share} />
    </>
  );
}

function SiteChoice({ share }: GroupProps) {
  const { words } = useLanguage();
  const set = useChangeShare(share);
  const { title, choices, hint } = words.share.site;
  return (
    <div className={css.row}>
      <Choice<ShareState['site']>
        title={title}
        value={share.site}
        options={[
          ['automatic', choices.automatic],
          ['on', choices.on],
          ['off', choices.off],
        ]}
        onChoose={(site) => set({ site })}
        hint={hint}
      />
    </div>
  );
}

function Others({ share }: GroupProps) {
  const { serving } = useLanguage().words;
  const { bridge } = useServices();
  const set = useChangeShare(share);
  return (
    <SettingsGroup title={serving.others} level={3}>
      <SettingSwitch
        label={serving.cors}
        hint={serving.corsHint}
        isOn={share.allowsAnyOrigin}
        onChange={(allowsAnyOrigin) => set({ allowsAnyOrigin })}
      />
      <SettingSwitch
        label={serving.compress}
        hint={serving.compressHint}
        isOn={share.compresses}
        onChange={(compresses) => set({ compresses })}
      />
      <LineList
        words={{
          title: serving.fields,
          label: serving.fieldLabel,
          add: serving.addField,
          placeholder: serving.fieldPlaceholder,
          hint: serving.fieldHint,
          invalid: serving.fieldInvalid,
        }}
        lines={share.fields}
        onChange={(lines) => bridge.changeShare(share.id, { fields: lines })}
      />
      <LineList
        words={{
          title: serving.types,
          label: serving.typeLabel,
          add: serving.addType,
          placeholder: serving.typePlaceholder,
          hint: serving.typeHint,
          invalid: serving.typeInvalid,
        }}
        lines={share.types}
        onChange={(lines) => bridge.changeShare(share.id, { types: lines })}
      />
    </SettingsGroup>
  );
}

function Network({ share }: GroupProps) {
  const { serving } = useLanguage().words;
  const set = useChangeShare(share);
  return (
    <SettingsGroup title={serving.network} level={3}>
      <AdapterChoice adapter={share.adapter} onChoose={(adapter) => set({ adapter })} />
      <BasePathField share={share} />
      <div className={css.row}>
        <HostNames share={share} />
      </div>
    </SettingsGroup>
  );
}
