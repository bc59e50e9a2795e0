/** The secret of a link, and the address made of it. Only its hash is kept: what opens a link can't be read anywhere. */
import { createHash, randomBytes } from 'node:crypto';

/** 128 bits: nobody finds one by trying. */
const TOKEN_BYTES = 16;

const TOKEN = /^[\w-]{22}$/;

/** All links lie below it. */
export const LINKS_PATH = '/~/';

/** The same with the octet encoded, as some programs do although it need not be (RFC 3986 §2.3). */
const ENCODED_LINKS_PATH = /^\/%7e\//i;

/** 22 characters that stand as they are in a path. */
export function createToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

/** @param shareUrl the share's own address, with a slash at its end */
export function linkUrl(shareUrl: string, token: string): string {
  return `${shareUrl}${LINKS_PATH.slice(1)}${token}/`;
}

/** The beginning of a path that belongs to links. */
export interface LinkPath {
  /** undefined for what can be none. */
  readonly token: string | undefined;
  /** Up to the slash behind the token, which is not in it. */
  readonly prefix: string;
  /** Whether nothing follows, not even that slash. */
  readonly isBare: boolean;
}

/** undefined for a path that is for something else. @param path undecoded */
export function parseLinkPath(path: string): LinkPath | undefined {
  const beginning = path.startsWith(LINKS_PATH) ? LINKS_PATH : ENCODED_LINKS_PATH.exec(path)?.[0];
  if (beginning === undefined) return undefined;
  const slash = path.indexOf('/', beginning.length);
  const end = slash < 0 ? path.length : slash;
  const text = path.slice(beginning.length, end);
  return { token: TOKEN.test(text) ? text : undefined, prefix: path.slice(0, end), isBare: slash < 0 };
}
