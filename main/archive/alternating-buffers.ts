/**
 * Two buffers by turns: one is filled while the other is being sent. Small ones for whoever has not yet proved fast, so that
 * many who are slow, or never read, hold little.
 */

const SMALL_BYTES = 64 * 1024;
const LARGE_BYTES = 256 * 1024;

export class AlternatingBuffers {
  #lent: Buffer | undefined;
  #spare: Buffer | undefined;

  /** @param maxBytes more is never needed */
  constructor(private readonly maxBytes: number) {}

  /** The next one to fill; what was lent before it may still be in use, what was lent before that not any more. */
  next(isLarge: boolean): Buffer {
    const length = Math.min(isLarge ? LARGE_BYTES : SMALL_BYTES, this.maxBytes);
    const buffer = this.#spare?.byteLength === length ? this.#spare : Buffer.allocUnsafeSlow(length);
    this.#spare = this.#lent;
    this.#lent = buffer;
    return buffer;
  }

  /** Lets both go; who uses one still has it. */
  drop(): void {
    this.#lent = undefined;
    this.#spare = undefined;
  }
}
