/**
 * The one gate before a share that is not for everybody. Every request passes it, whatever its method and whatever form of a
 * file or folder it asks for, before anything is looked at that is shared.
 */
import type { Guard } from '../http/guard.ts';
import { changingResponses } from '../http/guard.ts';
import type { Handler, HttpRequest, HttpResponse, Peer } from '../http/message.ts';
import { isReading } from '../http/reading-methods.ts';
import type { RequestContext, Rights } from '../http/request-context.ts';
import type { Authenticator, Outcome } from './authenticator.ts';
import { parseBasic } from './credential.ts';
import { makePrivate } from './private-responses.ts';
import { respondToForm, signOut } from './respond-to-sign-in.ts';
import { readSessions } from './session-cookie.ts';
import type { Ticket } from './ticket.ts';
import { refuse, refuseByOutcome } from './unauthorized-response.ts';
import { cookiePlace } from './visited-place.ts';

/** What proxies and devices ask for before anybody can prove anything. It tells nothing of what is shared. */
const OPEN_PATHS: ReadonlySet<string> = new Set(['/~porthole/health', '/~porthole/trust', '/~porthole/ca.crt']);

const SIGN_OUT_PATH = '/~porthole/sign-out';

/** What the last request of a connection proved, so that the next one that says the same costs next to nothing. */
interface Remembered {
  readonly cookie: string | undefined;
  readonly authorization: string | undefined;
  readonly before: RequestContext;
  readonly after: RequestContext;
  readonly ticket: Ticket;
}

export interface AccessGuard {
  /** Stands in the row behind what judges where a request comes from, and before all that is shared. */
  readonly guard: Guard;
  /** Stands before everything that changes responses: no cache between may keep what is not for everybody. */
  readonly keepPrivate: Guard;
}

export interface AccessGuardOptions {
  /** Content of forms is an application's own business, once somebody is in. */
  readonly isOwnSite?: boolean | undefined;
  /** It asks those who come by a link, who pass the share's own gate. */
  readonly isForLink?: boolean | undefined;
}

export function createAccessGuard(authenticator: Authenticator, options: AccessGuardOptions = {}): AccessGuard {
  const remembered = new WeakMap<Peer, Remembered>();
  const keepPrivate = changingResponses(makePrivate);
  const admit = (request: HttpRequest, ticket: Ticket): void => {
    const before = request.context;
    const { identity, rights } = ticket;
    const after: RequestContext = { ...before, identity, rights, admission: ticket };
    const { fields, peer } = request;
    const [cookie, authorization] = [fields.get('cookie'), fields.get('authorization')];
    remembered.set(peer, { cookie, authorization, before, after, ticket });
    request.context = after;
  };
  return {
    guard: (request, next) => {
      if (authenticator.rules === undefined) return next.respond(request);
      const isAsked = options.isForLink || (request.context.link === undefined && !OPEN_PATHS.has(request.path));
      if (!isAsked) return next.respond(request);
      const known = remembered.get(request.peer);
      if (known !== undefined && isSame(known, request)) {
        request.context = known.after;
        return respondInside(request, next, authenticator, options);
      }
      return respondToUnknown({ request, next, authenticator, options, admit });
    },
    keepPrivate: (request, next) =>
      !authenticator.isOpen && request.context.link === undefined ? keepPrivate(request, next) : next.respond(request),
  };
}

/** The very same proof on the same connection, by the same visitor, for the same rights. */
function isSame({ cookie, authorization, before, after, ticket }: Remembered, request: HttpRequest): boolean {
  const { fields, context } = request;
  return (
    ticket.isValid &&
    ticket.rights === after.rights &&
    isSameVisit(before, context) &&
    cookie === fields.get('cookie') &&
    authorization === fields.get('authorization')
  );
}

/** A connection gives all its requests one context; guards that stand before may have put another in its place. */
function isSameVisit(one: RequestContext, other: RequestContext): boolean {
  if (one === other) return true;
  return (
    one.visitor === other.visitor &&
    one.address === other.address &&
    one.mount === other.mount &&
    one.scheme === other.scheme
  );
}

interface Unknown {
  readonly request: HttpRequest;
  readonly next: Handler;
  readonly authenticator: Authenticator;
  readonly options: AccessGuardOptions;
  readonly admit: (request: HttpRequest, ticket: Ticket) => void;
}

function respondToUnknown(unknown: Unknown): HttpResponse | Promise<HttpResponse> {
  const { request, next, authenticator, options, admit } = unknown;
  const session = findSession(request, authenticator);
  if (session !== undefined) {
    admit(request, session);
    return respondInside(request, next, authenticator, options);
  }
  const authorization = request.fields.get('authorization');
  const credential = authorization === undefined ? undefined : parseBasic(authorization);
  if (credential !== undefined) {
    const outcome = authenticator.check(credential, { visitor: request.context.visitor, departure: request.departure });
    return outcome instanceof Promise
      ? outcome.then((known) => respondToOutcome(unknown, known))
      : respondToOutcome(unknown, outcome);
  }
  if (isForm(request) && !authenticator.isOpen) return respondToForm(request, authenticator);
  const rights = authenticator.rules?.anonymous;
  if (
    rights !== undefined &&
    authorization === undefined &&
    (authenticator.isOpen || mayBeAnonymous(request, rights))
  ) {
    if (rights !== request.context.rights) {
      request.context = { ...request.context, rights, admission: authenticator.anonymous };
    }
    return next.respond(request);
  }
  return refuse(request, authenticator);
}

function respondToOutcome({ request, next, authenticator, options, admit }: Unknown, outcome: Outcome) {
  if (outcome.kind !== 'admitted') return refuseByOutcome(request, authenticator, outcome);
  admit(request, outcome.ticket);
  return respondInside(request, next, authenticator, options);
}

function respondInside(
  request: HttpRequest,
  next: Handler,
  authenticator: Authenticator,
  { isOwnSite = false }: AccessGuardOptions,
): HttpResponse | Promise<HttpResponse> {
  if (request.method === 'POST') {
    if (request.path === SIGN_OUT_PATH) return signOut(request, authenticator);
    // A form that was open in another window, too: whoever is in by now need not prove it again.
    if (!isOwnSite && isForm(request)) return respondToForm(request, authenticator);
  }
  return next.respond(request);
}

function findSession(request: HttpRequest, authenticator: Authenticator): Ticket | undefined {
  if (!request.fields.has('cookie')) return undefined;
  for (const id of readSessions(request, cookiePlace(request))) {
    const ticket = authenticator.session(id);
    if (ticket !== undefined) return ticket;
  }
  return undefined;
}

/** Who may only look is asked for a proof before anything is changed: with one they may be allowed to. */
function mayBeAnonymous({ method }: HttpRequest, rights: Rights): boolean {
  return rights !== 'look' || isReading(method);
}

function isForm({ method, fields }: HttpRequest): boolean {
  return method === 'POST' && /^application\/x-www-form-urlencoded\s*(?:;|$)/i.test(fields.get('content-type') ?? '');
}
