/**
 * How many requests one visitor may have answered at a time, whatever connections they come on: those of one who has more wait a
 * little for the others, since a page asks for many small things at once, and are refused when that takes long.
 */
import type { Exchange } from '../http/exchange.ts';
import type { Guard } from '../http/guard.ts';
import { HttpError } from '../http/http-error.ts';
import type { HttpRequest } from '../http/message.ts';
import type { Visitor, VisitorRequests } from '../net/visitors.ts';
import { Visitors } from '../net/visitors.ts';

/** So long a request waits for others of its visitor, in milliseconds. */
const WAIT_MS = 2_000;
/** Requests of one visitor that wait; more are refused at once. */
const MAX_WAITING = 64;

export class RequestQuota {
  #most = Number.POSITIVE_INFINITY;
  /** Those with requests that count or wait. */
  readonly #present = new Set<Visitor>();
  /** Those that count, with the visitor on whose account they do. */
  readonly #counted = new Map<HttpRequest, Visitor>();

  /** @param registry where requests stand in the records of their visitors */
  constructor(private readonly registry: Visitors = new Visitors()) {}

  /** Requests of one visitor at a time; undefined for no limit. Holds from now on. */
  setMost(most = Number.POSITIVE_INFINITY): void {
    this.#most = most;
    for (const visitor of this.#present) this.#admitWaiting(visitor);
  }

  /** Requests that run and are counted. */
  get running(): number {
    return this.#counted.size;
  }

  /** @throws HttpError 503 for what is too much */
  readonly guard: Guard = (request, next) => {
    if (this.#most === Number.POSITIVE_INFINITY) return next.respond(request);
    const visitor = this.registry.of(request.context.visitor);
    const { running, waiting } = this.#requestsOf(visitor);
    if (running < this.#most && waiting.size === 0) {
      this.#count(request, visitor);
      return next.respond(request);
    }
    if (waiting.size >= MAX_WAITING) throw new HttpError(503);
    return this.#wait(request, visitor).then(() => next.respond(request));
  };

  /** To be told of every exchange that is over. */
  finished({ request }: Pick<Exchange, 'request'>): void {
    const visitor = request && this.#counted.get(request);
    if (!visitor) return;
    this.#counted.delete(request);
    this.#requestsOf(visitor).running -= 1;
    this.#admitWaiting(visitor);
    this.#forget(visitor);
  }

  #requestsOf(visitor: Visitor): VisitorRequests {
    this.#present.add(visitor);
    visitor.requests ??= { running: 0, waiting: new Set() };
    return visitor.requests;
  }

  #forget(visitor: Visitor): void {
    const { running, waiting } = this.#requestsOf(visitor);
    if (running > 0 || waiting.size > 0) return;
    visitor.requests = undefined;
    this.#present.delete(visitor);
  }

  #count(request: HttpRequest, visitor: Visitor): void {
    this.#requestsOf(visitor).running += 1;
    this.#counted.set(request, visitor);
  }

  /** Resolves when it is this request's turn; rejects with 503 when that takes too long. Whoever leaves is forgotten. */
  #wait(request: HttpRequest, visitor: Visitor): Promise<void> {
    const { waiting } = this.#requestsOf(visitor);
    return new Promise((resolve, reject) => {
      let forgetLeaving: (() => void) | undefined;
      const end = (mayGoOn: boolean): void => {
        clearTimeout(timer);
        forgetLeaving?.();
        waiting.delete(end);
        if (mayGoOn) {
          this.#count(request, visitor);
          resolve();
          return;
        }
        this.#forget(visitor);
        reject(new HttpError(503));
      };
      const timer = setTimeout(() => end(false), WAIT_MS);
      waiting.add(end);
      // Whoever has left already is told at once.
      forgetLeaving = request.departure.onLeft(() => end(false));
    });
  }

  #admitWaiting(visitor: Visitor): void {
    const requests = this.#requestsOf(visitor);
    for (const end of requests.waiting) {
      if (requests.running >= this.#most) return;
      end(true);
    }
  }
}
