/**
 * Nothing is changed at the wish of another site's page: the algorithm of Go's `http.CrossOriginProtection`. Browsers send
 * Sec-Fetch-Site only over https and on this computer; elsewhere the Origin of a request tells, which they send with
 * everything that could change something.
 */
import type { Guard } from '../http/guard.ts';
import { HttpError } from '../http/http-error.ts';
import type { HttpRequest } from '../http/message.ts';
import { isReading } from '../http/reading-methods.ts';
import { parseUrl } from '../text/parse-url.ts';

/** Refuses with 403 what would change something and comes from elsewhere. */
export const changeGuard: Guard = (request, next) => {
  if (!isReading(request.method) && !isOwn(request)) throw new HttpError(403);
  return next.respond(request);
};

/** A program tells neither. */
function isOwn({ fields, authority, context }: HttpRequest): boolean {
  const site = fields.get('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const origin = fields.get('origin');
  return origin === undefined || isOrigin(origin, authority, context.scheme);
}

/**
 * A proxy that is not trusted may have taken https off: then the host alone tells, with its port. What came by https by all
 * that is known was not asked for by a page that somebody on the way may have changed.
 */
function isOrigin(origin: string, authority: string | undefined, scheme: 'http' | 'https'): boolean {
  const url = parseUrl(origin);
  if (url === undefined || authority === undefined) return false;
  if (url.protocol !== 'https:' && (url.protocol !== 'http:' || scheme === 'https')) return false;
  return url.host === parseUrl(`${url.protocol}//${authority}`)?.host;
}
