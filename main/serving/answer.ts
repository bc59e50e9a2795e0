/** The answer to one request on its way: the handler is asked, and its response handed on, unless the visitor leaves first. */

import type { Waiting } from '../base/turn-queue.ts';
import type { Body, Handler, HttpRequest, HttpResponse } from '../http/message.ts';
import { disposeBody } from '../http/message.ts';

export interface AnswerContext {
  readonly handler: Handler;
  /** Turns whatever was thrown into a response, an error page. `request` is undefined when none could be read. */
  toErrorResponse(error: unknown, request?: HttpRequest): HttpResponse;
}

export interface AskedContent {
  /** The client still holds its content back, and after a final answer may never send it (RFC 9110 §10.1.1). */
  readonly isHeldBack: boolean;
}

/** What is to be answered. */
export interface Asked {
  readonly request: HttpRequest;
  /** undefined for a request without content. */
  readonly content: AskedContent | undefined;
}

type StreamBody = Extract<Body, { kind: 'stream' }>;
type Chunk = IteratorResult<Uint8Array>;

export class Answer implements Waiting {
  readonly #request: HttpRequest;
  readonly #content: AskedContent | undefined;
  #isAbandoned = false;

  /** @param onReady called once with the response to send, unless the answer is abandoned */
  constructor(
    private readonly context: AnswerContext,
    { request, content }: Asked,
    private readonly onReady: (response: HttpResponse) => void,
  ) {
    this.#request = request;
    this.#content = content;
  }

  get owner(): string {
    return this.#request.context.visitor;
  }

  ask(): void {
    if (this.#isAbandoned) return;
    const request = this.#request;
    let outcome: HttpResponse | Promise<HttpResponse>;
    try {
      outcome = this.context.handler.respond(request);
    } catch (error) {
      outcome = this.context.toErrorResponse(error, request);
    }
    if (!(outcome instanceof Promise)) this.#take(outcome);
    else
      outcome.then(
        (response) => this.#take(response),
        (error: unknown) => this.#fail(error),
      );
  }

  /** The visitor has gone: a response that comes now is dropped. */
  abandon(): void {
    this.#isAbandoned = true;
  }

  #take(response: HttpResponse): void {
    if (this.#isAbandoned) disposeBody(response.body);
    else if (response.body.kind === 'stream' && this.#content?.isHeldBack) this.#look(response, response.body);
    else this.onReady(response);
  }

  #fail(error: unknown): void {
    // Work that ends because its asker has left is nobody's fault.
    if (!this.#isAbandoned) this.onReady(this.context.toErrorResponse(error, this.#request));
  }

  /**
   * A stream may be made of the very content that the client holds back: the head, behind which no `100 Continue` may come,
   * waits for the first chunk.
   */
  #look(response: HttpResponse, { length, chunks }: StreamBody): void {
    const iterator = chunks[Symbol.asyncIterator]();
    const goOn = (first: Chunk): void => {
      const body: StreamBody = { kind: 'stream', length, chunks: continued(first, iterator) };
      if (this.#isAbandoned) disposeBody(body);
      else this.onReady({ ...response, body });
    };
    iterator.next().then(goOn, (error: unknown) => this.#fail(error));
  }
}

/** What an iterator goes on with, and before that what was taken from it. */
function continued(first: Chunk, iterator: AsyncIterator<Uint8Array>): AsyncIterable<Uint8Array> {
  let taken: Chunk | undefined = first;
  const next = (): Promise<Chunk> => {
    const result = taken ? Promise.resolve(taken) : iterator.next();
    taken = undefined;
    return result;
  };
  const end = async (): Promise<Chunk> => (await iterator.return?.()) ?? { done: true, value: undefined };
  return { [Symbol.asyncIterator]: () => ({ next, return: end }) };
}
