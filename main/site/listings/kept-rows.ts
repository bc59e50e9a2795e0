/**
 * Rows of folders that were listed lately: making them takes longer than everything else of a small listing. All that a row
 * shows of its entry is compared each time, so that whatever has changed is made anew and nothing has to be forgotten.
 */
import { BoundedMap } from '../../base/bounded-map.ts';
import { keptMemory } from '../../base/kept-memory.ts';
import type { FilePath } from '../../files/file-path.ts';
import type { FolderEntry } from '../../tree/shared-tree.ts';

const MAX_KEPT_BYTES = 8 * 1024 * 1024;

/** Kept for each entry beside its row, in octets: a generous estimate. */
const ENTRY_BYTES = 200;

const BYTES_PER_CHARACTER = 2;

/** Rows of longer listings are made each time: there would be no room for those of others. */
const MAX_LISTED = 1_000;

/** The rows of the next entries of a listing, one behind the other; see `KeptRows.format`. */
export type FormatRows = (entries: readonly FolderEntry[], format: (entry: FolderEntry) => string) => string;

interface Rows {
  readonly entries: readonly FolderEntry[];
  /** One behind the other. */
  readonly text: string;
  /** Where each of them ends in it. */
  readonly ends: readonly number[];
}

export class KeptRows {
  readonly #kept: BoundedMap<string, Rows>;

  /** @param maxKeptBytes a test may set less */
  constructor(maxKeptBytes: number = MAX_KEPT_BYTES) {
    this.#kept = new BoundedMap({
      maxWeight: maxKeptBytes,
      weigh: ({ entries, text }, key) =>
        ENTRY_BYTES * (entries.length + 1) + BYTES_PER_CHARACTER * (text.length + key.length),
      room: { common: keptMemory },
    });
  }

  /**
   * For the slices of one listing in their order.
   * @param form whatever its rows depend on beside their entries, and their order
   * @param total entries of the folder
   */
  ofListing(form: string, path: FilePath, total: number): FormatRows {
    if (total > MAX_LISTED) return (entries, format) => entries.map(format).join('');
    let slice = 0;
    return (entries, format) => this.format(`${slice++} ${form} ${path.toString('latin1')}`, entries, format);
  }

  /**
   * The rows of these entries, one behind the other.
   * @param key of the folder and of what its rows depend on beside their entries
   * @param format makes a row of nothing but its entry's name, kind, size, time and whether it can be read
   */
  format(key: string, entries: readonly FolderEntry[], format: (entry: FolderEntry) => string): string {
    const kept = this.#kept.touch(key);
    if (kept !== undefined && areAlike(entries, kept.entries)) return kept.text;
    const rows = entries.map((entry, index) => keptRow(kept, entry, index) ?? format(entry));
    let end = 0;
    const ends = rows.map((row) => (end += row.length));
    const text = rows.join('');
    this.#kept.set(key, { entries, text, ends });
    return text;
  }
}

function areAlike(entries: readonly FolderEntry[], others: readonly FolderEntry[]): boolean {
  return entries.length === others.length && entries.every((entry, index) => isAlike(entry, others[index]));
}

/** undefined when there is none for what the entry is now. */
function keptRow(kept: Rows | undefined, entry: FolderEntry, index: number): string | undefined {
  if (kept === undefined || !isAlike(entry, kept.entries[index])) return undefined;
  return kept.text.slice(kept.ends[index - 1] ?? 0, kept.ends[index]);
}

/** Names that are octets are the same only while they come from one reading. */
function isAlike(a: FolderEntry, b: FolderEntry | undefined): boolean {
  return (
    b !== undefined &&
    a.name === b.name &&
    a.size === b.size &&
    a.modified === b.modified &&
    a.kind === b.kind &&
    a.isUnreadable === b.isUnreadable
  );
}
