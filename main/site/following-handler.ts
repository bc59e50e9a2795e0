/**
 * Serves what a path leads to now: a link that is turned elsewhere while it is shared (deployments do that) takes everything
 * with it, from the next request on. Paths without links cost nothing.
 */
import * as fs from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { QuickStat } from '../files/quick-stat.ts';
import type { Handler, HttpRequest, HttpResponse } from '../http/message.ts';
import type { DirectoryHandler } from './directory-handler.ts';

/** While a link is turned, there may be none for a moment. */
const TURNING_MS = 300;

/** More links than these are looked at from time to time only, not for each request. */
const MAX_LINKS_PER_REQUEST = 16;

/** What is shared. */
export interface FollowedContent {
  /** Absolute: the folder, or the files. */
  readonly paths: readonly string[];
  /** A link in the place of what was none is followed too. Of single files it is not: nobody chose that one. */
  readonly followsNewLinks: boolean;
  /** Opens what the paths lead to now. Rejects with the system's error. */
  readonly open: () => Promise<DirectoryHandler>;
}

/** A path with a link in it, and what it led to. */
interface Link {
  readonly path: string;
  readonly real: string;
}

/** What was opened, with what was known before that. */
interface Opened {
  readonly handler: DirectoryHandler;
  readonly links: readonly Link[];
  /** Tells apart what the links lead to. */
  readonly identity: string;
  readonly quickStat: QuickStat;
}

export class FollowingHandler implements Handler {
  readonly #content: FollowedContent;
  #opened: Opened;
  #seenInTurn = 0;
  /** The links are being looked at, or followed. */
  #following: Promise<void> | undefined;

  private constructor(content: FollowedContent, opened: Opened) {
    this.#content = content;
    this.#opened = opened;
  }

  /** Rejects with the system's error when there is nothing to serve. */
  static async open(content: FollowedContent): Promise<FollowingHandler> {
    return new FollowingHandler(content, await openContent(content));
  }

  /** See DirectoryHandler. */
  get hasScripts(): boolean {
    return this.#opened.handler.hasScripts;
  }

  respond(request: HttpRequest): HttpResponse | Promise<HttpResponse> {
    const { handler } = this.#opened;
    if (this.#following === undefined && this.#isSettled(request.turn)) return handler.respond(request);
    // When it can't be followed, what was there is asked, and says what is wrong.
    return this.#follow().then(
      () => this.#opened.handler.respond(request),
      () => this.#opened.handler.respond(request),
    );
  }

  /** Follows links that were turned. Rejects with the system's error when there is nothing left to serve. */
  async check(): Promise<void> {
    const { links } = this.#opened;
    if (links.length > 0 && (await identify(links)) === undefined) await delay(TURNING_MS);
    await this.#follow();
    if (this.#content.followsNewLinks) for (const { path } of this.#opened.links) await fs.stat(path);
    await this.#opened.handler.check();
  }

  /** Whether a look tells at once that the links lead where they led; one look does for all requests of a turn. */
  #isSettled(turn: number): boolean {
    const { links, identity, quickStat } = this.#opened;
    if (links.length === 0 || links.length > MAX_LINKS_PER_REQUEST || turn === this.#seenInTurn) return true;
    if (!quickStat.isAvailable) return false;
    const stats = links.map(({ path }) => quickStat.stat(path));
    // A link that leads nowhere for a moment is about to be turned.
    const isSame = stats.some((stat) => stat === undefined) || formatIdentity(stats) === identity;
    if (isSame) this.#seenInTurn = turn;
    return isSame;
  }

  #follow(): Promise<void> {
    this.#following ??= this.#followNow().finally(() => {
      this.#following = undefined;
    });
    return this.#following;
  }

  async #followNow(): Promise<void> {
    const { links, identity } = this.#opened;
    const now = await identify(links);
    const isTurned = now !== undefined && now !== identity;
    const mayHaveNewLinks = this.#content.followsNewLinks ? links.length === 0 : isTurned;
    const hasNewLinks = mayHaveNewLinks && (await this.#hasNewLinks());
    if (this.#content.followsNewLinks ? isTurned || hasNewLinks : isTurned && !hasNewLinks) {
      this.#opened = await openContent(this.#content);
    }
  }

  /** Whether a path that had no link in it has one now. */
  async #hasNewLinks(): Promise<boolean> {
    const known = new Set(this.#opened.links.map(({ path }) => path));
    const others = this.#content.paths.filter((path) => !known.has(path));
    return (await Promise.all(others.map(readLink))).some((link) => link !== undefined);
  }
}

/** What is known of the links comes first: one that is turned meanwhile is found at the next look. */
async function openContent(content: FollowedContent): Promise<Opened> {
  const links = (await Promise.all(content.paths.map(readLink))).filter((link) => link !== undefined);
  const identity = (await identify(links)) ?? '';
  const folders = new Set(links.flatMap(({ path, real }) => [dirname(path), dirname(real)]));
  const quickStat = await QuickStat.forFolders([...folders]);
  return { handler: await content.open(), links, identity, quickStat };
}

/** undefined for a path without links, and for one that leads nowhere. */
async function readLink(path: string): Promise<Link | undefined> {
  const real = await fs.realpath(path).catch(() => path);
  return real === path ? undefined : { path, real };
}

/** undefined when one of them leads nowhere. */
async function identify(links: readonly Link[]): Promise<string | undefined> {
  const stats = await Promise.all(links.map(({ path }) => fs.stat(path).catch(() => undefined)));
  return stats.includes(undefined) ? undefined : formatIdentity(stats);
}

function formatIdentity(stats: readonly ({ readonly dev: number; readonly ino: number } | undefined)[]): string {
  return stats.map((stat) => `${stat?.dev}:${stat?.ino}`).join(' ');
}
