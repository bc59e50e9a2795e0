/** "Stop sharing after ...": beside the state, when the share ends by itself, and how to change that. */
import { Ban, Clock, Moon, Timer } from 'lucide-react';
import type { FormEvent } from 'react';
import { useId, useState } from 'react';
import type { ShareState, StopRule } from '../../main/ipc/app-state.ts';
import type { StopChoice } from '../../main/ipc/contract.ts';
import { useServices } from '../state/services.tsx';
import { Menu } from '../ui/menu.tsx';
import { MenuItem } from '../ui/menu-item.tsx';
import { Popover } from '../ui/popover.tsx';
import type { Language } from '../words/languages.ts';
import { useLanguage } from '../words/use-language.tsx';
import css from './stop-after.module.css';

const MAX_DOWNLOADS = 10_000;
const FEW_DOWNLOADS = 3;

/** Nothing where the share is off, or failed, and was not to end by itself. */
export function StopAfter({ share }: { readonly share: ShareState }) {
  const language = useLanguage();
  const { ending } = language.words;
  const { state } = share.status;
  if (state === 'stopped' || state === 'stopping') return <Stopped share={share} />;
  const { stopsAfter } = share;
  if (state === 'failed' && stopsAfter === undefined) return undefined;
  const text = stopsAfter === undefined ? ending.choose : describeRule(stopsAfter, language);
  return (
    <Popover
      label={ending.title}
      isNamedByTrigger={true}
      panelLabel={ending.title}
      trigger={
        <>
          <Timer size={14} />
          <span className={stopsAfter === undefined ? css.choose : css.words}>{text}</span>
        </>
      }
      triggerClass={css.trigger}
      align="start"
    >
      {(close) => <Choices share={share} onDone={close} />}
    </Popover>
  );
}

/** Why it is off, where that was chosen beforehand. */
function Stopped({ share: { stoppedBy } }: { readonly share: ShareState }) {
  const { words, formats } = useLanguage();
  if (stoppedBy === undefined) return undefined;
  const text =
    stoppedBy.kind === 'time'
      ? words.ending.stoppedAt(formats.minuteOfDay(stoppedBy.at))
      : words.ending.stoppedAfter(formats.counted(stoppedBy.count));
  return <span className={css.stopped}>{text}</span>;
}

interface ChoicesProps {
  readonly share: ShareState;
  readonly onDone: () => void;
}

function Choices({ share, onDone }: ChoicesProps) {
  const { ending } = useLanguage().words;
  const { bridge, run } = useServices();
  const choose = (choice: StopChoice | undefined): void => {
    onDone();
    run(bridge.setStop(share.id, choice));
  };
  return (
    <Menu>
      <MenuItem icon={Clock} onPress={() => choose({ kind: 'hour' })}>
        {ending.hour}
      </MenuItem>
      <MenuItem icon={Moon} onPress={() => choose({ kind: 'today' })}>
        {ending.today}
      </MenuItem>
      <Downloads rule={share.stopsAfter} onChoose={(count) => choose({ kind: 'downloads', count })} />
      <p className={css.hint}>{ending.hint}</p>
      {share.stopsAfter !== undefined && (
        <>
          <hr />
          <MenuItem icon={Ban} onPress={() => choose(undefined)}>
            {ending.never}
          </MenuItem>
        </>
      )}
    </Menu>
  );
}

interface DownloadsProps {
  readonly rule: StopRule | undefined;
  readonly onChoose: (count: number) => void;
}

function Downloads({ rule, onChoose }: DownloadsProps) {
  const { ending } = useLanguage().words;
  const [text, setText] = useState(String(rule?.kind === 'downloads' ? rule.wanted : FEW_DOWNLOADS));
  const unitId = useId();
  const labelId = useId();
  const count = Number(text);
  const isSound = Number.isInteger(count) && count >= 1 && count <= MAX_DOWNLOADS;
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (isSound) onChoose(count);
  };
  return (
    <form className={css.downloads} onSubmit={onSubmit}>
      <span id={labelId}>{ending.downloads}</span>
      <input
        type="number"
        min={1}
        max={MAX_DOWNLOADS}
        aria-labelledby={`${labelId} ${unitId}`}
        aria-invalid={!isSound}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <span id={unitId}>{ending.downloadsUnit}</span>
      <button type="submit" aria-label={ending.setLabel} aria-disabled={!isSound}>
        {ending.set}
      </button>
    </form>
  );
}

function describeRule(rule: StopRule, { words: { ending }, formats }: Language): string {
  if (rule.kind === 'downloads') return ending.afterDownloads(formats.counted(rule.wanted - rule.done));
  const time = new Date(rule.at);
  const isMidnight = time.getHours() === 0 && time.getMinutes() === 0 && time.getSeconds() === 0;
  return isMidnight ? ending.atMidnight : ending.atTime(formats.minuteOfDay(rule.at));
}
