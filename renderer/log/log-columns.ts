/** The log's columns, each described here: what it sorts by, how wide it is at first, when it gives way. */
import type { EntryColumn, TextColumn } from '../../main/access-log/packed-columns.ts';

export type SortDirection = 'ascending' | 'descending';

interface LogColumn {
  /** What its rows are sorted by: a number of the entry, or a text. */
  readonly key: { readonly number: EntryColumn } | { readonly text: TextColumn };
  /**
   * The first direction when its name is pressed. Texts are looked up, so they begin at A; of numbers people look for the
   * largest, of times the newest, of ends the worst.
   */
  readonly direction: SortDirection;
  /** In pixels, at first; the path takes what the others leave. */
  readonly width: number | undefined;
  /** The lowest number goes first where there is no room for all; undefined for what always stays. */
  readonly givesWay: number | undefined;
}

/** In the order in which they stand. */
export const LOG_COLUMNS = {
  time: { key: { number: 'time' }, direction: 'descending', width: 108, givesWay: 9 },
  visitor: { key: { text: 'visitor' }, direction: 'ascending', width: 128, givesWay: 5 },
  who: { key: { text: 'identity' }, direction: 'ascending', width: 104, givesWay: 6 },
  method: { key: { text: 'method' }, direction: 'ascending', width: 68, givesWay: 2 },
  path: { key: { text: 'target' }, direction: 'ascending', width: undefined, givesWay: undefined },
  status: { key: { number: 'status' }, direction: 'descending', width: 48, givesWay: undefined },
  keptAs: { key: { text: 'keptAs' }, direction: 'ascending', width: 120, givesWay: 4 },
  received: { key: { number: 'receivedBytes' }, direction: 'descending', width: 68, givesWay: 7 },
  size: { key: { number: 'contentBytes' }, direction: 'descending', width: 76, givesWay: 8 },
  duration: { key: { number: 'durationMs' }, direction: 'descending', width: 84, givesWay: 1 },
  ending: { key: { number: 'ending' }, direction: 'descending', width: 104, givesWay: 3 },
} as const satisfies Readonly<Record<string, LogColumn>>;

export type ColumnName = keyof typeof LOG_COLUMNS;

export const COLUMNS = Object.keys(LOG_COLUMNS) as readonly ColumnName[];

/** Columns that are there only where the log has something to tell in them. */
export const RARE_COLUMNS = ['who', 'keptAs', 'received'] as const satisfies readonly ColumnName[];

/** @param name of a column */
export function columnOf(name: ColumnName): LogColumn {
  return LOG_COLUMNS[name];
}
