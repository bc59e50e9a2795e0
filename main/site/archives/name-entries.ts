/** Makes an archive's entries of what a walk found: the names that its format can hold. */
import type { ArchiveEntry } from '../../archive/archive-entry.ts';
import type { FolderEntryName } from '../../archive/entry-names.ts';
import { EntryNames } from '../../archive/entry-names.ts';
import { HARMLESS } from '../../archive/harmless-names.ts';
import { PORTABLE } from '../../archive/portable-names.ts';
import type { WalkedEntry } from '../../tree/walk.ts';
import type { EntityTags } from '../files/entity-tags.ts';

/** ZIP files go to every system; a tar keeps each name that does no harm as it is, octet for octet. */
export type ArchiveNaming = 'portable' | 'harmless';

const RULES = { portable: PORTABLE, harmless: HARMLESS } as const;

/** Entries named before others get their turn on the event loop. */
const ENTRIES_PER_TURN = 128;

export interface EntryMeans {
  readonly naming: ArchiveNaming;
  readonly tags: EntityTags;
  /** Called between steps of a few milliseconds. */
  readonly pass: () => Promise<void>;
}

/** In the order of the walk: each folder comes before what is in it. */
export async function toArchiveEntries(
  walked: readonly WalkedEntry[],
  { naming, tags, pass }: EntryMeans,
): Promise<readonly ArchiveEntry[]> {
  const namer = new PathNamer(naming);
  for (const [index, entry] of walked.entries()) {
    namer.claim(entry);
    if (index % ENTRIES_PER_TURN === 0) await pass();
  }
  const entries: ArchiveEntry[] = [];
  for (const entry of walked) {
    const { kind, size, modified, isExecutable } = entry;
    // A folder is nothing but its header; its own version tells of names that visitors may not see.
    const [version, tagBasis] = kind === 'file' ? [entry.version, tags.basisIn(entry)] : ['', ''];
    entries.push({ path: namer.pathOf(entry), kind, size, modified, isExecutable, version, tagBasis });
    if (entries.length % ENTRIES_PER_TURN === 0) await pass();
  }
  return entries;
}

class PathNamer {
  readonly #folders = new Map<WalkedEntry, string>();
  readonly #names = new Map<WalkedEntry | undefined, EntryNames>();

  constructor(private readonly naming: ArchiveNaming) {}

  /** To be called for all before the first path. */
  claim({ parent, name }: WalkedEntry): void {
    this.#namesIn(parent).claim(name);
  }

  /** One character an octet; a folder's ends with a slash. */
  pathOf(entry: WalkedEntry): string {
    const above = entry.parent ? (this.#folders.get(entry.parent) ?? '') : '';
    const path = above + Buffer.from(this.#nameOf(entry)).toString('latin1');
    if (entry.kind === 'file') return path;
    this.#folders.set(entry, `${path}/`);
    return `${path}/`;
  }

  #nameOf({ parent, name }: WalkedEntry): FolderEntryName {
    return this.#namesIn(parent).add(name);
  }

  #namesIn(parent: WalkedEntry | undefined): EntryNames {
    const names = this.#names.get(parent) ?? new EntryNames(RULES[this.naming]);
    this.#names.set(parent, names);
    return names;
  }
}
