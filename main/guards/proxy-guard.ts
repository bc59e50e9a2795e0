/**
 * Behind a proxy that a person trusts, a visitor is whoever asked the proxy: from here on the request is theirs, with the scheme
 * and host that they used. What others say of whom they ask for is passed over (decision 250).
 */

import type { FieldSection } from '../http/fields.ts';
import { FORWARDING_FIELDS } from '../http/forwarded-fields.ts';
import type { Guard } from '../http/guard.ts';
import { HttpError } from '../http/http-error.ts';
import type { HttpRequest } from '../http/message.ts';
import { AddressRanges } from '../net/address-range.ts';
import { visitorKey } from '../net/visitor-key.ts';
import type { AddressRules } from './address-rules.ts';
import type { ForwardedVisitor } from './forwarded-visitor.ts';
import { resolveForwarded } from './forwarded-visitor.ts';

/** What a guard needs from around it. */
export interface ProxyGuardMeans {
  readonly admission: AddressRules;
  /** Whether a host is one of ours. */
  readonly isOwnHost: (authority: string) => boolean;
  /** Hears of a program nearby that asks for others and is not believed, at most a few times. */
  readonly suspect?: ((address: string) => void) | undefined;
}

/** @throws HttpError 400, 403 for visitors who may not come, 421 for a host that is not ours */
export function proxyGuard({ admission, isOwnHost, suspect }: ProxyGuardMeans): Guard {
  const suspicion = new Suspicion(suspect);
  return (request, next) => {
    const { peer } = request;
    if (!admission.hasProxies || !admission.isProxy(peer.address)) {
      suspicion.look(request);
      return next.respond(request);
    }
    const forwarded = resolveForwarded(request.fields, peer.address, admission.isProxy);
    if (forwarded) takeOver(request, forwarded);
    const isUnknown = forwarded?.isKnown === false && admission.isSelective;
    if (isUnknown || !admission.admits(request.context.address)) throw new HttpError(403);
    // Both names have to be ours: what the proxy passed on may be the visitor's own invention.
    const { authority } = request;
    if (forwarded?.host !== undefined && authority !== undefined && !isOwnHost(authority)) throw new HttpError(421);
    request.authority = forwarded?.host ?? authority;
    return next.respond(request);
  };
}

function takeOver(request: HttpRequest, { address, scheme }: ForwardedVisitor): void {
  const { context } = request;
  request.context = { ...context, visitor: visitorKey(address), address, scheme: scheme ?? context.scheme };
}

/** More programs than anybody puts before a share; anybody may pretend to be one. */
const MAX_SUSPECTS = 3;

/** Whoever comes from farther away is hardly a person's own proxy. */
const NEARBY = new AddressRanges([
  ...['127.0.0.0/8', '10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '169.254.0.0/16', '100.64.0.0/10'],
  ...['::1', 'fc00::/7', 'fe80::/10'],
]);

/** Notices programs that ask for others, by looking at one request of each connection. */
class Suspicion {
  readonly #told = new Set<string>();
  readonly #lookedAt = new WeakSet<HttpRequest['peer']>();
  /** The last fields with nothing to notice: who sends the same ones again is given the same section. */
  #harmless: FieldSection | undefined;

  constructor(private readonly tell: ((address: string) => void) | undefined) {}

  look({ peer, fields }: HttpRequest): void {
    if (fields === this.#harmless || this.tell === undefined) return;
    if (this.#told.size >= MAX_SUSPECTS || this.#lookedAt.has(peer)) return;
    this.#lookedAt.add(peer);
    const isForwarding = FORWARDING_FIELDS.some((name) => fields.has(name));
    if (!isForwarding) this.#harmless = fields;
    if (!isForwarding || this.#told.has(peer.address) || !NEARBY.has(peer.address)) return;
    this.#told.add(peer.address);
    this.tell(peer.address);
  }
}
