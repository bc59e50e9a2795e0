/**
 * Lets in who comes by a link, before anything else is asked of them: below `/~/TOKEN/` lies what the link is for, as if there
 * were nothing else. Stands before the gate, which asks nothing of who has come by a link.
 */

import type { AccessGuard, AccessGuardOptions } from '../access/access-guard.ts';
import { createAccessGuard } from '../access/access-guard.ts';
import type { Authenticator } from '../access/authenticator.ts';
import type { Guard } from '../http/guard.ts';
import type { HttpRequest, HttpResponse } from '../http/message.ts';
import { enterMount, pathFromOutside } from '../http/mount.ts';
import type { RequestContext } from '../http/request-context.ts';
import type { BegunDownloads } from './begun-downloads.ts';
import { deadLinkPage } from './dead-link-page.ts';
import { visitorRights } from './link.ts';
import type { HeldLink, LinkBook } from './link-book.ts';
import { LinkVisit, linkOf } from './link-book.ts';
import { withLinkFields } from './link-fields.ts';
import { LINKS_PATH, parseLinkPath } from './link-token.ts';

export interface LinkGuards {
  readonly guard: Guard;
  /** Asks for the PIN of a link that has one. Stands behind what judges where a request comes from. */
  readonly door: Guard;
  /** Stands before everything that changes responses: what is got by a link is for nobody else, whatever a person adds to it. */
  readonly keepPrivate: Guard;
}

export interface LinkGuardOptions extends Pick<AccessGuardOptions, 'isOwnSite'> {
  readonly now?: (() => number) | undefined;
}

export function createLinkGuards(
  book: LinkBook,
  begun: BegunDownloads,
  { now = Date.now, isOwnSite }: LinkGuardOptions = {},
): LinkGuards {
  const gates = new WeakMap<HeldLink, AccessGuard>();
  return {
    guard: (request, next) => {
      // Without links these addresses are like any other.
      if (book.isEmpty) return next.respond(request);
      const asked = parseLinkPath(request.path);
      if (asked === undefined) return next.respond(request);
      const link = book.find(asked.token);
      const isOpen = isOpenTo(request, link);
      if (link === undefined) return deadLinkPage(request, 404);
      if (!isOpen) {
        request.context = { ...request.context, link: link.record.name };
        return deadLinkPage(request, 410);
      }
      const mount = `${LINKS_PATH}${asked.token}`;
      request.path = mount + request.path.slice(asked.prefix.length);
      if (asked.isBare) return redirectInto(request, `${mount}/`);
      enterMount(request, mount);
      request.context = admittedBy(link, request.context);
      return next.respond(request);
    },
    door: (request, next) => {
      const link = linkOf(request.context);
      if (link?.authenticator === undefined) return next.respond(request);
      return gateOf(link, link.authenticator).guard(request, {
        respond: (proven) => next.respond(withVisit(proven, link)),
      });
    },
    keepPrivate: (request, next) => {
      const outcome = next.respond(request);
      // Who came by a link is known by now: nothing before its guard takes time.
      if (linkOf(request.context) === undefined) return outcome;
      return outcome instanceof Promise ? outcome.then(withLinkFields) : withLinkFields(outcome);
    },
  };

  function gateOf(link: HeldLink, authenticator: Authenticator): AccessGuard {
    const gate = gates.get(link) ?? createAccessGuard(authenticator, { isOwnSite, isForLink: true });
    gates.set(link, gate);
    return gate;
  }

  /**
   * Whoever has begun may finish, which is judged once it is known what they ask for. All links that open nothing are looked
   * at in the same way, and so is what is no link: the time that it takes tells nothing.
   */
  function isOpenTo({ context }: HttpRequest, link: HeldLink | undefined): boolean {
    const time = now();
    const state = link === undefined ? 'removed' : link.stateAt(time);
    if (state === 'open') return true;
    const hasBegun = begun.hasBegun(link, context.visitor);
    return state !== 'removed' && hasBegun;
  }
}

function admittedBy(link: HeldLink, context: RequestContext): RequestContext {
  const { name, right } = link.record;
  const admission = new LinkVisit(link);
  return { ...context, link: name, rights: visitorRights(right), identity: undefined, admission };
}

/** What it was proved by may end, and what is got by it ends then. */
function withVisit(request: HttpRequest, link: HeldLink): HttpRequest {
  const { context } = request;
  request.context = { ...context, identity: undefined, admission: new LinkVisit(link, context.admission) };
  return request;
}

/** To the folder's address, as everywhere. */
function redirectInto(request: HttpRequest, path: string): HttpResponse {
  const { query } = request;
  const location = pathFromOutside(request, path) + (query === undefined ? '' : `?${query}`);
  return withLinkFields({ status: 301, fields: [['Location', location]], body: { kind: 'empty' } });
}
