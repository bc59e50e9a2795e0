/** The way of a request to what is shared: the guards, in the order in which it passes them, then the router, then the folder. */

import { createAccessGuard } from '../access/access-guard.ts';
import type { Authenticator } from '../access/authenticator.ts';
import type { Authority } from '../certificates/certificate-authority.ts';
import { AddressRules } from '../guards/address-rules.ts';
import { changeGuard } from '../guards/change-guard.ts';
import { crossSiteGuard, isOpenToSites, siteFields } from '../guards/cross-site-guard.ts';
import { encryptionGuard } from '../guards/encryption-guard.ts';
import { healthGuard } from '../guards/health-guard.ts';
import type { HostGuardOptions } from '../guards/host-guard.ts';
import { HostGuard } from '../guards/host-guard.ts';
import { LeftoverGuard } from '../guards/leftover-guard.ts';
import { proxyGuard } from '../guards/proxy-guard.ts';
import { ANY_ORIGIN_FIELDS, answerPreflights } from '../http/cross-origin.ts';
import { addingFields, overriding } from '../http/extra-fields.ts';
import type { FieldLine } from '../http/fields.ts';
import type { Guard } from '../http/guard.ts';
import { changingResponses, standInRow } from '../http/guard.ts';
import type { Handler, HttpRequest, HttpResponse } from '../http/message.ts';
import { mountGuard } from '../http/mount.ts';
import { Router } from '../http/router.ts';
import type { BegunDownloads } from '../links/begun-downloads.ts';
import type { LinkBook } from '../links/link-book.ts';
import { linkOf } from '../links/link-book.ts';
import { withLinkFields } from '../links/link-fields.ts';
import { createLinkGuards } from '../links/link-guard.ts';
import { CONNECT_ROUTE } from '../site/connect/connect-page.ts';
import { ASSET_ROUTE } from '../site/pages/asset-handler.ts';
import { uploadRoutes } from '../site/upload-methods/receiving-methods.ts';
import { trustGuard } from '../trust/trust-guard.ts';
import type { ServingOptions } from './share-status.ts';

/** What is shared, and what the guards have to know of it. */
export interface PipelineContent {
  readonly handler: Handler;
  /** See LeftoverGuardOptions. */
  readonly mark: string;
  readonly hasScripts: () => boolean;
  /** See ContentHandler. */
  readonly isOwnSite?: boolean | undefined;
}

/** The links of a share, and what has begun by them. */
export interface Links {
  readonly book: LinkBook;
  readonly begun: BegunDownloads;
}

export interface PipelineOptions {
  readonly hosts: HostGuardOptions;
  readonly serving?: ServingOptions | undefined;
  /** Who may come; everybody when left out. */
  readonly admission?: AddressRules | undefined;
  /** See ProxyGuardMeans. */
  readonly suspectProxy?: ((address: string) => void) | undefined;
  /** None when left out. Whoever comes by one is answered by `content.handler` as well, which knows them by their context. */
  readonly links?: Links | undefined;
  /** Who may come in; everybody when left out. */
  readonly authenticator?: Authenticator | undefined;
  /** Guards of the share itself, which know its visitors. */
  readonly visitorGuards?: readonly Guard[];
  /** How it is encrypted; undefined for a share that speaks http only. */
  readonly encryption?: PipelineEncryption | undefined;
}

export interface PipelineEncryption {
  readonly isOnly: boolean;
  /** Whom devices have to trust; undefined with a certificate from elsewhere. */
  readonly authority: Authority | undefined;
}

export interface Pipeline {
  /** Where every request enters. */
  readonly handler: Handler;
  readonly hostGuard: HostGuard;
  /** What happens to every response on its way out, and has to happen to error pages too. */
  readonly change: (response: HttpResponse) => HttpResponse;
  /** The same for an error page, which no guard sees. */
  readonly changeError: (response: HttpResponse, request: HttpRequest | undefined) => HttpResponse;
  /** Fields of every response, whoever makes it. */
  readonly fixedFields: readonly FieldLine[];
}

export function buildPipeline(content: PipelineContent, options: PipelineOptions): Pipeline {
  const { hosts, authenticator, links, visitorGuards = [], admission = new AddressRules() } = options;
  const serving = servingOf(content, options.serving ?? {});
  const { allowsAnyOrigin = false, extraFields = [] } = serving;
  const added = overriding(allowsAnyOrigin ? ANY_ORIGIN_FIELDS : [], extraFields);
  const change = addingFields(added);
  const hostGuard = new HostGuard(hosts);
  const mount = mountGuard(serving.basePath ?? '/');
  const isOwnHost = (authority: string): boolean => hostGuard.isAllowed(authority);
  const linkGuards = links && createLinkGuards(links.book, links.begun, { isOwnSite: content.isOwnSite });
  const gate = authenticator && createAccessGuard(authenticator, content);
  const leftovers = new LeftoverGuard(content);
  const guards: Guard[] = [
    healthGuard(serving.basePath),
    ...(linkGuards ? [linkGuards.keepPrivate] : []),
    ...(gate ? [gate.keepPrivate] : []),
    ...(added.length > 0 ? [changingResponses(change)] : []),
    proxyGuard({ admission, isOwnHost, suspect: options.suspectProxy }),
    ...visitorGuards,
    hostGuard.guard,
    ...(mount ? [mount] : []),
    ...encryptionGuards(options.encryption),
    ...(allowsAnyOrigin ? [answerPreflights] : []),
    ...(linkGuards ? [linkGuards.guard] : []),
    ...(isOpenToSites(serving) ? [] : [crossSiteGuard]),
    guardOfChanges(content, authenticator),
    whereAsked(leftovers.entrance, authenticator),
    ...(linkGuards ? [linkGuards.door] : []),
    ...(gate ? [gate.guard] : []),
    // A web site by choice may have workers, and whatever it keeps in browsers.
    ...(serving.directory?.site === 'on' ? [] : [leftovers.guard]),
  ];
  const ownRoutes = [...uploadRoutes(content.handler), CONNECT_ROUTE, ASSET_ROUTE];
  const router = new Router(content.isOwnSite ? [] : ownRoutes, content.handler);
  const changeError: Pipeline['changeError'] = (response, request) => {
    const changed = change(response);
    return request && linkOf(request.context) ? withLinkFields(changed) : changed;
  };
  return { handler: standInRow(guards, router), hostGuard, change, changeError, fixedFields: guardFields(serving) };
}

function encryptionGuards(encryption: PipelineEncryption | undefined): readonly Guard[] {
  const { authority, isOnly = false } = encryption ?? {};
  const trusted = authority && {
    certificate: authority.certificate.raw,
    fingerprint: authority.certificate.fingerprint256,
  };
  return [...(trusted ? [trustGuard(trusted)] : []), ...(isOnly ? [encryptionGuard] : [])];
}

/** An application is a web site by choice. */
function servingOf({ isOwnSite }: PipelineContent, serving: ServingOptions): ServingOptions {
  return isOwnSite ? { ...serving, directory: { ...serving.directory, site: 'on' } } : serving;
}

/** What other pages may have an application do is its own business, unless somebody had to prove who they are. */
function guardOfChanges({ isOwnSite }: PipelineContent, authenticator: Authenticator | undefined): Guard {
  if (!isOwnSite) return changeGuard;
  return (request, next) => (authenticator?.isOpen === false ? changeGuard(request, next) : next.respond(request));
}

/** Only where something has to be typed to come in. */
function whereAsked(guard: Guard, authenticator: Authenticator | undefined): Guard {
  return (request, next) => {
    const link = linkOf(request.context);
    const isAsked = link === undefined ? authenticator?.isOpen === false : link.authenticator !== undefined;
    return isAsked ? guard(request, next) : next.respond(request);
  };
}

/** The guards' fields for every response, without those that a person gives by hand. */
function guardFields(serving: ServingOptions): readonly FieldLine[] {
  const given = new Set((serving.extraFields ?? []).map(([name]) => name.toLowerCase()));
  return siteFields(serving).filter(([name]) => !given.has(name.toLowerCase()));
}
