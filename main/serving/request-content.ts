/** The content of a request as a handler reads it: an async iterable that the connection fills. */
import { OctetPieces } from '../base/octet-pieces.ts';
import type { ContentLimits } from '../http/content-limits.ts';
import { DEFAULT_CONTENT_LIMITS } from '../http/content-limits.ts';
import type { HeldContent } from '../http/held-content.ts';
import { heldContent } from '../http/held-content.ts';
import type { RequestContent } from '../http/message.ts';

/** What content needs of its connection. */
export interface ContentSource {
  /** The handler starts to read, and takes so much. */
  wanted(limits: ContentLimits): void;
  /** There is room again. */
  resume(): void;
}

export const NO_CONTENT: RequestContent = {
  length: 0,
  read: readNothing,
  [Symbol.asyncIterator]: readNothing,
};

async function* readNothing(): AsyncGenerator<Uint8Array> {
  // There is none.
}

export class ContentStream implements RequestContent {
  readonly #queue = new OctetPieces();
  #ended = false;
  #failure: Error | undefined;
  #wake: (() => void) | undefined;
  #discarding = false;
  #isRead = false;

  constructor(
    readonly length: number | undefined,
    private readonly source: ContentSource,
    private readonly account: HeldContent = heldContent,
  ) {}

  /** As much waits to be read as may wait: it is the handler's turn, not the visitor's. */
  get isFull(): boolean {
    return this.#queue.bytes >= this.account.mostOfOne;
  }

  /** @returns false when the connection should stop reading from the socket for now */
  push(data: Uint8Array): boolean {
    if (this.#discarding) return true;
    this.#queue.push(data);
    this.account.change(data.byteLength);
    this.#notify();
    return !this.isFull;
  }

  /** All content has arrived. */
  end(): void {
    this.#ended = true;
    this.#notify();
  }

  /** The content is malformed, too large, late, or the visitor left: reading it rejects with this. */
  fail(error: Error): void {
    this.#failure ??= error;
    if (!this.#isRead) this.#drop();
    this.#notify();
  }

  /** Nobody should read the rest, it is received only to find the next request; whoever still reads is told. */
  discard(): void {
    this.#drop();
    this.fail(new Error('The response was given before the content was read'));
  }

  async *read(limits: ContentLimits): AsyncGenerator<Uint8Array> {
    this.source.wanted(limits);
    this.#isRead = true;
    try {
      for (;;) {
        const data = this.#queue.shift();
        if (data) {
          this.account.change(-data.byteLength);
          if (!this.isFull) this.source.resume();
          yield data;
        } else if (this.#failure) {
          throw this.#failure;
        } else if (this.#ended) {
          return;
        } else {
          await new Promise<void>((resolve) => {
            this.#wake = resolve;
          });
        }
      }
    } finally {
      this.#isRead = false;
      if (this.#failure) this.#drop();
    }
  }

  /** Nobody reads what waits, nor what still comes. */
  #drop(): void {
    this.#discarding = true;
    this.account.change(-this.#queue.bytes);
    this.#queue.clear();
  }

  [Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    return this.read(DEFAULT_CONTENT_LIMITS);
  }

  #notify(): void {
    const wake = this.#wake;
    this.#wake = undefined;
    wake?.();
  }
}
