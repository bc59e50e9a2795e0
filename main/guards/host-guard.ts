/** Answers only requests that are meant for this computer, against DNS rebinding; host-names.ts says which those are. */

import type { Guard } from '../http/guard.ts';
import { HttpError } from '../http/http-error.ts';
import type { Reach } from './host-names.ts';
import { hostOf, isOwnHost, parseHostName } from './host-names.ts';

/** What a guard goes by. */
export interface HostGuardOptions {
  readonly reach: Reach;
  /** Tells this computer's own name; asked again for what was not believed, since networks rename computers. */
  readonly hostName: () => string;
  /** Further names and addresses to answer to. */
  readonly allowed: readonly string[];
}

export class HostGuard {
  readonly #reach: Reach;
  readonly #hostName: () => string;
  #allowed: ReadonlySet<string>;
  /** The last authority that was let through: nearly all requests carry the same one. */
  #lastAllowed: string | undefined;

  constructor({ reach, hostName, allowed }: HostGuardOptions) {
    this.#reach = reach;
    this.#hostName = hostName;
    this.#allowed = toHosts(allowed);
  }

  /** Answers to these names and addresses, and no longer to those allowed before. */
  setAllowed(allowed: readonly string[]): void {
    this.#allowed = toHosts(allowed);
    this.#lastAllowed = undefined;
  }

  /** @throws HttpError 421 for a request that is meant for another host (RFC 9110 §7.4) */
  readonly guard: Guard = (request, next) => {
    // HTTP/1.0 clients that send no Host are not browsers: no page can make them ask.
    const { authority } = request;
    if (authority !== undefined && authority !== this.#lastAllowed) {
      if (!this.isAllowed(authority)) throw new HttpError(421);
      this.#lastAllowed = authority;
    }
    return next.respond(request);
  };

  /** Whether a Host value, with or without port, is one of ours. */
  isAllowed(authority: string): boolean {
    const rule = { reach: this.#reach, hostName: this.#hostName(), allowed: this.#allowed };
    return isOwnHost(hostOf(authority), rule);
  }
}

function toHosts(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.map(parseHostName).filter((name) => name !== undefined));
}
