/** A long stretch of the access log as columns: one for each member of its entries. */
import type { Column, Numbers } from './packed-numbers.ts';

/** Entries in a full stretch: also how many are let go at once when a log is full. */
export const CHUNK_ENTRIES = 16_384;

/** In the order of a batch's numbers and codes. */
export const NUMBER_COLUMNS = ['time', 'durationMs', 'firstByteMs', 'contentBytes', 'receivedBytes'] as const;
export const CODE_COLUMNS = ['status', 'ending', 'connection', 'exchange'] as const;
export const TEXT_COLUMNS = [
  'visitor',
  'method',
  'target',
  'version',
  'referrer',
  'userAgent',
  'identity',
  'keptAs',
  'tls',
] as const;
const COLUMNS = [...NUMBER_COLUMNS, ...CODE_COLUMNS, ...TEXT_COLUMNS] as const;

export type TextColumn = (typeof TEXT_COLUMNS)[number];
/** Columns of texts hold their numbers. */
export type EntryColumn = (typeof COLUMNS)[number];
export type Columns = Readonly<Record<EntryColumn, Column>>;

/** Made of each column's name. */
export function columnsOf<Item>(make: (name: EntryColumn) => Item): Readonly<Record<EntryColumn, Item>> {
  return Object.fromEntries(COLUMNS.map((name) => [name, make(name)])) as Record<EntryColumn, Item>;
}

/** Room for a full stretch, of which nothing is known yet. Written out: it is filled entry by entry, millions of them. */
export function createColumns() {
  return {
    time: new Float64Array(CHUNK_ENTRIES),
    durationMs: new Float64Array(CHUNK_ENTRIES),
    firstByteMs: new Float64Array(CHUNK_ENTRIES),
    contentBytes: new Float64Array(CHUNK_ENTRIES),
    receivedBytes: new Float64Array(CHUNK_ENTRIES),
    status: new Uint32Array(CHUNK_ENTRIES),
    ending: new Uint32Array(CHUNK_ENTRIES),
    connection: new Uint32Array(CHUNK_ENTRIES),
    exchange: new Uint32Array(CHUNK_ENTRIES),
    visitor: new Uint32Array(CHUNK_ENTRIES),
    method: new Uint32Array(CHUNK_ENTRIES),
    target: new Uint32Array(CHUNK_ENTRIES),
    version: new Uint32Array(CHUNK_ENTRIES),
    referrer: new Uint32Array(CHUNK_ENTRIES),
    userAgent: new Uint32Array(CHUNK_ENTRIES),
    identity: new Uint32Array(CHUNK_ENTRIES),
    keptAs: new Uint32Array(CHUNK_ENTRIES),
    tls: new Uint32Array(CHUNK_ENTRIES),
  } satisfies Readonly<Record<EntryColumn, Numbers>>;
}
