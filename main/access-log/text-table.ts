/**
 * The distinct texts of a saved log, each with a number. Texts are told apart as octets, so that a line costs no object:
 * made of strings, this took three quarters of the time that reading took.
 */

export interface TextTableLimits {
  readonly texts: number;
  /** Octets of all of them. */
  readonly bytes: number;
}

/** Beyond these a table is full: the next stretch of the log begins another. */
const LIMITS: TextTableLimits = { texts: 262_144, bytes: 64 * 1024 * 1024 };

const FIRST_SLOTS = 4_096;
const FIRST_BYTES = 65_536;
/** Odd, and its bits are as mixed as can be: the golden ratio's. */
const HASH_FACTOR = 0x9e3779b1;

/** Where a text stands in some octets. */
export interface Span {
  readonly start: number;
  /** Not included. */
  readonly end: number;
}

export class TextTable {
  #octets = Buffer.alloc(FIRST_BYTES);
  /** By number: where the text begins in `#octets`; and behind the last one, where that ends. */
  #starts = new Uint32Array(FIRST_SLOTS);
  #hashes = new Uint32Array(FIRST_SLOTS);
  /** By hash, linear probing: a text's number plus one, 0 where there is none. More than half are free. */
  #slots = new Uint32Array(FIRST_SLOTS);
  /** Visitors choose the texts, and could choose such as all have one hash, if they knew where it begins. */
  readonly #basis = Math.floor(Math.random() * 0xffff_ffff);
  readonly #limits: TextTableLimits;
  #count = 0;
  #taken = 0;

  constructor(limits: TextTableLimits = LIMITS) {
    this.#limits = limits;
  }

  get isFull(): boolean {
    return this.#count >= this.#limits.texts || (this.#starts[this.#count] ?? 0) >= this.#limits.bytes;
  }

  /** Octets of the texts that `takeNew` would give. */
  get newBytes(): number {
    return (this.#starts[this.#count] ?? 0) - (this.#starts[this.#taken] ?? 0);
  }

  /** The number of a text in UTF-8. */
  numberOf(octets: Uint8Array, span: Span): number {
    const hash = hashOf(octets, span, this.#basis);
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const number = (this.#slots[slot] ?? 0) - 1;
      if (number === -1) return this.#add(octets.subarray(span.start, span.end), hash);
      if (this.#hashes[number] === hash && this.isSame(number, octets, span)) return number;
    }
  }

  /** Whether that is the text with this number. */
  isSame(number: number, octets: Uint8Array, { start, end }: Span): boolean {
    const own = this.#octets;
    let at = this.#starts[number] ?? 0;
    if ((this.#starts[number + 1] ?? 0) - at !== end - start) return false;
    // What differs, differs at the end: paths and programs begin alike.
    at += end - start - 1;
    for (let other = end - 1; other >= start; other -= 1, at -= 1) if (own[at] !== octets[other]) return false;
    return true;
  }

  /** The texts that were added since the last time, in the order of their numbers. */
  takeNew(): string[] {
    const texts: string[] = [];
    for (; this.#taken < this.#count; this.#taken += 1) {
      texts.push(this.#octets.toString('utf8', this.#starts[this.#taken], this.#starts[this.#taken + 1]));
    }
    return texts;
  }

  #add(text: Uint8Array, hash: number): number {
    if (this.#count + 1 >= this.#slots.length / 2) this.#growSlots();
    const number = this.#count;
    const start = this.#starts[number] ?? 0;
    const end = start + text.length;
    if (end > this.#octets.length) this.#growOctets(end);
    this.#octets.set(text, start);
    this.#starts[number + 1] = end;
    this.#hashes[number] = hash;
    this.#place(number, hash);
    this.#count += 1;
    return number;
  }

  #place(number: number, hash: number): void {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = number + 1;
  }

  #growSlots(): void {
    const length = this.#slots.length * 2;
    this.#starts = longer(this.#starts, length);
    this.#hashes = longer(this.#hashes, length);
    this.#slots = new Uint32Array(length);
    for (let number = 0; number < this.#count; number += 1) this.#place(number, this.#hashes[number] ?? 0);
  }

  #growOctets(needed: number): void {
    const octets = Buffer.alloc(Math.max(needed, this.#octets.length * 2));
    octets.set(this.#octets);
    this.#octets = octets;
  }
}

/** Not negative, and below 2^32. Four octets at a time: one multiplication has to wait for the other. */
function hashOf(octets: Uint8Array, { start, end }: Span, basis: number): number {
  let hash = basis ^ (end - start);
  let at = start;
  for (; at + 4 <= end; at += 4) {
    const word =
      (octets[at] ?? 0) | ((octets[at + 1] ?? 0) << 8) | ((octets[at + 2] ?? 0) << 16) | ((octets[at + 3] ?? 0) << 24);
    hash = Math.imul(hash ^ word, HASH_FACTOR);
    hash ^= hash >>> 15;
  }
  for (; at < end; at += 1) hash = Math.imul(hash ^ (octets[at] ?? 0), HASH_FACTOR);
  return (hash ^ (hash >>> 15)) >>> 0;
}

function longer(numbers: Uint32Array, length: number): Uint32Array<ArrayBuffer> {
  const grown = new Uint32Array(length);
  grown.set(numbers);
  return grown;
}
