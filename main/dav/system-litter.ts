/**
 * What the Finder and Explorer leave in every folder they see: kept in memory for whoever left it, since they take it for an
 * error otherwise, and never on the disk.
 */
import { BoundedMap } from '../base/bounded-map.ts';
import type { PathComponent } from '../tree/target-path.ts';
import type { ResourceKey } from './resource-key.ts';

/** Octets of one. */
export const MAX_SCATTERED_BYTES = 64 * 1024;
/** Octets in all, and how many. The oldest go first. */
export const MAX_SCATTERED_IN_ALL = 4 * 1024 * 1024;
const MAX_SCATTERED_FILES = 4096;
/** How many of one visitor. */
const MAX_FILES_OF_ONE = 1024;

/** What each takes beside its octets. */
const OVERHEAD = 512;

/** AppleDouble files and folders that macOS keeps to itself, and what Windows remembers of a folder's looks. */
const SCATTERED =
  /^(?:\._.*|\.DS_Store|\.Spotlight-.*|\.Trashes|\.fseventsd|\.TemporaryItems|\.apdisk|\.metadata_never_index.*|\.VolumeIcon\.icns|desktop\.ini|thumbs\.db)$/is;

/** Whether one of the names is such a thing: whatever lies in it is one too. */
export function isScattered(path: readonly PathComponent[]): boolean {
  return path.some((name) => typeof name === 'string' && SCATTERED.test(name));
}

export interface ScatteredFile {
  readonly kind: 'file' | 'folder';
  readonly bytes: Buffer;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

export class ScatteredFiles {
  readonly #counts = new Map<string, number>();
  readonly #files = new BoundedMap<string, ScatteredFile & { readonly visitor: string }>({
    maxEntries: MAX_SCATTERED_FILES,
    maxWeight: MAX_SCATTERED_IN_ALL,
    weigh: ({ bytes }, key) => bytes.byteLength + key.length + OVERHEAD,
    released: ({ visitor }) => this.#count(visitor, -1),
  });

  get(visitor: string, key: ResourceKey): ScatteredFile | undefined {
    return this.#files.get(fullKey(visitor, key));
  }

  /** @returns whether there was one before */
  put(visitor: string, key: ResourceKey, file: Omit<ScatteredFile, 'modified'>): boolean {
    const isKnown = this.remove(visitor, key);
    if ((this.#counts.get(visitor) ?? 0) >= MAX_FILES_OF_ONE) return isKnown;
    this.#count(visitor, 1);
    this.#files.set(fullKey(visitor, key), { ...file, visitor, modified: Date.now() });
    return isKnown;
  }

  /** @returns whether there was one */
  remove(visitor: string, key: ResourceKey): boolean {
    const isKnown = this.#files.has(fullKey(visitor, key));
    this.#files.delete(fullKey(visitor, key));
    return isKnown;
  }

  #count(visitor: string, by: number): void {
    const count = (this.#counts.get(visitor) ?? 0) + by;
    if (count > 0) this.#counts.set(visitor, count);
    else this.#counts.delete(visitor);
  }
}

function fullKey(visitor: string, key: ResourceKey): string {
  return `${visitor} ${key}`;
}
