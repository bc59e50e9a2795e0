/**
 * Memory for octets that were read: large pieces are used again when whoever had them says that they are done with them. To take
 * them from the system anew each time is dear where that gives each back at once, as the allocator of the app's runtime does.
 */

/** Sizes of buffers, the larger first: a socket is read so far at once; an encrypted one by records. Octets. */
const SIZES = [64 * 1024, 16 * 1024] as const;

/** What is shorter is not kept; most heads are. */
const SMALLEST = 4 * 1024;

/** Of one size, that nobody uses, in octets. */
const MAX_FREE_BYTES = 2 * 1024 * 1024;

interface Shelf {
  readonly size: number;
  readonly free: Buffer[];
}

export class OctetMemory {
  readonly #shelves: readonly Shelf[] = SIZES.map((size) => ({ size, free: [] }));
  /** What was made of each buffer that somebody has, as octets from its beginning. */
  readonly #lent = new WeakMap<ArrayBufferLike, number>();

  /** Octets that nobody uses. */
  get freeBytes(): number {
    return this.#shelves.reduce((sum, { size, free }) => sum + size * free.length, 0);
  }

  /** So many octets from the beginning, where they stay as long as somebody has them. */
  copyOf(octets: Buffer, bytes: number): Buffer {
    const copy = bytes > SMALLEST ? this.#take(bytes) : Buffer.allocUnsafe(bytes);
    octets.copy(copy, 0, 0, bytes);
    return copy;
  }

  /**
   * Whoever had this piece is done with it, and nobody else has it. A part of what was read at once stays whose it is: others may
   * have the rest.
   */
  giveBack(piece: Uint8Array): void {
    const { buffer, byteOffset, byteLength } = piece;
    if (byteOffset !== 0 || this.#lent.get(buffer) !== byteLength) return;
    this.#lent.delete(buffer);
    const shelf = this.#shelves.find(({ size }) => size === buffer.byteLength);
    if (shelf && shelf.free.length * shelf.size < MAX_FREE_BYTES) shelf.free.push(Buffer.from(buffer));
  }

  #take(bytes: number): Buffer {
    const shelf = this.#shelves.find(({ size }) => bytes <= size && bytes > size / 2);
    if (!shelf) return Buffer.allocUnsafeSlow(bytes);
    const whole = shelf.free.pop() ?? Buffer.allocUnsafeSlow(shelf.size);
    this.#lent.set(whole.buffer, bytes);
    return whole.subarray(0, bytes);
  }
}

/** Of a thread. */
export const octetMemory = new OctetMemory();
