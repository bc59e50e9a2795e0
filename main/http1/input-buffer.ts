/**
 * Octets that have arrived on a connection and were not consumed yet: the pieces in which they came, one after the other.
 * No octet is copied because of others that wait, so what a piece costs does not depend on how much there is.
 */

const NOTHING: Buffer = Buffer.alloc(0);

/** Smaller pieces are gathered in blocks: each by itself would take many times its length. Octets. */
const SMALL_PIECE_BYTES = 2 * 1024;
const BLOCK_BYTES = 8 * 1024;

/** Made text of at a time, in octets: when many send much in one turn, only what is read next costs something in that turn. */
const TEXT_BYTES = 16 * 1024;

/** Places of pieces that were taken are given back when they are so many. */
const MAX_TAKEN = 256;

export class InputBuffer {
  /** The piece that is being read. */
  #octets: Buffer = NOTHING;
  #text: string | undefined;
  #position = 0;
  /** Pieces behind that one. */
  #later: Buffer[] = [];
  #laterBytes = 0;
  /** Of `#later`, the first that was not taken. */
  #next = 0;
  /** Where small pieces are gathered: the last of `#later` is the beginning of it. */
  #block: Buffer | undefined;

  /** The piece that is being read. */
  get octets(): Buffer {
    return this.#octets;
  }

  /** `octets` as text, one octet a character; made when a head has to be read. */
  get text(): string {
    if (this.#text !== undefined) return this.#text;
    const end = this.#position + TEXT_BYTES;
    if (this.#octets.length > end) this.#cutAt(end);
    this.#text = this.#octets.toString('latin1');
    return this.#text;
  }

  /** Of the first octet of the piece that was not consumed; set by whoever consumes. */
  get position(): number {
    return this.#position;
  }

  set position(position: number) {
    this.#position = position;
    if (position === this.#octets.length) this.#takeNext();
  }

  /** How many octets wait. */
  get waiting(): number {
    return this.#octets.length - this.#position + this.#laterBytes;
  }

  append(data: Buffer): void {
    if (this.waiting === 0) {
      this.#octets = data;
      this.#text = undefined;
      this.#position = 0;
      return;
    }
    this.#laterBytes += data.length;
    if (data.length < SMALL_PIECE_BYTES) {
      this.#gather(data);
      return;
    }
    this.#block = undefined;
    this.#later.push(data);
  }

  /** All of the piece that is being read was consumed. */
  consumePiece(): void {
    this.position = this.#octets.length;
  }

  /** Drops all that waits; an idle connection holds on to no memory. */
  clear(): void {
    this.#octets = NOTHING;
    this.#text = undefined;
    this.#position = 0;
    if (this.#later.length > 0) this.#later = [];
    this.#laterBytes = 0;
    this.#next = 0;
    this.#block = undefined;
  }

  /** The piece that is being read ends here; the rest of it is the next one. */
  #cutAt(end: number): void {
    const rest = this.#octets.subarray(end);
    this.#octets = this.#octets.subarray(0, end);
    this.#laterBytes += rest.length;
    if (this.#next > 0) this.#later[--this.#next] = rest;
    else this.#later.unshift(rest);
  }

  #gather(data: Buffer): void {
    const last = this.#later.at(-1);
    const used = this.#block && last ? last.length : 0;
    if (this.#block && last && used + data.length <= BLOCK_BYTES) {
      data.copy(this.#block, used);
      this.#later[this.#later.length - 1] = this.#block.subarray(0, used + data.length);
      return;
    }
    this.#block = Buffer.allocUnsafeSlow(BLOCK_BYTES);
    data.copy(this.#block);
    this.#later.push(this.#block.subarray(0, data.length));
  }

  #takeNext(): void {
    const next = this.#later[this.#next];
    if (next === undefined) {
      if (this.#octets !== NOTHING) this.clear();
      return;
    }
    this.#octets = next;
    this.#text = undefined;
    this.#position = 0;
    this.#laterBytes -= next.length;
    this.#later[this.#next++] = NOTHING;
    if (this.#next < this.#later.length) {
      if (this.#next >= MAX_TAKEN) this.#forgetTaken();
      return;
    }
    this.#later = [];
    this.#next = 0;
    // What is being read is not added to.
    this.#block = undefined;
  }

  /** A list that is never empty would grow for ever. */
  #forgetTaken(): void {
    this.#later.splice(0, this.#next);
    this.#next = 0;
  }
}
