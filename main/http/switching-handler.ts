/** A handler in whose place another can be put while it is in use: requests that it has begun to answer stay with it. */
import type { Handler, HttpRequest, HttpResponse } from './message.ts';

export class SwitchingHandler implements Handler {
  constructor(private current: Handler) {}

  /** Answers by this one from the next request on. */
  switchTo(handler: Handler): void {
    this.current = handler;
  }

  respond(request: HttpRequest): HttpResponse | Promise<HttpResponse> {
    return this.current.respond(request);
  }
}
