/** The sockets of one owner, as turns of reading have them: which are read, which wait with something, and which are not read. */

/** A socket that is read. */
export interface Reader {
  /** Whose turn it is when it is read. */
  readonly owner: string;
  /** Whoever takes it from the system is a library, which asks nobody before: when a turn has had enough, it is stopped instead. */
  readonly readsByItself?: boolean;
  /** Of a library: whether something that it wrote is still on its way to the system; it may read again when that is over. */
  readonly isWriting?: boolean;
  /** Takes nothing more from the system, until `goOn`. Not called for one who waits. */
  stop(): void;
  /** It is this one's turn: takes what waits, for which it asks `mayRead`, and from the system again. */
  goOn(): void;
}

export class ReadLine {
  readonly readers = new Set<Reader>();
  /** Those of them who are read: the more often all are stopped, the fewer these are. */
  readonly #open = new Set<Reader>();
  /** Those with something that was read, and its weight; in the order in which they go on. */
  readonly waiting = new Map<Reader, number>();
  /** Those of whom nothing is read meanwhile. */
  readonly stopped = new Set<Reader>();
  weight = 0;
  /** The last one that went on had something that waited. */
  #hasTaken = false;
  /** The last one that is read again; it stays so until it was its turn to be, whoever of the same owner is quicker. */
  #opened: Reader | undefined;

  get isEmpty(): boolean {
    return this.waiting.size === 0 && this.stopped.size === 0;
  }

  /** It is read from now on. */
  join(reader: Reader): void {
    this.readers.add(reader);
    this.#open.add(reader);
  }

  /** It is not read before it is its turn. */
  joinStopped(reader: Reader): void {
    this.readers.add(reader);
    this.stopped.add(reader);
  }

  leave(reader: Reader): void {
    this.readers.delete(reader);
    this.#open.delete(reader);
    if (reader === this.#opened) this.#opened = undefined;
  }

  add(reader: Reader, weight: number): void {
    this.stopped.delete(reader);
    this.#open.delete(reader);
    this.waiting.set(reader, (this.waiting.get(reader) ?? 0) + weight);
    this.weight += weight;
  }

  /** It goes on. @returns what it weighed */
  remove(reader: Reader): number {
    if (this.waiting.has(reader) && reader === this.#opened) this.#opened = undefined;
    const weight = this.waiting.get(reader) ?? 0;
    this.waiting.delete(reader);
    this.stopped.delete(reader);
    // Whoever was let go on stands behind the others when all are stopped again.
    this.#open.add(reader);
    this.weight -= weight;
    return weight;
  }

  /**
   * All that are read, but the one that was opened last: a library is stopped all the same, for it asks nobody.
   * @param stopped is told of each
   */
  stop(stopped: (reader: Reader) => void): void {
    for (const reader of this.#open) {
      if (reader === this.#opened && !reader.readsByItself) continue;
      this.stopOne(reader);
      stopped(reader);
    }
  }

  stopOne(reader: Reader): void {
    if (!this.#open.delete(reader)) return;
    this.stopped.add(reader);
    reader.stop();
  }

  /**
   * By turns one with something that was read and one that is not read: whoever sends much on one socket always has something that
   * waits, and must not keep their others from being read.
   */
  first(mayOpen: boolean): Reader | undefined {
    const [waiting] = this.waiting.keys();
    const [stopped] = mayOpen ? this.stopped : [];
    const isOpening = waiting === undefined || (this.#hasTaken && stopped !== undefined);
    this.#hasTaken = !isOpening;
    if (isOpening && stopped) this.#opened = stopped;
    return isOpening ? stopped : waiting;
  }
}
