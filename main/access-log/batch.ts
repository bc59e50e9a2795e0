/**
 * A run of access-log entries in columns: what travels from the worker to the main process and to the window.
 * A few typed arrays and one list of distinct texts cost far less to clone than thousands of small objects.
 */
import type { AccessLogEntry, Ending } from './entry.ts';

/** An ending's code is its place here. */
export const ENDINGS: readonly Ending[] = ['complete', 'aborted', 'cut', 'timed-out'];

/** Length of an entry's run in `LogBatch.numbers`. */
export const NUMBERS_PER_ENTRY = 4;

/** Length of an entry's run in `LogBatch.codes`. */
export const CODES_PER_ENTRY = 10;

/** Where an entry's codes stand in its run; those from `FIRST_TEXT_CODE` on are indexes into `LogBatch.texts`. */
export const CODE = {
  status: 0,
  ending: 1,
  connection: 2,
  exchange: 3,
  visitor: 4,
  method: 5,
  target: 6,
  version: 7,
  referrer: 8,
  userAgent: 9,
} as const;
export const FIRST_TEXT_CODE = 4;

export interface LogBatch {
  /** Sequence number of the first entry; the others follow without a gap. */
  readonly first: number;
  readonly count: number;
  /** Per entry: time, durationMs, firstByteMs, contentBytes. */
  readonly numbers: Float64Array;
  /** Per entry: status, ending, connection, exchange, then indexes into `texts` (visitor, method, target, version, referrer, userAgent). */
  readonly codes: Uint32Array;
  /** Each distinct text once. */
  readonly texts: readonly string[];
}

/** Packs entries whose sequence numbers follow each other. The list must not be empty. */
export function encodeBatch(entries: readonly AccessLogEntry[]): LogBatch {
  const numbers = new Float64Array(entries.length * NUMBERS_PER_ENTRY);
  const codes = new Uint32Array(entries.length * CODES_PER_ENTRY);
  const texts: string[] = [];
  const indexes = new Map<string, number>();
  const indexOf = (text: string): number => {
    let index = indexes.get(text);
    if (index === undefined) {
      index = texts.push(text) - 1;
      indexes.set(text, index);
    }
    return index;
  };
  let n = 0;
  let c = 0;
  for (const entry of entries) {
    numbers[n++] = entry.time;
    numbers[n++] = entry.durationMs;
    numbers[n++] = entry.firstByteMs;
    numbers[n++] = entry.contentBytes;
    codes[c++] = entry.status;
    codes[c++] = ENDINGS.indexOf(entry.ending);
    codes[c++] = entry.connection;
    codes[c++] = entry.exchange;
    codes[c++] = indexOf(entry.visitor);
    codes[c++] = indexOf(entry.method);
    codes[c++] = indexOf(entry.target);
    codes[c++] = indexOf(entry.version);
    codes[c++] = indexOf(entry.referrer);
    codes[c++] = indexOf(entry.userAgent);
  }
  return { first: entries[0]?.sequence ?? 0, count: entries.length, numbers, codes, texts };
}

/** The entry at `index` (0 to `count - 1`) of a batch. */
export function entryAt(batch: LogBatch, index: number): AccessLogEntry {
  const n = index * NUMBERS_PER_ENTRY;
  const c = index * CODES_PER_ENTRY;
  const number = (offset: number): number => batch.numbers[n + offset] ?? 0;
  const code = (offset: number): number => batch.codes[c + offset] ?? 0;
  const text = (offset: number): string => batch.texts[code(offset)] ?? '';
  return {
    sequence: batch.first + index,
    time: number(0),
    durationMs: number(1),
    firstByteMs: number(2),
    contentBytes: number(3),
    status: code(0),
    ending: ENDINGS[code(1)] ?? 'complete',
    connection: code(2),
    exchange: code(3),
    visitor: text(4),
    method: text(5),
    target: text(6),
    version: text(7),
    referrer: text(8),
    userAgent: text(9),
  };
}

/** The visitors of a batch, each as often as it has entries. */
export function* visitorsOf({ count, codes, texts }: LogBatch): Generator<string> {
  for (let index = 0; index < count; index++) yield texts[codes[index * CODES_PER_ENTRY + CODE.visitor] ?? 0] ?? '';
}

/** All entries of a batch, oldest first. */
export function decodeBatch(batch: LogBatch): AccessLogEntry[] {
  return Array.from({ length: batch.count }, (_, index) => entryAt(batch, index));
}
