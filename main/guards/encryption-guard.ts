/**
 * For shares that are to be had by https only: whoever opens a page by http is led there, once; everything else is refused, so that
 * no program sends what it knows in the open a second time without being told. There is no HSTS: tomorrow the address belongs to
 * another computer.
 */
import type { FieldLine } from '../http/fields.ts';
import type { Guard } from '../http/guard.ts';
import { NO_SNIFF } from '../http/html.ts';
import type { HttpRequest, HttpResponse } from '../http/message.ts';
import { pathFromOutside } from '../http/mount.ts';

/** RFC 9110 §15.5.22 asks for it; RFC 2817 §4 is how it would be done, which nobody does. */
const UPGRADE: readonly FieldLine[] = [
  ['Upgrade', 'TLS/1.2, HTTP/1.1'],
  ['Connection', 'Upgrade'],
];

export const encryptionGuard: Guard = (request, next) => {
  if (request.context.scheme === 'https') return next.respond(request);
  return isForPage(request) ? redirect(request) : refuse(request);
};

function isForPage({ method, fields, authority, path }: HttpRequest): boolean {
  if ((method !== 'GET' && method !== 'HEAD') || authority === undefined || path === '*') return false;
  return fields.get('accept')?.includes('text/html') === true;
}

/** RFC 9110 §15.4.9. Not kept: whether it is so is a person's choice, who may choose otherwise tomorrow. */
function redirect(request: HttpRequest): HttpResponse {
  return {
    status: 308,
    fields: [
      ['Location', `https://${request.authority}${placeOf(request)}`],
      ['Cache-Control', 'no-store'],
    ],
    body: { kind: 'empty' },
  };
}

function refuse(request: HttpRequest): HttpResponse {
  const where = request.authority === undefined ? '' : `: https://${request.authority}${placeOf(request)}`;
  return {
    status: 426,
    fields: [...UPGRADE, ['Content-Type', 'text/plain; charset=utf-8'], ['Cache-Control', 'no-store'], NO_SNIFF],
    body: { kind: 'bytes', bytes: Buffer.from(`This share is to be had by https only${where}\n`) },
  };
}

function placeOf(request: HttpRequest): string {
  const path = request.path === '*' ? '/' : pathFromOutside(request, request.path);
  return request.query === undefined ? path : `${path}?${request.query}`;
}
