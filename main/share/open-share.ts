/** A share while it is open: its socket, what answers there, and how both become others without a pause. */

import { realpath } from 'node:fs/promises';
import { hostname } from 'node:os';
import type { Authenticator } from '../access/authenticator.ts';
import { unreachable } from '../base/unreachable.ts';
import type { DavState } from '../dav/dav-state.ts';
import { reachOf } from '../guards/host-names.ts';
import type { HeavyWork } from '../heavy-work/heavy-work.ts';
import type { ExchangeObserver } from '../http/exchange.ts';
import type { Guard } from '../http/guard.ts';
import { SwitchingHandler } from '../http/switching-handler.ts';
import { LinkedContent } from '../links/linked-content.ts';
import type { BoundAddress } from '../net/socket-server.ts';
import type { HandshakeFailure } from '../net/tls-acceptor.ts';
import type { Visitors } from '../net/visitors.ts';
import type { Receiving } from '../receiving/receiving.ts';
import { DirectoryHandler } from '../site/directory-handler.ts';
import { FollowingHandler } from '../site/following-handler.ts';
import { NoteHandler } from '../site/notes/note-handler.ts';
import { DEFAULT_DIRECTORY_OPTIONS } from '../site/site-options.ts';
import { ApplicationHandler } from './application-handler.ts';
import type { ContentHandler } from './content-handler.ts';
import type { EncryptionState } from './encryption/encryption.ts';
import { isSameIdentityWanted, openIdentity } from './encryption/identity-choice.ts';
import type { ShareIdentity } from './encryption/share-identity.ts';
import { IdentityFault } from './encryption/share-identity.ts';
import { leftoverMark } from './leftover-mark.ts';
import { holdsPlace, openPlace } from './link-places.ts';
import type { AddressPlace, NetworkView } from './network/addresses.ts';
import { openOnPort } from './network/next-free-port.ts';
import { isThisComputer } from './network/this-computer.ts';
import type { Links, Pipeline } from './pipeline.ts';
import { buildPipeline } from './pipeline.ts';
import type { ServeOptions, Service } from './serve.ts';
import { serve } from './serve.ts';
import { contentProblem, listenProblem } from './share-problem.ts';
import type { ShareProblem, ShareSetup } from './share-status.ts';
import type { VisitorRules } from './visitor-rules.ts';

/** What an open share needs from around it. */
export interface OpenShareMeans {
  readonly observer: ExchangeObserver;
  readonly reportBug: (error: unknown) => void;
  readonly visitors: Visitors;
  readonly admits: NonNullable<ServeOptions['admits']>;
  /** Guards of the share itself, which see a request first: they know its visitors. */
  readonly visitorGuards: readonly Guard[];
  /** Hears of visitors of whom there are too many connections. */
  readonly refused: NonNullable<ServeOptions['refused']>;
  readonly links: Links;
  /** The gate that heavy work passes. */
  readonly work: HeavyWork;
  /** Takes what visitors send. */
  readonly receiving: Receiving;
  /** What programs that take it for a drive have locked, and noted. */
  readonly dav: DavState;
  /** What is set about visitors. */
  readonly rules: VisitorRules;
  /** See ProxyGuardMeans. */
  readonly suspectProxy: (address: string) => void;
  /** Knows who may come in. */
  readonly authenticator: Authenticator;
  /** Host names and addresses to answer to besides this computer's own. */
  readonly allowedHosts: () => readonly string[];
  /** What the system tells of its network. */
  readonly readNetwork: () => Promise<NetworkView>;
  /** Hears of secured connections that did not come about. */
  readonly handshakeFailed: (failure: HandshakeFailure) => void;
}

/** What keeps a share from being open; its cause is the system's error. */
export class ShareFault extends Error {
  constructor(
    readonly problem: ShareProblem,
    cause: unknown,
  ) {
    super(cause instanceof Error ? cause.message : '', { cause });
  }
}

/** When visitors go who are not to come any more: as soon as what they are getting has arrived, or at once. */
export type Dismissal = 'when-done' | 'now';

/** What answers requests, and what stands before it. */
interface Rooms {
  readonly content: ContentHandler;
  readonly pipeline: Pipeline;
  /** See LeftoverGuard. */
  readonly mark: string;
  /** Undefined while it speaks http only. */
  readonly identity: ShareIdentity | undefined;
}

export class OpenShare {
  readonly #means: OpenShareMeans;
  #options: ShareSetup;
  #rooms: Rooms;
  readonly #root: SwitchingHandler;
  #service: Service | undefined;
  /** Whether it takes no visitors, since it waits for those who are there. */
  #isAway = false;

  /** Rejects with a ShareFault. */
  static async open(options: ShareSetup, means: OpenShareMeans): Promise<OpenShare> {
    const identity = await identityFor(options, means);
    const share = new OpenShare(options, means, await furnish(options, means, identity));
    applyRules(options, means);
    const choice = { port: options.port, takesNext: options.takesNextPort ?? false };
    const serving = openOnPort(choice, (port) => share.#serve(port));
    share.#service = await serving.catch((error: unknown) => {
      throw new ShareFault(listenProblem(error), error);
    });
    return share;
  }

  private constructor(options: ShareSetup, means: OpenShareMeans, rooms: Rooms) {
    this.#options = options;
    this.#means = means;
    this.#rooms = rooms;
    this.#root = new SwitchingHandler(rooms.pipeline.handler);
  }

  /** How it is encrypted now; undefined while it speaks http only. */
  get encryption(): EncryptionState | undefined {
    return this.#rooms.identity?.state;
  }

  /** Where all of it lies on its server, and how people come there. */
  get place(): AddressPlace {
    return { basePath: this.#options.serving?.basePath, scheme: this.encryption === undefined ? 'http' : 'https' };
  }

  get options(): ShareSetup {
    return this.#options;
  }

  get service(): Service {
    if (this.#service === undefined) throw new Error('The share is not open');
    return this.#service;
  }

  /** Answers to these names and addresses besides this computer's own, from the next request on. */
  setAllowedHosts(names: readonly string[]): void {
    this.#rooms.pipeline.hostGuard.setAllowed(names);
  }

  /** Rejects with a ShareFault when what is shared is not there any more. */
  async check(): Promise<void> {
    await this.#rooms.content.check().catch((error: unknown) => {
      throw new ShareFault(contentProblem(error, this.#options.content.kind), error);
    });
  }

  /**
   * Takes another certificate where one is due, as for a new address; what runs goes on. Resolves with whether it did, and rejects
   * with an IdentityFault when there is none: then all is as it was.
   */
  async refreshIdentity(): Promise<boolean> {
    const { identity } = this.#rooms;
    if (identity === undefined || !(await identity.refresh())) return false;
    if (identity === this.#rooms.identity) this.service.setIdentity(identity.tls);
    return true;
  }

  /** Takes no more visitors, until it is changed. Resolves when the last of those who are there has gone. */
  drain(): Promise<void> {
    this.#isAway = true;
    return this.service.drain();
  }

  /**
   * Follows other options: requests after it see them, and what runs goes on, also what came to another port. Only visitors
   * who are not to come any more, since it is for this computer alone now, depart. Rejects with a ShareFault when the new
   * content or address can't be had; then all is as it was.
   */
  async change(options: ShareSetup, dismissal: Dismissal): Promise<void> {
    const identity = isSameIdentityWanted(this.#options, options)
      ? this.#rooms.identity
      : await identityFor(options, this.#means);
    const rooms = isSameContent(this.#options, options)
      ? roomsAround({ ...this.#rooms, identity }, options, this.#means)
      : await furnish(options, this.#means, identity);
    await this.#move(options);
    this.#options = options;
    this.#rooms = rooms;
    this.service.setIdentity(identity?.tls);
    this.#root.switchTo(rooms.pipeline.handler);
    this.service.setFixedFields(rooms.pipeline.fixedFields);
    applyRules(options, this.#means);
    const { rules } = this.#means;
    this.service.dismiss((address) => !rules.admission.admitsConnection(address), dismissal === 'when-done');
    if (reachOf(options.bind) !== 'this-computer') return;
    this.service.dismiss((address) => !isThisComputer(address), dismissal === 'when-done');
  }

  /** A free port that the system chose stays when only the address is another. */
  async #move({ port, bind }: ShareSetup): Promise<void> {
    const isSamePort = port === this.#options.port;
    if (!this.#isAway && isSamePort && bind === this.#options.bind) return;
    const before: BoundAddress = this.service.bound;
    try {
      await this.service.relisten({ port: isSamePort ? before.port : port, bind });
    } catch (error) {
      throw new ShareFault(listenProblem(error), error);
    }
    this.#isAway = false;
    if (!isSamePort) this.service.dismiss(() => true, true);
  }

  #serve(port: number): Promise<Service> {
    const { observer, reportBug, visitors, admits, refused, rules } = this.#means;
    return serve({
      port,
      bind: this.#options.bind,
      handler: this.#root,
      changeErrorResponse: (response, request) => this.#rooms.pipeline.changeError(response, request),
      fixedFields: this.#rooms.pipeline.fixedFields,
      visitors,
      admits,
      refused,
      pace: rules.pace,
      isProxy: rules.admission.isProxy,
      identity: this.#rooms.identity?.tls,
      door: { failed: this.#means.handshakeFailed },
      reportBug,
      observer,
    });
  }
}

/** What is set about visitors, and what they send. */
function applyRules({ serving = {} }: ShareSetup, { rules, receiving }: OpenShareMeans): void {
  rules.apply(serving);
  receiving.setRules({ maxUpload: serving.maxUpload, quota: serving.uploadQuota });
}

async function identityFor(options: ShareSetup, means: OpenShareMeans): Promise<ShareIdentity | undefined> {
  try {
    return await openIdentity(options, means);
  } catch (error) {
    throw new ShareFault(error instanceof IdentityFault ? 'no-certificate' : 'unexpected', error);
  }
}

async function furnish(
  options: ShareSetup,
  means: OpenShareMeans,
  identity: ShareIdentity | undefined,
): Promise<Rooms> {
  const { content } = options;
  try {
    const handler = await openContent(options, means);
    const mark = await leftoverMark(content, options.serving?.directory?.tags);
    return roomsAround({ content: handler, mark, identity }, options, means);
  } catch (error) {
    throw new ShareFault(contentProblem(error, content.kind), error);
  }
}

async function openContent({ content, serving }: ShareSetup, means: OpenShareMeans): Promise<ContentHandler> {
  const { work, receiving, dav, reportBug } = means;
  switch (content.kind) {
    case 'folder':
      return await FollowingHandler.open({
        paths: [content.path],
        followsNewLinks: true,
        open: async () => {
          receiving.keepIn(await realpath(content.path));
          return DirectoryHandler.open(content.path, serving?.directory, { work, receiving, dav });
        },
      });
    case 'files':
      return await FollowingHandler.open({
        paths: content.paths,
        followsNewLinks: false,
        open: () => DirectoryHandler.openFiles(content, serving?.directory, { work, receiving, dav }),
      });
    case 'note':
      return new NoteHandler(content);
    case 'application':
      return new ApplicationHandler(content.application, reportBug);
    default:
      return unreachable(content);
  }
}

function roomsAround(
  { content, mark, identity }: Omit<Rooms, 'pipeline'>,
  { bind, serving, content: shared }: ShareSetup,
  means: OpenShareMeans,
): Rooms {
  const { rules, suspectProxy, links, work, receiving, dav } = means;
  const hosts = { reach: reachOf(bind), hostName: hostname, allowed: means.allowedHosts() };
  const { directory } = serving ?? {};
  const share = { content: shared, showsHidden: directory?.showsHidden ?? DEFAULT_DIRECTORY_OPTIONS.showsHidden };
  const handler = new LinkedContent({
    share: content,
    begun: links.begun,
    holds: (place) => holdsPlace(share, place),
    open: (place) => openPlace(place, { directory, isSite: content.hasScripts, means: { work, receiving, dav } }),
  });
  const guarded = { handler, mark, hasScripts: () => content.hasScripts, isOwnSite: content.isOwnSite };
  const { admission, quota } = rules;
  const visitorGuards = [...means.visitorGuards, quota.guard];
  const encryption = identity && { isOnly: identity.state.isOnly, authority: identity.authority };
  const options = {
    hosts,
    serving,
    links,
    admission,
    suspectProxy,
    visitorGuards,
    authenticator: means.authenticator,
    encryption,
  };
  return { content, mark, identity, pipeline: buildPipeline(guarded, options) };
}

function isSameContent(one: ShareSetup, other: ShareSetup): boolean {
  const describe = ({ content, serving }: ShareSetup): string => JSON.stringify([content, serving?.directory]);
  return describe(one) === describe(other);
}
