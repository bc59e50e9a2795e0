/**
 * A run of access-log entries in columns: what travels from the worker to the main process and to the window.
 * A few typed arrays and one list of distinct texts cost far less to clone than thousands of small objects.
 */
import type { AccessLogEntry, Ending } from './log-entry.ts';
import { textBytes } from './log-text.ts';

/** An ending's code is its place here. */
export const ENDINGS: readonly Ending[] = [
  'complete',
  'aborted',
  'cut',
  'timed-out',
  'disconnected',
  'own-check',
  'lacking',
  'distrusted',
  'too-old',
  'no-handshake',
];
export const OWN_CHECK = ENDINGS.indexOf('own-check');
const FIRST_HANDSHAKE = ENDINGS.indexOf('distrusted');

/** Whether nobody asked for anything in an entry that ended so: it stands in the log, and in no sum. */
export function isNoRequest(endingCode: number): boolean {
  return endingCode === OWN_CHECK || endingCode >= FIRST_HANDSHAKE;
}

/** Length of an entry's run in `LogBatch.numbers`. */
export const NUMBERS_PER_ENTRY = 5;

/** Length of an entry's run in `LogBatch.codes`. */
export const CODES_PER_ENTRY = 13;

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
  identity: 10,
  keptAs: 11,
  tls: 12,
} as const;
export const FIRST_TEXT_CODE = 4;

/** Where an entry's numbers stand in its run. */
export const NUMBER = { time: 0, durationMs: 1, firstByteMs: 2, contentBytes: 3, receivedBytes: 4 } as const;

export interface LogBatch {
  /** Sequence number of the first entry; the others follow without a gap. */
  readonly first: number;
  readonly count: number;
  /** Per entry: time, durationMs, firstByteMs, contentBytes, receivedBytes. */
  readonly numbers: Float64Array;
  /** Per entry: status, ending, connection, exchange, then indexes into `texts` (visitor, method, target, version, referrer, userAgent, identity, keptAs, tls). */
  readonly codes: Uint32Array;
  /** Each distinct text once. */
  readonly texts: readonly string[];
}

/** Octets of an entry's numbers and codes. */
const COLUMN_BYTES_PER_ENTRY =
  NUMBERS_PER_ENTRY * Float64Array.BYTES_PER_ELEMENT + CODES_PER_ENTRY * Uint32Array.BYTES_PER_ELEMENT;

/** Octets that a batch takes in memory, about. */
export function batchBytes({ count, texts }: LogBatch): number {
  let bytes = count * COLUMN_BYTES_PER_ENTRY;
  for (const text of texts) bytes += textBytes(text);
  return bytes;
}

/** Entries for which room is made at first; it doubles as often as needed. */
const FIRST_CAPACITY = 256;

/** Packs entries one by one as they come, so that none has to be kept as an object. */
export class BatchBuilder {
  #numbers = new Float64Array(FIRST_CAPACITY * NUMBERS_PER_ENTRY);
  #codes = new Uint32Array(FIRST_CAPACITY * CODES_PER_ENTRY);
  #texts: string[] = [];
  readonly #indexes = new Map<string, number>();
  #first = 0;
  #count = 0;
  #textBytes = 0;

  /** Entries added since the last `take`. */
  get count(): number {
    return this.#count;
  }

  /** Octets of the batch that `take` would give, as of `batchBytes`. */
  get bytes(): number {
    return this.#count * COLUMN_BYTES_PER_ENTRY + this.#textBytes;
  }

  /** The entry's sequence number must follow that of the one before; the object is not kept. */
  add(entry: AccessLogEntry): void {
    if (this.#count === 0) this.#first = entry.sequence;
    if (this.#count * NUMBERS_PER_ENTRY === this.#numbers.length) this.#grow();
    let n = this.#count * NUMBERS_PER_ENTRY;
    let c = this.#count * CODES_PER_ENTRY;
    const numbers = this.#numbers;
    const codes = this.#codes;
    numbers[n++] = entry.time;
    numbers[n++] = entry.durationMs;
    numbers[n++] = entry.firstByteMs;
    numbers[n++] = entry.contentBytes;
    numbers[n] = entry.receivedBytes ?? 0;
    codes[c++] = entry.status;
    codes[c++] = ENDINGS.indexOf(entry.ending);
    codes[c++] = entry.connection;
    codes[c++] = entry.exchange;
    codes[c++] = this.#indexOf(entry.visitor);
    codes[c++] = this.#indexOf(entry.method);
    codes[c++] = this.#indexOf(entry.target);
    codes[c++] = this.#indexOf(entry.version);
    codes[c++] = this.#indexOf(entry.referrer);
    codes[c++] = this.#indexOf(entry.userAgent);
    codes[c++] = this.#indexOf(entry.identity ?? '');
    codes[c++] = this.#indexOf(entry.keptAs ?? '');
    codes[c] = this.#indexOf(entry.tls ?? '');
    this.#count++;
  }

  /** All entries added since the last time; there must be one at least. */
  take(): LogBatch {
    const count = this.#count;
    const batch = {
      first: this.#first,
      count,
      numbers: this.#numbers.slice(0, count * NUMBERS_PER_ENTRY),
      codes: this.#codes.slice(0, count * CODES_PER_ENTRY),
      texts: this.#texts,
    };
    this.#texts = [];
    this.#indexes.clear();
    this.#count = 0;
    this.#textBytes = 0;
    return batch;
  }

  #indexOf(text: string): number {
    const known = this.#indexes.get(text);
    if (known !== undefined) return known;
    const index = this.#texts.push(text) - 1;
    this.#indexes.set(text, index);
    this.#textBytes += textBytes(text);
    return index;
  }

  #grow(): void {
    const numbers = new Float64Array(this.#numbers.length * 2);
    const codes = new Uint32Array(this.#codes.length * 2);
    numbers.set(this.#numbers);
    codes.set(this.#codes);
    this.#numbers = numbers;
    this.#codes = codes;
  }
}

/** Packs entries whose sequence numbers follow each other. The list must not be empty. */
export function encodeBatch(entries: readonly AccessLogEntry[]): LogBatch {
  const builder = new BatchBuilder();
  for (const entry of entries) builder.add(entry);
  return builder.take();
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
    ...toldRest({
      identity: text(CODE.identity),
      receivedBytes: number(NUMBER.receivedBytes),
      keptAs: text(CODE.keptAs),
      tls: text(CODE.tls),
    }),
  };
}

type Rest = Required<Pick<AccessLogEntry, 'identity' | 'receivedBytes' | 'keptAs' | 'tls'>>;

/** What most entries don't have, as members of one that has: nobody had to prove who they are, nothing was sent or encrypted. */
export function toldRest({ identity, receivedBytes, keptAs, tls }: Rest): Partial<Rest> {
  return {
    ...(identity === '' ? {} : { identity }),
    ...(receivedBytes === 0 ? {} : { receivedBytes }),
    ...(keptAs === '' ? {} : { keptAs }),
    ...(tls === '' ? {} : { tls }),
  };
}

/** The visitors of a batch, each once; Porthole itself is none, nor is who never came in. */
export function visitorsOf({ count, codes, texts }: LogBatch): string[] {
  const indexes = new Set<number>();
  for (let index = 0; index < count; index++) {
    const c = index * CODES_PER_ENTRY;
    if (!isNoRequest(codes[c + CODE.ending] ?? 0)) indexes.add(codes[c + CODE.visitor] ?? 0);
  }
  return Array.from(indexes, (index) => texts[index] ?? '');
}

/** All entries of a batch, oldest first. */
export function decodeBatch(batch: LogBatch): AccessLogEntry[] {
  return Array.from({ length: batch.count }, (_, index) => entryAt(batch, index));
}
