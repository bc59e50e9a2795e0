/** One line of the access log. */
// biome-ignore-all lint/a11y/useSemanticElements: a table element would need all of its rows.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active row.

import type { LucideIcon } from 'lucide-react';
import {
  Check,
  FileX,
  History,
  Hourglass,
  Scissors,
  ShieldQuestion,
  ShieldX,
  Square,
  Stethoscope,
  Unplug,
} from 'lucide-react';
import { memo } from 'react';
import type { AccessLogEntry, Ending } from '../../main/access-log/log-entry.ts';
import { isHandshakeEnding } from '../../main/access-log/log-entry.ts';
import { decodeOctets } from '../../main/access-log/readable-target.ts';
import { Name } from '../ui/name.tsx';
import { StatusCode } from '../ui/status-code.tsx';
import { useLanguage } from '../words/use-language.tsx';
import css from './log-row.module.css';
import { ROW_HEIGHT } from './log-viewport.ts';
import { whatWasAsked } from './what-was-asked.ts';

export const ENDING_ICONS: Readonly<Record<Ending, LucideIcon>> = {
  complete: Check,
  lacking: FileX,
  aborted: Unplug,
  cut: Scissors,
  'timed-out': Hourglass,
  disconnected: Square,
  'own-check': Stethoscope,
  distrusted: ShieldQuestion,
  'too-old': History,
  'no-handshake': ShieldX,
};

export interface LogRowProps {
  readonly entry: AccessLogEntry;
  /** Row number in the list, from 0. */
  readonly row: number;
  readonly isSelected: boolean;
  /** A moment of today: rows of other days tell theirs. */
  readonly today: number;
  /** The present, when times are told as how long ago. */
  readonly now: number | undefined;
}

export function rowId(sequence: number): string {
  return `log-entry-${sequence}`;
}

export const LogRow = memo(function LogRow({ entry, row, isSelected, today, now }: LogRowProps) {
  const { words, formats } = useLanguage();
  const EndingIcon = ENDING_ICONS[entry.ending];
  const target = whatWasAsked(entry, words);
  const who = decodeOctets(entry.identity ?? '');
  const keptAs = decodeOctets(entry.keptAs ?? '');
  const ending = words.log.endings[entry.ending];
  return (
    <div
      id={rowId(entry.sequence)}
      className={css.row}
      role="row"
      aria-rowindex={row + 2}
      aria-selected={isSelected}
      data-sequence={entry.sequence}
      style={{ height: ROW_HEIGHT }}
    >
      <span role="gridcell" className={css.time} title={formats.dateTime(entry.time)}>
        {now === undefined ? <TimeOfDay time={entry.time} today={today} /> : formats.ago(now - entry.time)}
      </span>
      <span role="gridcell" className={css.visitor} title={entry.visitor}>
        <Name>{entry.visitor}</Name>
      </span>
      <span role="gridcell" className={css.who} title={who}>
        <Name>{who}</Name>
      </span>
      <span role="gridcell" className={css.method} title={entry.method}>
        {entry.method === '' ? '–' : entry.method}
      </span>
      <span role="gridcell" title={target}>
        <Name>{target}</Name>
      </span>
      <span role="gridcell" className={css.status}>
        {isHandshakeEnding(entry.ending) ? '–' : <StatusCode status={entry.status} />}
      </span>
      <span role="gridcell" className={css.keptAs} title={keptAs}>
        <Name>{keptAs}</Name>
      </span>
      <span role="gridcell" className={css.received}>
        <bdi>{entry.receivedBytes === undefined ? '' : formats.bytes(entry.receivedBytes)}</bdi>
      </span>
      <span role="gridcell" className={css.size}>
        <bdi>{formats.bytes(entry.contentBytes)}</bdi>
      </span>
      <span role="gridcell" className={css.duration}>
        <bdi>{formats.duration(entry.durationMs)}</bdi>
      </span>
      <span role="gridcell" className={css.ending} data-ending={entry.ending} title={ending}>
        <EndingIcon size={14} />
        <span className={css.endingText}>{ending}</span>
      </span>
    </div>
  );
}, isSameRow);

/** With the day where it is another one; seconds matter less then, and both have room. */
function TimeOfDay({ time, today }: { readonly time: number; readonly today: number }) {
  const { formats } = useLanguage();
  const day = formats.otherDay(time, today);
  if (day !== '') return `${day} ${formats.minuteOfDay(time)}`;
  return (
    <>
      {formats.shortTimeOfDay(time)}
      <span className={css.fraction}>{formats.fractionOfSecond(time)}</span>
    </>
  );
}

/** An entry never changes: its number stands for all of it. */
function isSameRow(before: LogRowProps, after: LogRowProps): boolean {
  return (
    before.entry.sequence === after.entry.sequence &&
    before.row === after.row &&
    before.isSelected === after.isSelected &&
    before.today === after.today &&
    before.now === after.now
  );
}
