/** Resources that a request names beside its own: as a Destination, and in an `If` field (RFC 4918 §8.3). */
import { HttpError } from '../http/http-error.ts';
import type { HttpRequest } from '../http/message.ts';
import { pathWithinMount } from '../http/mount.ts';
import { parseUrl } from '../text/parse-url.ts';
import type { DavTarget } from './target.ts';
import { targetOf } from './target.ts';

const SCHEME = /^(https?):\/\/([^/?#]*)([^?#]*)/i;

/**
 * What a reference means here; undefined for what is not below the visitor's own way in.
 * @param reference a URI, or an absolute path
 * @throws HttpError 400 for what is neither, or has a fragment or a query, and as `parseTargetPath` does
 */
export function resolveReference(request: HttpRequest, reference: string): DavTarget | undefined {
  if (/[#?]/.test(reference)) throw new HttpError(400);
  const absolute = SCHEME.exec(reference);
  if (!absolute && !reference.startsWith('/')) throw new HttpError(400);
  if (absolute && !isOwnAuthority(request, absolute)) return undefined;
  const path = absolute ? absolute[3] || '/' : reference;
  const own = pathWithinMount(path, request.context.mount);
  const target = own === undefined ? undefined : targetOf({ path: own });
  return target === undefined || OWN_NAMES.has(target.components[0]) ? undefined : target;
}

/** Below these lies what is ours, and what links lead to: nothing that could be put there would ever be found. */
const OWN_NAMES: ReadonlySet<unknown> = new Set(['~', '~porthole']);

/** A proxy may have taken the port off; which of the two schemes it was asked by, not all of them tell. */
function isOwnAuthority({ authority }: HttpRequest, [, scheme, named]: RegExpExecArray): boolean {
  const [wanted, own] = [parseUrl(`${scheme}://${named}`), parseUrl(`${scheme}://${authority ?? ''}`)];
  if (wanted === undefined || own === undefined || wanted.hostname !== own.hostname) return false;
  return wanted.port === own.port || !/:\d+$/.test(authority ?? '');
}
