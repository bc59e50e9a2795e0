/** Beside who can open the share: whether people can add files, and what becomes of them. Each choice takes effect at once. */
import { ArrowDownToLine, Inbox } from 'lucide-react';
import type { ShareState } from '../../main/ipc/app-state.ts';
import { SettingSelect } from '../settings/setting-select.tsx';
import { SettingSwitch } from '../settings/setting-switch.tsx';
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

function stateText({ write, dropBox }: ShareState, words: Language['words']['receiving']): string {
  if (dropBox) return words.dropBox;
  if (write === 'look') return words.off;
  return write === 'add' ? words.on : words.onAndChange;
}

function AddingPanel({ share }: AddingChoiceProps) {
  const { receiving } = useLanguage().words;
  const { bridge, run } = useServices();
  const { id, write, dropBox } = share;
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
      {write !== 'look' && <AddingDetails share={share} set={set} />}
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
      {!dropBox && (
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

const SIZES: readonly number[] = [1e7, 1e8, 1e9, 1e10, 1e11];
const NO_LIMIT = 'none';

interface SizeSelectProps {
  readonly label: string;
  readonly value: number | undefined;
  readonly onChoose: (size: number | undefined) => void;
}

/** A size that was set elsewhere stands among the others. */
function SizeSelect({ label, value, onChoose }: SizeSelectProps) {
  const { words, formats } = useLanguage();
  const sizes = value === undefined || SIZES.includes(value) ? SIZES : [...SIZES, value].sort((a, b) => a - b);
  return (
    <SettingSelect
      label={label}
      value={value === undefined ? NO_LIMIT : String(value)}
      options={[
        [NO_LIMIT, words.receiving.noLimit],
        ...sizes.map((size) => [String(size), formats.bytes(size)] as const),
      ]}
      onChoose={(chosen) => onChoose(chosen === NO_LIMIT ? undefined : Number(chosen))}
    />
  );
}
