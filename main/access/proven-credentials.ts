/**
 * Credentials that were found right, remembered for a minute by a keyed hash: programs send theirs with every request, and
 * finding out is dear. Whoever reads the memory of another process learns nothing by these keys.
 */
import { createHmac, randomBytes } from 'node:crypto';
import { BoundedMap } from '../base/bounded-map.ts';
import type { Credential } from './credential.ts';
import type { Ticket } from './ticket.ts';

const REMEMBERED_MS = 60_000;
const MAX_REMEMBERED = 1_024;

const processKey = randomBytes(32);

interface Proven {
  readonly ticket: Ticket;
  /** Milliseconds since 1970. */
  readonly until: number;
}

/** The same for the same credential, in this process only. */
export function credentialKey({ name, password }: Credential): string {
  return createHmac('sha256', processKey)
    .update(JSON.stringify([name, password]))
    .digest('base64url');
}

export class ProvenCredentials {
  readonly #proven = new BoundedMap<string, Proven>({ maxEntries: MAX_REMEMBERED });

  constructor(private readonly now: () => number = Date.now) {}

  remember(key: string, ticket: Ticket): void {
    this.#proven.set(key, { ticket, until: this.now() + REMEMBERED_MS });
  }

  find(key: string): Ticket | undefined {
    const proven = this.#proven.get(key);
    if (proven === undefined) return undefined;
    if (proven.ticket.isValid && this.now() < proven.until) return proven.ticket;
    this.#proven.delete(key);
    return undefined;
  }

  forgetAll(): void {
    this.#proven.clear();
  }
}
