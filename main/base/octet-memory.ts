/**
 * Memory for octets that were read: large pieces are used again when whoever had them says that they are done with them. To take
 * them from the system anew each time is dear where that gives each back at once, as the allocator of the app's runtime does.
 */

/** What is shorter is not kept; most heads are. */
const SMALLEST = 4 * 1024;

/** Of the sizes that are read most, and of the others: octets that nobody uses. */
const MOST_FREE_BYTES = 2 * 1024 * 1024;
const FREE_BYTES = 512 * 1024;

/**
 * Sizes of buffers, the smaller first: a socket is read up to 64 KiB at once; an encrypted one by records of 16. They lie close to
 * each other, since accounts count what buffers hold: none has room for more than a third beyond it.
 */
const SIZES = [5.25, 7, 9, 12, 16, 20.5, 27, 36, 48, 64].map((kibibytes) => kibibytes * 1024);
const READ_MOST: readonly number[] = [64 * 1024, 16 * 1024];

interface Shelf {
  readonly size: number;
  readonly most: number;
  readonly free: Buffer[];
}

export class OctetMemory {
  readonly #shelves: readonly Shelf[] = SIZES.map((size) => ({
    size,
    most: READ_MOST.includes(size) ? MOST_FREE_BYTES : FREE_BYTES,
    free: [],
  }));
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
    if (shelf && (shelf.free.length + 1) * shelf.size <= shelf.most) shelf.free.push(Buffer.from(buffer));
  }

  #take(bytes: number): Buffer {
    const shelf = this.#shelves.find(({ size }) => bytes <= size);
    if (!shelf) return Buffer.allocUnsafeSlow(bytes);
    const whole = shelf.free.pop() ?? Buffer.allocUnsafeSlow(shelf.size);
    this.#lent.set(whole.buffer, bytes);
    return whole.subarray(0, bytes);
  }
}

/** Of a thread. */
export const octetMemory = new OctetMemory();
