/**
 * What is got by a link says so: no cache between may keep it, no search engine may list it, and no page of another site is
 * told its address.
 */
import type { FieldLine } from '../http/fields.ts';
import type { HttpResponse } from '../http/message.ts';

const LINK_FIELDS: readonly FieldLine[] = [
  ['Referrer-Policy', 'same-origin'],
  ['X-Robots-Tag', 'noindex'],
];

/** Also what speaks to one cache of a content delivery network alone (RFC 9213), and an older policy of the same meaning. */
const REPLACED =
  /^(?:cache-control|expires|pragma|surrogate-control|(?:[\w-]+-)?cdn-cache-control|referrer-policy|x-robots-tag)$/i;

const known = new WeakMap<HttpResponse, HttpResponse>();

/** A response that is sent again and again becomes the same object each time. */
export function withLinkFields(response: HttpResponse): HttpResponse {
  const before = response.reusable ? known.get(response) : undefined;
  if (before !== undefined) return before;
  const kept = response.fields.filter(([name]) => !REPLACED.test(name));
  const changed = {
    ...response,
    fields: [...kept, ['Cache-Control', cacheControl(response)] as const, ...LINK_FIELDS],
  };
  if (response.reusable) known.set(response, changed);
  return changed;
}

/** Files may be kept by the visitor's own browser if it asks each time; pages, and what says that there is none, are not kept at all. */
function cacheControl({ status, representation, fields }: HttpResponse): string {
  const mustNotBeStored = fields.some(([name, value]) => /^cache-control$/i.test(name) && /\bno-store\b/i.test(value));
  const isFile = representation !== undefined || status === 304;
  return isFile && !mustNotBeStored ? 'private, no-cache' : 'private, no-store';
}
