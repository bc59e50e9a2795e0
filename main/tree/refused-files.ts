/**
 * Files that the system would not open or read although a look had found nothing wrong: locks, access lists and broken
 * disks are seen only then. They are remembered, so that the next archive leaves them out and says so; and tried again
 * before each, since locks end.
 */

import * as fs from 'node:fs';
import { BoundedMap } from '../base/bounded-map.ts';
import type { FilePath } from '../files/file-path.ts';

/** Those remembered longest go first. */
const MAX_REFUSED = 1_000;

/** Without O_NONBLOCK what has become a named pipe would wait for a writer. Windows has no such flag. */
const OPEN_FLAGS = fs.constants.O_RDONLY | (fs.constants.O_NONBLOCK ?? 0) | (fs.constants.O_NOCTTY ?? 0);

export class RefusedFiles {
  /** By version: the offset from which it could not be read. */
  readonly #offsets = new BoundedMap<string, number>({ maxEntries: MAX_REFUSED });

  /** @param offset octets before the first one that was refused; 0 for a file that could not be opened */
  add(version: string, offset: number): void {
    this.#offsets.set(version, offset);
  }

  has(version: string): boolean {
    return this.#offsets.has(version);
  }

  /** Tries a file that was refused before; one that can be read again is forgotten. */
  async isStillRefused(path: FilePath, version: string): Promise<boolean> {
    const offset = this.#offsets.get(version);
    if (offset === undefined) return false;
    try {
      const file = await fs.promises.open(path, OPEN_FLAGS);
      try {
        await file.read(Buffer.alloc(1), 0, 1, offset);
      } finally {
        await file.close();
      }
    } catch {
      return true;
    }
    this.#offsets.delete(version);
    return false;
  }
}
