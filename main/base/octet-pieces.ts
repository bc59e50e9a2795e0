/** Octets that wait in the pieces in which they came; short ones are put together, since each takes more memory than its octets. */

/** What is shorter is copied behind what is shorter too. */
const SHORT_BYTES = 1024;
const TOGETHER_BYTES = 8 * 1024;

export class OctetPieces {
  #pieces: Uint8Array[] = [];
  #bytes = 0;
  /** Behind the last piece, which begins it, there is room for more. */
  #together: Uint8Array | undefined;

  /** Octets that wait. */
  get bytes(): number {
    return this.#bytes;
  }

  /** How many pieces they are. */
  get count(): number {
    return this.#pieces.length;
  }

  push(piece: Uint8Array): void {
    this.#bytes += piece.byteLength;
    const last = this.#pieces.at(-1);
    const isShort = piece.byteLength < SHORT_BYTES;
    if (!isShort || last === undefined || (this.#together === undefined && last.byteLength >= SHORT_BYTES)) {
      this.#together = undefined;
      this.#pieces.push(piece);
      return;
    }
    if (this.#together === undefined) {
      this.#together = Buffer.allocUnsafeSlow(TOGETHER_BYTES);
      this.#together.set(last);
    }
    const end = last.byteLength + piece.byteLength;
    if (end > TOGETHER_BYTES) {
      this.#together = undefined;
      this.#pieces.push(piece);
      return;
    }
    this.#together.set(piece, last.byteLength);
    this.#pieces[this.#pieces.length - 1] = this.#together.subarray(0, end);
  }

  /** The first of them; undefined when nothing waits. */
  shift(): Uint8Array | undefined {
    const piece = this.#pieces.shift();
    this.#bytes -= piece?.byteLength ?? 0;
    if (this.#pieces.length === 0) this.#together = undefined;
    return piece;
  }

  /** All of them. */
  takeAll(): readonly Uint8Array[] {
    const pieces = this.#pieces;
    this.clear();
    return pieces;
  }

  clear(): void {
    this.#pieces = [];
    this.#bytes = 0;
    this.#together = undefined;
  }
}
