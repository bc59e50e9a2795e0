/**
 * The answer to one request on its way: the handler is asked, and its response is held until the request's content has
 * arrived, since that may still prove malformed. A stream is not held: it may be made of that very content.
 */

import type { Waiting } from '../base/turn-queue.ts';
import type { Handler, HttpRequest, HttpResponse } from '../http/message.ts';
import { disposeBody } from '../http/message.ts';
import type { ContentReceiver } from './content-receiver.ts';

export interface AnswerContext {
  readonly handler: Handler;
  /** Turns whatever was thrown into a response, an error page. `request` is undefined when none could be read. */
  toErrorResponse(error: unknown, request?: HttpRequest): HttpResponse;
}

/** What is to be answered. */
export interface Asked {
  readonly request: HttpRequest;
  /** undefined for a request without content. */
  readonly content: ContentReceiver | undefined;
}

export class Answer implements Waiting {
  readonly #request: HttpRequest;
  readonly #content: ContentReceiver | undefined;
  #held: HttpResponse | undefined;
  #isAbandoned = false;
  #isAsked = false;

  /**
   * @param onReady called once with the response to send, unless the answer is abandoned, and with whether it is known
   *   where the next request begins
   */
  constructor(
    private readonly context: AnswerContext,
    { request, content }: Asked,
    private readonly onReady: (response: HttpResponse, isFramed: boolean) => void,
  ) {
    this.#request = request;
    this.#content = content;
  }

  /** Whether the handler was asked; content that came before waits until then. */
  get isAsked(): boolean {
    return this.#isAsked;
  }

  ask(): void {
    if (this.#isAbandoned) return;
    this.#isAsked = true;
    const request = this.#request;
    let outcome: HttpResponse | Promise<HttpResponse>;
    try {
      outcome = this.context.handler.respond(request);
    } catch (error) {
      outcome = this.context.toErrorResponse(error, request);
    }
    if (outcome instanceof Promise) {
      outcome.then(
        (response) => this.#hold(response),
        (error: unknown) => {
          // Work that ends because its asker has left is nobody's fault.
          if (!this.#isAbandoned) this.#hold(this.context.toErrorResponse(error, request));
        },
      );
    } else {
      this.#hold(outcome);
    }
  }

  /** The content has arrived or has failed. */
  contentOver(): void {
    if (this.#held) this.#release(this.#held);
  }

  /** The visitor has gone: a response that comes now, or is held, is dropped. */
  abandon(): void {
    this.#isAbandoned = true;
    if (this.#held) disposeBody(this.#held.body);
    this.#held = undefined;
  }

  #hold(response: HttpResponse): void {
    const content = this.#content;
    if (this.#isAbandoned) {
      disposeBody(response.body);
    } else if (!content || content.isOver) {
      this.#release(response);
    } else if (response.body.kind === 'stream') {
      // It may be made of the content, which then has to come.
      content.admit();
      this.#release(response);
    } else if (content.isHeldBack) {
      this.#release(response);
    } else {
      this.#held = response;
      content.stream.discard();
    }
  }

  #release(response: HttpResponse): void {
    this.#held = undefined;
    const content = this.#content;
    const error = content?.error;
    if (error) disposeBody(response.body);
    // Content that failed, or is still held back and may never come, leaves its own end unknown.
    const isFramed = !content || (content.isOver && !error);
    this.onReady(error ? this.context.toErrorResponse(error) : response, isFramed);
  }
}
