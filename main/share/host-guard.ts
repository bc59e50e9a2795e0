/**
 * Answers only requests that are meant for this computer. A page of some other site can make a name of its own lead
 * here (DNS rebinding) and then read what is shared as if it were its own; its requests still carry that name.
 */
import { isIP } from 'node:net';
import { HttpError } from '../http/http-error.ts';
import type { Handler, HttpRequest, HttpResponse } from '../http/message.ts';

/** Domains under which only the local network or this computer hands out names. */
const LOCAL_DOMAINS = ['local', 'localhost', 'lan', 'home.arpa', 'internal'];

export class HostGuard implements Handler {
  readonly #names: ReadonlySet<string>;
  /** The last authority that was let through: nearly all requests carry the same one. */
  #lastAllowed: string | undefined;

  /**
   * @param hostName this computer's own name
   * @param allowed further names to answer to
   */
  constructor(
    private readonly handler: Handler,
    private readonly hostName: string,
    allowed: readonly string[],
  ) {
    this.#names = new Set(['localhost', hostName, ...allowed].map((name) => name.toLowerCase()));
  }

  /** @throws HttpError 421 for a request that is meant for another host (RFC 9110 §7.4) */
  respond(request: HttpRequest): HttpResponse | Promise<HttpResponse> {
    // HTTP/1.0 clients that send no Host are not browsers: no page can make them ask.
    const { authority } = request;
    if (authority !== undefined && authority !== this.#lastAllowed) {
      if (!this.isAllowed(authority)) throw new HttpError(421);
      this.#lastAllowed = authority;
    }
    return this.handler.respond(request);
  }

  /** Whether a Host value, with or without port, is one of ours. */
  isAllowed(authority: string): boolean {
    const host = hostOf(authority);
    // An address is never rebound, and behind a router or in a container it may be one that we can't know.
    if (isIP(host) !== 0) return true;
    return this.#names.has(host) || this.#isLocalName(host);
  }

  #isLocalName(host: string): boolean {
    const dot = host.indexOf('.');
    const domain = host.slice(dot + 1);
    if (dot < 0 || !LOCAL_DOMAINS.includes(domain)) return false;
    // mDNS and loopback names can't be registered by anybody; the others are believed only with our own name.
    return domain === 'local' || domain === 'localhost' || host.slice(0, dot) === this.hostName.toLowerCase();
  }
}

/** The host of an authority: lower case, without port, brackets or final dot. */
function hostOf(authority: string): string {
  const host = authority.toLowerCase().replace(/:\d*$/, '');
  return host.startsWith('[') ? host.slice(1, -1) : host.replace(/\.$/, '');
}
