/** Answers that are not for everybody say so, whatever else they say: a cache between may then not keep them (RFC 9111 §5.2.2.7). */
import type { HttpResponse } from '../http/message.ts';

/** Responses that are sent again and again, so that each stays one object. */
const known = new WeakMap<HttpResponse, HttpResponse>();

/** Directives that let others than the visitor's own browser keep an answer. */
const SHARED = /^(?:public|s-maxage(?:=.*)?)$/i;

export function makePrivate(response: HttpResponse): HttpResponse {
  const before = response.reusable ? known.get(response) : undefined;
  if (before !== undefined) return before;
  const values = response.fields.filter(([name]) => isCacheControl(name)).map(([, value]) => value);
  const others = response.fields.filter(([name]) => !isShared(name));
  const changed: HttpResponse = { ...response, fields: [...others, ['Cache-Control', privateValue(values)]] };
  if (response.reusable) known.set(response, changed);
  return changed;
}

function privateValue(values: readonly string[]): string {
  const directives = values
    .join(',')
    .split(',')
    .map((directive) => directive.trim());
  if (directives.some((directive) => directive.toLowerCase() === 'no-store')) return 'no-store';
  const kept = directives.filter((directive) => directive !== '' && !SHARED.test(directive) && !isPrivate(directive));
  return ['private', ...(kept.length === 0 ? ['no-cache'] : kept)].join(', ');
}

function isPrivate(directive: string): boolean {
  return directive.toLowerCase().startsWith('private');
}

function isCacheControl(name: string): boolean {
  return name.toLowerCase() === 'cache-control';
}

/** Also those that speak to one cache of a content delivery network alone (RFC 9213). */
function isShared(name: string): boolean {
  return /^(?:cache-control|expires|surrogate-control|(?:[\w-]+-)?cdn-cache-control)$/i.test(name);
}
