/** A file that is open for reading, with what it was when it was opened. */
import * as fs from 'node:fs';

export interface FileVersion {
  /** Octets. */
  readonly size: number;
  /** Milliseconds since 1970, with fractions. */
  readonly mtimeMs: number;
}

/** One owner at a time: whoever holds it closes it, once. */
export class OpenFile {
  #open = true;

  constructor(
    readonly descriptor: number,
    readonly version: FileVersion,
  ) {}

  /** Closes the descriptor in the background; a second call does nothing. */
  close(): void {
    if (!this.#open) return;
    this.#open = false;
    fs.close(this.descriptor, () => {
      // Nothing was written, so a failed close loses nothing.
    });
  }

  /**
   * Tells whether the file still is what it was when it was opened: nothing written to it, not truncated.
   * Renaming or deleting it changes nothing for those who have it open.
   */
  isUnchanged(callback: (unchanged: boolean) => void): void {
    fs.fstat(this.descriptor, (error, stats) => {
      callback(!error && stats.size === this.version.size && stats.mtimeMs === this.version.mtimeMs);
    });
  }
}
