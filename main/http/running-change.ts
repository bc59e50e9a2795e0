/**
 * What a request changes, for as long as its visitor may: once they may not, it ends at once with an answer that says so, and
 * nothing more is changed. Whoever changes something asks in the last moment, and between steps where there are many.
 */
import { HttpError } from './http-error.ts';
import type { RequestContext, Rights } from './request-context.ts';
import { allows } from './request-context.ts';

type ChangingRight = Exclude<Rights, 'look'>;

export class RunningChange {
  #right: ChangingRight;
  #end: HttpError | undefined;
  readonly #listeners = new Set<() => void>();

  constructor(right: ChangingRight) {
    this.#right = right;
  }

  /** It takes this right too. */
  needs(right: ChangingRight): void {
    if (right === 'change') this.#right = right;
  }

  isAllowedTo(context: RequestContext): boolean {
    return allows(context, this.#right);
  }

  /** What it was ended with; undefined while it goes on. */
  get endedBy(): HttpError | undefined {
    return this.#end;
  }

  /** @throws HttpError that it was ended with */
  check(): void {
    if (this.#end) throw this.#end;
  }

  /**
   * Calls `listener` once, when it is ended; at once when it has been.
   * @returns takes the listener away
   */
  onEnded(listener: () => void): () => void {
    if (this.#end) listener();
    else this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** For whoever finds that it may not go on. @param error what is answered */
  end(error: HttpError): void {
    if (this.#end) return;
    this.#end = error;
    const listeners = [...this.#listeners];
    this.#listeners.clear();
    for (const listener of listeners) listener();
  }
}

/** A request that may change something. */
interface ChangingRequest {
  readonly context: RequestContext;
  change?: RunningChange | undefined;
}

/** From now on the request goes on for as long as its visitor has this right. @throws HttpError 403 when they have it not */
export function demandRight(request: ChangingRequest, right: ChangingRight): void {
  request.change ??= new RunningChange(right);
  request.change.needs(right);
  request.change.check();
  if (!allows(request.context, right)) throw lostRight(request.context);
}

/** What is answered to who may no longer do what they do. */
export function lostRight({ admission }: RequestContext): HttpError {
  return new HttpError(admission?.lostStatus ?? 403);
}
