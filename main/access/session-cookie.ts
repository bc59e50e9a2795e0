/** The cookie that a session is known by. Cookies of a host are seen by all of its ports: the port is part of the name. */
import type { FieldLine } from '../http/fields.ts';
import type { HttpRequest } from '../http/message.ts';

/** Of several with our name, such as those of an earlier path, more are not looked at. */
const MAX_TRIED = 4;

const ID = /^[\w-]{43}$/;

/** What the cookie depends on. */
export interface CookiePlace {
  /** Host and port as the visitor knows them. */
  readonly authority: string | undefined;
  /** The request came by https, as far as the visitor knows. */
  readonly isEncrypted: boolean;
  /** Where the share lies, `/` but behind some proxies. */
  readonly path: string;
}

/** Numbers of sessions that the request brings, at most a few. */
export function readSessions({ fields }: HttpRequest, place: CookiePlace): readonly string[] {
  const beginning = `${cookieName(place)}=`;
  return (fields.get('cookie') ?? '')
    .split(/[;,]/)
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(beginning))
    .map((pair) => pair.slice(beginning.length))
    .filter((id) => ID.test(id))
    .slice(0, MAX_TRIED);
}

/** Whether a browser came in before, and may have been shown a page. */
export function hasSessionCookie({ fields }: HttpRequest): boolean {
  return (fields.get('cookie') ?? '').includes('porthole-session-');
}

export function sessionField(id: string, place: CookiePlace): FieldLine {
  return ['Set-Cookie', `${cookieName(place)}=${id}; ${attributesOf(place)}`];
}

export function endingField(place: CookiePlace): FieldLine {
  return ['Set-Cookie', `${cookieName(place)}=; ${attributesOf(place)}; Max-Age=0`];
}

/** Prefixes hold browsers to what they say (RFC 6265bis §4.1.3); over http they would have the cookie dropped. */
function cookieName({ authority, isEncrypted, path }: CookiePlace): string {
  const name = `porthole-session-${/:(\d+)$/.exec(authority ?? '')?.[1] ?? 'default'}`;
  if (!isEncrypted) return name;
  return path === '/' ? `__Host-${name}` : `__Secure-${name}`;
}

function attributesOf({ isEncrypted, path }: CookiePlace): string {
  return `Path=${path}; HttpOnly; SameSite=Lax${isEncrypted ? '; Secure' : ''}`;
}
