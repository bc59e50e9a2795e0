/** What concerns every request is judged by guards that stand in a row before whatever answers. */
import type { Handler, HttpRequest, HttpResponse } from './message.ts';

type Outcome = HttpResponse | Promise<HttpResponse>;

/**
 * Lets a request pass to `next`, answers it, or refuses it by throwing HttpError; may put another context into it, and change
 * the response. What it lets pass must not cost it a promise: the way to what is in memory has none.
 */
export type Guard = (request: HttpRequest, next: Handler) => Outcome;

/** One handler of guards, in the order in which a request passes them, and what stands behind them. */
export function standInRow(guards: readonly Guard[], last: Handler): Handler {
  return guards.reduceRight<Handler>((next, guard) => ({ respond: (request) => guard(request, next) }), last);
}

/** A guard that lets all pass, and changes each response on its way out. */
export function changingResponses(change: (response: HttpResponse) => HttpResponse): Guard {
  return (request, next) => {
    const outcome = next.respond(request);
    return outcome instanceof Promise ? outcome.then(change) : change(outcome);
  };
}
