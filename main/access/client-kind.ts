/** Whether a request comes from a program, which is asked for its credential by a field, or from a browser, which gets a page. */
import type { HttpRequest } from '../http/message.ts';
import { hasSessionCookie } from './session-cookie.ts';

/** Methods that browsers send for no page (RFC 4918 §9, RFC 3253, RFC 5323). */
const PROGRAM_METHODS = new Set([
  'PROPFIND',
  'PROPPATCH',
  'MKCOL',
  'COPY',
  'MOVE',
  'LOCK',
  'UNLOCK',
  'REPORT',
  'SEARCH',
]);

export type ClientKind =
  /** Asks for pages, for a person. */
  | 'browser'
  | 'program'
  /** A browser that loads what belongs to a page: asked by a field, it would put a window of its own before the page. */
  | 'page-part';

export function clientKind(request: HttpRequest): ClientKind {
  const { method, fields } = request;
  if (fields.has('authorization') || PROGRAM_METHODS.has(method)) return 'program';
  if (fields.get('accept')?.includes('text/html')) return 'browser';
  return fields.has('sec-fetch-mode') || hasSessionCookie(request) ? 'page-part' : 'program';
}
