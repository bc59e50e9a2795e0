/** `--link 'PATH[;ends=DURATION][;downloads=N][;right=look|add][;quota=SIZE]'`: what a link is to be, and the link that becomes of it. */
import { randomUUID } from 'node:crypto';
import type { Rights } from '../http/request-context.ts';
import type { LinkPlace, LinkRecord, LinkRight } from '../links/link.ts';
import { MAX_LINK_DOWNLOADS, MAX_LINK_DURATION_MS, MAX_LINK_NAME_LENGTH } from '../links/link.ts';
import { createToken, hashToken } from '../links/link-token.ts';
import { readSize } from '../share/limit-words.ts';
import type { LinkedShare } from '../share/link-places.ts';
import { findLinkPlace } from '../share/link-places.ts';
import { OptionError } from '../share/option.ts';
import { visibleName } from '../text/visible-name.ts';
import { ArgumentError } from './argument-error.ts';
import { optionSentence } from './read-share-options.ts';
import { terminalWords } from './terminal-words.ts';

export interface LinkArgument {
  /** As it was written. */
  readonly path: string;
  readonly durationMs: number | undefined;
  readonly downloads: number | undefined;
  readonly right: LinkRight;
  /** Octets that may be added by it in all; undefined for as much as the share takes. */
  readonly quota: number | undefined;
}

/** A link of this run; its token is told once, on the terminal. */
export interface TerminalLink {
  readonly path: string;
  readonly token: string;
  readonly record: LinkRecord;
}

const UNIT_MS: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** Names may hold semicolons too: what is no option belongs to the path. */
const OPTION = /;(ends|downloads|right|quota)=([^;]*)$/;

/** @throws ArgumentError */
export function parseLinkArgument(text: string): LinkArgument {
  const given = new Map<string, string>();
  let path = text;
  for (let match = OPTION.exec(path); match !== null; match = OPTION.exec(path)) {
    const [whole, name = '', value = ''] = match;
    if (given.has(name)) throw new ArgumentError(terminalWords().problems.link.twice(name, visibleName(text)));
    given.set(name, value);
    path = path.slice(0, -whole.length);
  }
  if (path === '') throw new ArgumentError(terminalWords().problems.link.noPath);
  return {
    path,
    durationMs: parseDuration(given.get('ends')),
    downloads: parseDownloads(given.get('downloads')),
    right: parseRight(given.get('right')),
    quota: parseQuota(given.get('quota')),
  };
}

/** Rejects with an ArgumentError for what is not shared. */
export async function createTerminalLinks(
  share: LinkedShare,
  wanted: readonly LinkArgument[],
  now: number,
): Promise<readonly TerminalLink[]> {
  return Promise.all(wanted.map((argument) => createTerminalLink(share, argument, now)));
}

/** The link in the QR code of a share that has a password: whoever scans it types nothing. It ends with this run. */
export function createCodeLink(rights: Rights): TerminalLink {
  const right = rights === 'add' ? 'look-and-add' : rights;
  return makeLink(
    { path: 'QR code', durationMs: undefined, downloads: undefined, right, quota: undefined },
    { kind: 'all' },
    0,
  );
}

async function createTerminalLink(share: LinkedShare, argument: LinkArgument, now: number): Promise<TerminalLink> {
  const { path } = argument;
  const place = await findLinkPlace(share, path);
  const shown = visibleName(path);
  if (place === undefined) {
    throw new ArgumentError(`${terminalWords().problems.link.nothingThere(shown)}${hintFor(path)}`);
  }
  return makeLink(argument, place, now);
}

function makeLink(
  { path, durationMs, downloads, right, quota }: LinkArgument,
  place: LinkPlace,
  now: number,
): TerminalLink {
  const shown = visibleName(path);
  const token = createToken();
  const record: LinkRecord = {
    id: randomUUID(),
    name: shown.slice(-MAX_LINK_NAME_LENGTH),
    hash: hashToken(token),
    place,
    right,
    ends: durationMs === undefined ? undefined : now + durationMs,
    downloads,
    done: 0,
    quota,
    isPaused: false,
    isRemoved: false,
  };
  return { path: shown, token, record };
}

function hintFor(path: string): string {
  return path.includes(';') ? ` ${terminalWords().problems.link.optionsBehind}` : '';
}

function parseDuration(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const [, digits = '', unit = ''] = /^(\d{1,9})([smhd])$/.exec(text) ?? [];
  const duration = Number(digits) * (UNIT_MS[unit] ?? 0);
  if (duration > 0 && duration <= MAX_LINK_DURATION_MS) return duration;
  throw new ArgumentError(terminalWords().problems.link.duration(visibleName(text)));
}

function parseDownloads(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const downloads = /^\d{1,7}$/.test(text) ? Number(text) : 0;
  if (downloads > 0 && downloads <= MAX_LINK_DOWNLOADS) return downloads;
  throw new ArgumentError(terminalWords().problems.link.downloads(String(MAX_LINK_DOWNLOADS), visibleName(text)));
}

function parseRight(text: string | undefined): LinkRight {
  if (text === undefined || text === 'look') return 'look';
  if (text === 'add') return 'add';
  throw new ArgumentError(terminalWords().problems.link.right(visibleName(text)));
}

function parseQuota(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  try {
    return readSize(text);
  } catch (error) {
    throw error instanceof OptionError ? new ArgumentError(optionSentence(error)) : error;
  }
}
