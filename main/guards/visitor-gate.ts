/** The gate of a share: keeps those out whom a person has blocked, and counts how often they try. */
import { visitorKey } from '../net/visitor-key.ts';

/** Attempts are told of at most this often: whoever is shut out may knock many times a second. */
const TELL_INTERVAL_MS = 1000;

/** Connections of one blocked visitor that were refused since this was last told. */
interface Refusals {
  readonly address: string;
  readonly attempts: number;
}

/** Says who is let in, and counts who is not. */
export class VisitorGate {
  #blocked: ReadonlySet<string> = new Set();
  readonly #attempts = new Map<string, number>();
  #timer: NodeJS.Timeout | undefined;

  /** @param onRefused takes what was refused, at most once a second */
  constructor(private readonly onRefused: (visitors: readonly Refusals[]) => void) {}

  /** Replaces the whole list: addresses, or visitors as of `visitorKey`. */
  setBlocked(addresses: readonly string[]): void {
    this.#blocked = new Set(addresses.map(visitorKey));
  }

  /** Whether a connection from this address may go on; one that may not is counted. */
  readonly admits = (remoteAddress: string): boolean => {
    if (this.#blocked.size === 0) return true;
    const address = visitorKey(remoteAddress);
    if (!this.#blocked.has(address)) return true;
    this.#attempts.set(address, (this.#attempts.get(address) ?? 0) + 1);
    this.#timer ??= setTimeout(() => this.#tell(), TELL_INTERVAL_MS).unref();
    return false;
  };

  #tell(): void {
    this.#timer = undefined;
    const visitors = [...this.#attempts].map(([address, attempts]) => ({ address, attempts }));
    this.#attempts.clear();
    this.onRefused(visitors);
  }
}
