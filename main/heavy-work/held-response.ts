/** A response that holds something for as long as it is being sent. */
import type { HttpResponse } from '../http/message.ts';
import { disposeBody } from '../http/message.ts';

/**
 * Takes what a response holds when its body is a stream, and gives it back when the stream has been sent or given up.
 * @throws as `take` does; the response is disposed of then
 */
export function holdWhileSent(response: HttpResponse, take: () => () => void): HttpResponse {
  const { body } = response;
  if (body.kind !== 'stream') return response;
  try {
    const chunks = new HeldStream(body.chunks, take());
    return { ...response, body: { ...body, chunks } };
  } catch (error) {
    disposeBody(body);
    throw error;
  }
}

class HeldStream implements AsyncIterableIterator<Uint8Array> {
  readonly #inner: AsyncIterator<Uint8Array>;

  constructor(
    chunks: AsyncIterable<Uint8Array>,
    private readonly giveBack: () => void,
  ) {
    this.#inner = chunks[Symbol.asyncIterator]();
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async next(): Promise<IteratorResult<Uint8Array>> {
    try {
      const result = await this.#inner.next();
      if (result.done) this.giveBack();
      return result;
    } catch (error) {
      this.giveBack();
      throw error;
    }
  }

  async return(): Promise<IteratorResult<Uint8Array>> {
    this.giveBack();
    await this.#inner.return?.();
    return { done: true, value: undefined };
  }
}
