/**
 * How many requests one visitor may have answered at a time, whatever connections they come on: those of one who has more wait a
 * little for the others, since a page asks for many small things at once, and are refused when that takes long.
 */
import type { Exchange } from '../http/exchange.ts';
import type { Guard } from '../http/guard.ts';
import { HttpError } from '../http/http-error.ts';
import type { HttpRequest } from '../http/message.ts';

/** So long a request waits for others of its visitor, in milliseconds. */
const WAIT_MS = 2_000;
/** Requests of one visitor that wait; more are refused at once. */
const MAX_WAITING = 64;

interface Requests {
  running: number;
  /** Each is called with whether its request may go on; in the order in which they came. */
  readonly waiting: Set<(mayGoOn: boolean) => void>;
}

export class RequestQuota {
  #most = Number.POSITIVE_INFINITY;
  readonly #byVisitor = new Map<string, Requests>();
  /** Those that count, with the visitor on whose account they do. */
  readonly #counted = new Map<HttpRequest, Requests>();

  /** Requests of one visitor at a time; undefined for no limit. Holds from now on. */
  setMost(most = Number.POSITIVE_INFINITY): void {
    this.#most = most;
    for (const requests of this.#byVisitor.values()) this.#admitWaiting(requests);
  }

  /** Requests that run and are counted. */
  get running(): number {
    return this.#counted.size;
  }

  /** @throws HttpError 503 for what is too much */
  readonly guard: Guard = (request, next) => {
    if (this.#most === Number.POSITIVE_INFINITY) return next.respond(request);
    const requests = this.#requestsOf(request.context.visitor);
    if (requests.running < this.#most && requests.waiting.size === 0) {
      this.#count(request, requests);
      return next.respond(request);
    }
    if (requests.waiting.size >= MAX_WAITING) throw new HttpError(503);
    return this.#wait(request, requests).then(() => next.respond(request));
  };

  /** To be told of every exchange that is over. */
  finished({ request }: Pick<Exchange, 'request'>): void {
    const requests = request && this.#counted.get(request);
    if (!requests) return;
    this.#counted.delete(request);
    requests.running -= 1;
    this.#admitWaiting(requests);
    const { visitor } = request.context;
    if (requests.running === 0 && requests.waiting.size === 0) this.#byVisitor.delete(visitor);
  }

  #requestsOf(visitor: string): Requests {
    const known = this.#byVisitor.get(visitor);
    if (known) return known;
    const requests = { running: 0, waiting: new Set<(mayGoOn: boolean) => void>() };
    this.#byVisitor.set(visitor, requests);
    return requests;
  }

  #count(request: HttpRequest, requests: Requests): void {
    requests.running += 1;
    this.#counted.set(request, requests);
  }

  /** Resolves when it is this request's turn; rejects with 503 when that takes too long. Whoever leaves is forgotten. */
  #wait(request: HttpRequest, requests: Requests): Promise<void> {
    return new Promise((resolve, reject) => {
      const end = (mayGoOn: boolean): void => {
        clearTimeout(timer);
        forgetLeaving();
        requests.waiting.delete(end);
        if (!mayGoOn) {
          reject(new HttpError(503));
          return;
        }
        this.#count(request, requests);
        resolve();
      };
      const timer = setTimeout(() => end(false), WAIT_MS);
      requests.waiting.add(end);
      const forgetLeaving = request.departure.onLeft(() => end(false));
    });
  }

  #admitWaiting(requests: Requests): void {
    for (const end of requests.waiting) {
      if (requests.running >= this.#most) return;
      end(true);
    }
  }
}
