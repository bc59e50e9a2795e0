/** Where a visitor sees the share: what cookies and redirects have to go by. */
import type { HttpRequest } from '../http/message.ts';
import { pathFromOutside } from '../http/mount.ts';
import type { CookiePlace } from './session-cookie.ts';

export function cookiePlace({ authority, context }: HttpRequest): CookiePlace {
  return { authority, isEncrypted: context.scheme === 'https', path: `${context.mount}/` };
}

/** The address that was asked for, without its host: several slashes at its beginning would be the name of another one. */
export function sameAddress(request: HttpRequest): string {
  const { path, query } = request;
  const within = path.replace(/^[/\\]+/, '/') + (query === undefined ? '' : `?${query}`);
  return pathFromOutside(request, within);
}

/** Of what is shared. */
export function rootAddress(request: HttpRequest): string {
  return pathFromOutside(request, '/');
}
