/**
 * Tells whether what was there when a file was opened is there still. Logs and recordings grow while they are sent: what
 * is behind the end that was announced is of no matter, what is before it must not have changed.
 */
import type { ReadAt } from './file-samples.ts';
import { FileSamples } from './file-samples.ts';

export interface FileVersion {
  /** Octets. */
  readonly size: number;
  /** Milliseconds since 1970, with fractions. */
  readonly mtimeMs: number;
}

/** Calls back with what the file is now, undefined when that can't be told; before it returns or later. */
export type LookAt = (callback: (version: FileVersion | undefined) => void) => void;

/**
 * A system tells the new time of a file before its new size, so a look may see one without the other. Then further looks
 * follow, after so many milliseconds.
 */
const FURTHER_LOOKS_MS: readonly number[] = [5, 20, 80];

export class FileWatch {
  #samples: FileSamples | undefined;
  /** As of the last look that found it intact. */
  #last: FileVersion;

  constructor(
    private readonly look: LookAt,
    private readonly read: ReadAt,
    opened: FileVersion,
  ) {
    this.#last = opened;
  }

  /** Takes the samples without which growth can't be told from anything else. Calls back when they are there. */
  begin(callback: () => void): void {
    if (this.#samples) {
      callback();
      return;
    }
    FileSamples.take(this.read, this.#last.size, (samples) => {
      this.#samples ??= samples;
      callback();
    });
  }

  /** The same with samples that were taken before, of the octets that matter. */
  beginWith(samples: FileSamples): void {
    this.#samples = samples;
  }

  /** Whether nothing was written to it since it was opened, or only behind what was its end then. */
  isIntact(callback: (intact: boolean) => void): void {
    this.#lookAgain(0, callback);
  }

  #lookAgain(looks: number, callback: (intact: boolean) => void): void {
    this.look((now) => {
      const { size, mtimeMs } = this.#last;
      if (now?.size === size && now.mtimeMs === mtimeMs) callback(true);
      else if (!now || !this.#samples || now.size < size) callback(false);
      else if (now.size > size) this.#judgeGrowth(this.#samples, now, callback);
      else this.#lookLater(looks, callback);
    });
  }

  #lookLater(looks: number, callback: (intact: boolean) => void): void {
    const delay = FURTHER_LOOKS_MS[looks];
    if (delay === undefined) callback(false);
    else setTimeout(() => this.#lookAgain(looks + 1, callback), delay);
  }

  #judgeGrowth(samples: FileSamples, now: FileVersion, callback: (intact: boolean) => void): void {
    samples.areStillIn(this.read, (areThere) => {
      if (areThere) this.#last = now;
      callback(areThere);
    });
  }
}
