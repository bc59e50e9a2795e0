/** A file that is open for reading, with what it was when it was opened. */
import * as fs from 'node:fs';
import type { QuickAccess } from './quick-access.ts';

export interface FileVersion {
  /** Octets. */
  readonly size: number;
  /** Milliseconds since 1970, with fractions. */
  readonly mtimeMs: number;
}

type ReadCallback = (error: NodeJS.ErrnoException | null, count: number) => void;

/** One owner at a time: whoever holds it closes it, once. */
export class OpenFile {
  #open = true;
  /** How many objects there are for this descriptor; one count for all of them. */
  #owners = { count: 1 };

  /** @param access says when the file may be read on the event loop; undefined: never */
  constructor(
    readonly descriptor: number,
    readonly version: FileVersion,
    private readonly access?: QuickAccess,
  ) {}

  /** The same file for one more owner: the descriptor is closed when the last of them closes. */
  share(): OpenFile {
    const other = new OpenFile(this.descriptor, this.version, this.access);
    other.#owners = this.#owners;
    other.#owners.count++;
    return other;
  }

  /** Whether `read` and `isUnchanged` call back before they return. */
  get isQuick(): boolean {
    return this.access?.isAvailable === true;
  }

  /**
   * Reads up to `length` octets at `position` into the beginning of `buffer`.
   * @param callback with the count of octets read, 0 at the end of the file
   */
  read(buffer: Buffer, range: { readonly length: number; readonly position: number }, callback: ReadCallback): void {
    const { length, position } = range;
    if (!this.access?.isAvailable) {
      fs.read(this.descriptor, buffer, 0, length, position, callback);
      return;
    }
    let count: number;
    try {
      count = this.access.run(() => fs.readSync(this.descriptor, buffer, 0, length, position));
    } catch (error) {
      callback(error as NodeJS.ErrnoException, 0);
      return;
    }
    callback(null, count);
  }

  /** Closes the descriptor, unless there are further owners; a second call does nothing. */
  close(): void {
    if (!this.#open) return;
    this.#open = false;
    if (--this.#owners.count > 0) return;
    if (!this.access?.isAvailable) {
      // Nothing was written, so a failed close loses nothing.
      fs.close(this.descriptor, () => undefined);
      return;
    }
    try {
      this.access.run(() => fs.closeSync(this.descriptor));
    } catch {
      // The same.
    }
  }

  /**
   * Tells whether the file still is what it was when it was opened: nothing written to it, not truncated.
   * Renaming or deleting it changes nothing for those who have it open.
   */
  isUnchanged(callback: (unchanged: boolean) => void): void {
    if (!this.access?.isAvailable) {
      fs.fstat(this.descriptor, (error, stats) => callback(!error && this.#isSameVersion(stats)));
      return;
    }
    let unchanged: boolean;
    try {
      unchanged = this.#isSameVersion(this.access.run(() => fs.fstatSync(this.descriptor)));
    } catch {
      unchanged = false;
    }
    callback(unchanged);
  }

  #isSameVersion(stats: fs.Stats): boolean {
    return stats.size === this.version.size && stats.mtimeMs === this.version.mtimeMs;
  }
}
