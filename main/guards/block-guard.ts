/**
 * The gate of a share: keeps those out whom a person has blocked, and counts how often they try. A connection of theirs is
 * refused before anything is said on it; what they ask through the connection of a proxy is refused as a request.
 */
import type { Guard } from '../http/guard.ts';
import { HttpError } from '../http/http-error.ts';
import { visitorKey } from '../net/visitor-key.ts';
import type { Visitor } from '../net/visitors.ts';
import { Visitors } from '../net/visitors.ts';

/** Attempts are told of at most this often: whoever is shut out may knock many times a second. */
const TELL_INTERVAL_MS = 1000;

/** Connections and requests of one blocked visitor that were refused since this was last told. */
interface Refusals {
  readonly address: string;
  readonly attempts: number;
}

/** Says who is let in, and counts who is not. */
export class BlockGuard {
  #blocked: readonly Visitor[] = [];
  readonly #attempts = new Map<Visitor, number>();
  #timer: NodeJS.Timeout | undefined;

  /**
   * @param onRefused takes what was refused, at most once a second
   * @param registry where it stands who is blocked
   */
  constructor(
    private readonly onRefused: (visitors: readonly Refusals[]) => void,
    private readonly registry: Visitors = new Visitors(),
  ) {}

  /** Replaces the whole list: addresses, or visitors as of `visitorKey`. */
  setBlocked(addresses: readonly string[]): void {
    for (const visitor of this.#blocked) visitor.isBlocked = false;
    this.#blocked = [...new Set(addresses.map(visitorKey))].map((key) => this.registry.of(key));
    for (const visitor of this.#blocked) visitor.isBlocked = true;
  }

  /** Whether a connection from this address may go on; one that may not is counted. */
  readonly admits = (remoteAddress: string): boolean =>
    this.#blocked.length === 0 || this.#letsPass(visitorKey(remoteAddress));

  /** @throws HttpError 403 for a request of somebody who is blocked, on whosoever connection it comes */
  readonly guard: Guard = (request, next) => {
    if (this.#blocked.length > 0 && !this.#letsPass(request.context.visitor)) throw new HttpError(403);
    return next.respond(request);
  };

  #letsPass(key: string): boolean {
    const visitor = this.registry.find(key);
    if (!visitor?.isBlocked) return true;
    this.#attempts.set(visitor, (this.#attempts.get(visitor) ?? 0) + 1);
    this.#timer ??= setTimeout(() => this.#tell(), TELL_INTERVAL_MS).unref();
    return false;
  }

  #tell(): void {
    this.#timer = undefined;
    const visitors = [...this.#attempts].map(([{ key }, attempts]) => ({ address: key, attempts }));
    this.#attempts.clear();
    this.onRefused(visitors);
  }
}
