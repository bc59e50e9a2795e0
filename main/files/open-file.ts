/** A file that is open for reading, with what it was when it was opened. */
import * as fs from 'node:fs';
import { SMALL_BUFFER_BYTES } from './buffer-pool.ts';
import type { ReadAt } from './file-samples.ts';
import { FileSamples } from './file-samples.ts';
import type { FileVersion } from './file-watch.ts';
import { FileWatch } from './file-watch.ts';
import type { QuickAccess } from './quick-access.ts';

export type { FileVersion } from './file-watch.ts';

/** A file that was written to so lately, in milliseconds, may well be written to while it is sent. */
const RECENT_MS = 2_500;

/** What all owners of one descriptor have in common. */
interface Descriptor {
  owners: number;
  watch: FileWatch | undefined;
}

/** One owner at a time: whoever holds it closes it, once. */
export class OpenFile {
  #open = true;
  #shared: Descriptor = { owners: 1, watch: undefined };

  /** @param access says when the file may be read on the event loop; undefined: never */
  constructor(
    readonly descriptor: number,
    readonly version: FileVersion,
    private readonly access?: QuickAccess,
  ) {}

  /** The same file for one more owner: the descriptor is closed when the last of them closes. */
  share(): OpenFile {
    const other = new OpenFile(this.descriptor, this.version, this.access);
    other.#shared = this.#shared;
    other.#shared.owners++;
    return other;
  }

  /** Whether `read`, `beginWatch` and, unless the file has changed, `isIntact` call back before they return. */
  get isQuick(): boolean {
    return this.access?.isAvailable === true;
  }

  /**
   * Reads up to `length` octets at `position` into the beginning of `buffer`.
   * @param callback with the count of octets read, 0 at the end of the file
   */
  read(...[buffer, { length, position }, callback]: Parameters<ReadAt>): void {
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
    if (--this.#shared.owners > 0) return;
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
   * To be called before the first octet is read: what is read over a while, or was written to a moment ago, may grow
   * meanwhile. What is read in one go from a file at rest need not pay for that.
   * @param length octets that will be read
   */
  beginWatch(length: number, callback: () => void): void {
    if (length <= SMALL_BUFFER_BYTES && Date.now() - this.version.mtimeMs > RECENT_MS) callback();
    else this.#watch.begin(callback);
  }

  /** The same with samples that were taken before, of the octets that will be read. */
  watchWith(samples: FileSamples): void {
    this.#watch.beginWith(samples);
  }

  /**
   * Tells whether the file still holds what it held when it was opened: nothing was written to it, or, where it is
   * watched, only behind its end. Renaming or deleting it changes nothing for those who have it open.
   */
  isIntact(callback: (intact: boolean) => void): void {
    this.#watch.isIntact(callback);
  }

  /** Samples of what it held when it was opened; undefined when they can't be read. */
  takeSamples(): Promise<FileSamples | undefined> {
    return new Promise((resolve) => FileSamples.take(this.#readAt, this.version.size, resolve));
  }

  /** Whether it begins with what these samples were taken of. */
  holds(samples: FileSamples): Promise<boolean> {
    return new Promise((resolve) => samples.areStillIn(this.#readAt, resolve));
  }

  get #readAt(): ReadAt {
    return (buffer, range, callback) => this.read(buffer, range, callback);
  }

  get #watch(): FileWatch {
    this.#shared.watch ??= new FileWatch((callback) => this.look(callback), this.#readAt, this.version);
    return this.#shared.watch;
  }

  /** Calls back with what it is now, undefined when that can't be told. */
  look(callback: (stats: fs.Stats | undefined) => void): void {
    if (!this.access?.isAvailable) {
      fs.fstat(this.descriptor, (error, stats) => callback(error ? undefined : stats));
      return;
    }
    let stats: fs.Stats | undefined;
    try {
      stats = this.access.run(() => fs.fstatSync(this.descriptor));
    } catch {
      // Then nobody knows what it is.
    }
    callback(stats);
  }
}
