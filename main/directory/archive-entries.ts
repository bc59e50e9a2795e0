/** Makes an archive's entries of what a walk found: the names that its format can hold. */
import type { ArchiveEntry } from '../archive/archive-entry.ts';
import { PortableNames } from '../archive/portable-names.ts';
import type { WalkedEntry } from './folder-walk.ts';
import type { PathComponent } from './target-path.ts';

/** ZIP files go to every system; a tar keeps each name as it is, octet for octet. */
export type ArchiveNaming = 'portable' | 'exact';

/** Entries named before others get their turn on the event loop. */
const ENTRIES_PER_TURN = 128;

/**
 * In the order of the walk: each folder comes before what is in it.
 * @param pass called between steps of a few milliseconds
 */
export async function toArchiveEntries(
  walked: readonly WalkedEntry[],
  naming: ArchiveNaming,
  pass: () => Promise<void>,
): Promise<readonly ArchiveEntry[]> {
  const namer = new PathNamer(naming);
  const entries: ArchiveEntry[] = [];
  for (const entry of walked) {
    const { kind, size, modified, isExecutable } = entry;
    // A folder is nothing but its header; its own version tells of names that visitors may not see.
    const version = kind === 'file' ? entry.version : '';
    entries.push({ path: namer.pathOf(entry), kind, size, modified, isExecutable, version });
    if (entries.length % ENTRIES_PER_TURN === 0) await pass();
  }
  return entries;
}

class PathNamer {
  readonly #folders = new Map<WalkedEntry, string>();
  readonly #names = new Map<WalkedEntry | undefined, PortableNames>();

  constructor(private readonly naming: ArchiveNaming) {}

  /** One character an octet; a folder's ends with a slash. */
  pathOf(entry: WalkedEntry): string {
    const above = entry.parent ? (this.#folders.get(entry.parent) ?? '') : '';
    const path = above + Buffer.from(this.#nameOf(entry)).toString('latin1');
    if (entry.kind === 'file') return path;
    this.#folders.set(entry, `${path}/`);
    return `${path}/`;
  }

  #nameOf({ parent, name }: WalkedEntry): PathComponent {
    if (this.naming === 'exact') return name;
    const names = this.#names.get(parent) ?? new PortableNames();
    this.#names.set(parent, names);
    return names.add(name);
  }
}
