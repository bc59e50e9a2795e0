/** Representations whose octets are made on the way, from any offset: what makes streams resumable (RFC 9110 §14). */
import type { FilePart } from './message.ts';

/** Makes any part of a representation; the same octets each time, for as long as its validators are the same. */
export interface SliceSource {
  /**
   * The octets from `start` up to, not including, `end`. Nothing is opened before the first `next`; `return` gives up
   * what is open, also while a `next` is waiting. A chunk may be overwritten once the one after it is asked for.
   */
  slice(start: number, end: number): AsyncIterableIterator<Uint8Array>;
}

/** Several parts in a row, such as multipart/byteranges has them. */
export class PartStream implements AsyncIterableIterator<Uint8Array> {
  #index = 0;
  #current: AsyncIterableIterator<Uint8Array> | undefined;
  #isOver = false;

  constructor(
    private readonly source: SliceSource,
    private readonly parts: readonly FilePart[],
  ) {}

  [Symbol.asyncIterator](): this {
    return this;
  }

  async next(): Promise<IteratorResult<Uint8Array>> {
    while (!this.#isOver) {
      if (!this.#current) {
        const part = this.parts[this.#index++];
        if (!part) break;
        if ('bytes' in part) return { done: false, value: part.bytes };
        this.#current = this.source.slice(part.start, part.end);
      }
      const result = await this.#current.next();
      if (!result.done) return result;
      this.#current = undefined;
    }
    return { done: true, value: undefined };
  }

  async return(): Promise<IteratorResult<Uint8Array>> {
    this.#isOver = true;
    await this.#current?.return?.();
    return { done: true, value: undefined };
  }
}
