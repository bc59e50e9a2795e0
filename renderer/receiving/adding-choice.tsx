/** Beside who can open the share: whether people can add files, and what becomes of them. Each choice takes effect at once. */
import { ArrowDownToLine, Inbox } from 'lucide-react';
import type { LinkState, ShareState } from '../../main/ipc/app-state.ts';
import { SettingSelect } from '../settings/setting-select.tsx';
import { SettingSwitch } from '../settings/setting-switch.tsx';
import { SizeSelect } from '../settings/size-select.tsx';
import { useServices } from '../state/services.tsx';
import { Popover } from '../ui/popover.tsx';
import type { Language } from '../words/languages.ts';
import { useLanguage } from '../words/use-language.tsx';
import css from './adding-choice.module.css';
import { asksFirst } from './asks-first.ts';

export interface AddingChoiceProps {
  readonly share: ShareState;
}

/** Nothing where nothing can be added: a text, or single files. */
export function AddingChoice({ share }: AddingChoiceProps) {
  const { receiving } = useLanguage().words;
  if (share.note !== undefined || share.files !== undefined) return undefined;
  const Icon = share.dropBox ? Inbox : ArrowDownToLine;
  return (
    <Popover
      label={receiving.title}
      isNamedByTrigger={true}
      panelLabel={receiving.title}
      trigger={
        <>
          <Icon size={16} />
          <span>{stateText(share, receiving)}</span>
        </>
      }
      triggerClass={css.trigger}
      align="start"
    >
      {() => <AddingPanel share={share} />}
    </Popover>
  );
}

function stateText({ write, dropBox, links }: ShareState, words: Language['words']['receiving']): string {
  if (dropBox) return words.dropBox;
  if (write === 'look') return links.some(takesFiles) ? words.offButLinks : words.off;
  return write === 'add' ? words.on : words.onAndChange;
}

function AddingPanel({ share }: AddingChoiceProps) {
  const { receiving } = useLanguage().words;
  const { bridge, run } = useServices();
  const { id, write, dropBox, links } = share;
  const set = (change: Parameters<typeof bridge.changeShare>[1]): void => run(bridge.changeShare(id, change));
  return (
    <div className={css.panel}>
      {!dropBox && (
        <SettingSwitch
          label={receiving.title}
          hint={receiving.switchHint}
          isOn={write !== 'look'}
          onChange={(isOn) => set({ write: isOn ? 'add' : 'look' })}
        />
      )}
      {(write !== 'look' || links.some(takesFiles)) && <AddingDetails share={share} set={set} />}
    </div>
  );
}

interface DetailsProps extends AddingChoiceProps {
  readonly set: (
    change: Partial<Pick<ShareState, 'write' | 'asksFirst' | 'receivesInto' | 'maxUpload' | 'quota'>>,
  ) => void;
}

function AddingDetails({ share, set }: DetailsProps) {
  const { receiving } = useLanguage().words;
  const { write, dropBox, receivesInto = 'usual' } = share;
  const isProved = share.asksFirst === undefined && share.entry === 'secret';
  return (
    <>
      <SettingSwitch
        label={receiving.askFirst}
        hint={isProved ? receiving.askUsual : receiving.askFirstHint}
        isOn={asksFirst(share)}
        onChange={(isOn) => set({ asksFirst: isOn })}
      />
      <SettingSelect
        label={receiving.where}
        value={receivesInto}
        options={(['usual', 'here', 'sender-folder'] as const).map((place) => [place, receiving.places[place]])}
        onChoose={(place) => set({ receivesInto: place === 'usual' ? undefined : place })}
      />
      <SizeSelect label={receiving.largest} value={share.maxUpload} onChoose={(maxUpload) => set({ maxUpload })} />
      <SizeSelect label={receiving.quota} value={share.quota} onChoose={(quota) => set({ quota })} />
      {!dropBox && write !== 'look' && (
        <SettingSwitch
          label={receiving.change}
          hint={receiving.changeHint}
          isOn={write === 'change'}
          onChange={(isOn) => set({ write: isOn ? 'change' : 'add' })}
        />
      )}
      {write === 'change' && (
        <p className={css.warning} role="alert">
          {receiving.changeWarning}
        </p>
      )}
    </>
  );
}

/** Whether somebody who comes by this link can add files. */
function takesFiles({ right }: LinkState): boolean {
  return right !== 'look';
}
