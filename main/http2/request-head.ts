/** The head of a request, put together of the fields of a stream as HTTP/1.1 would have it (RFC 9113 §8.3.1). */
import { isAuthority } from '../http/authority.ts';
import { FieldSection, isFieldValue, isToken, trimWhitespace } from '../http/fields.ts';
import {
  MAX_FIELD_LINES,
  MAX_FIELD_SECTION_BYTES,
  MAX_METHOD_BYTES,
  MAX_REQUEST_LINE_BYTES,
} from '../http/head-limits.ts';
import { HttpError } from '../http/http-error.ts';
import type { RequestHead } from '../http/message.ts';
import { isRequestTarget } from '../http/target-octets.ts';
import { MAX_HEADER_LIST_BYTES } from './limits.ts';

/** What a stream begins with. */
export interface StreamHead {
  readonly head: RequestHead;
  readonly scheme: string;
  /** What `:authority` says; undefined where it was left out. */
  readonly authority: string | undefined;
}

export interface StreamTarget {
  readonly path: string;
  readonly query: string | undefined;
  readonly authority: string;
}

/**
 * Whether a field section is small enough to be looked at. Until a visitor has acknowledged our settings node:http2 holds nobody to
 * them, and a few octets of a section may stand for a large entry of its table, again and again.
 */
export function isHeadReadable(raw: readonly string[]): boolean {
  let length = 0;
  for (const text of raw) length += text.length;
  return length <= MAX_HEADER_LIST_BYTES;
}

/** @param raw names and values by turns, as node:http2 gives them: one octet a character */
export function readStreamHead(raw: readonly string[]): StreamHead {
  const pseudo = new Map<string, string>();
  const regular: [string, string][] = [];
  const crumbs: string[] = [];
  for (let index = 0; index + 1 < raw.length; index += 2) {
    const [name = '', value = ''] = [raw[index], raw[index + 1]];
    if (name.startsWith(':')) {
      pseudo.set(name, value);
    } else if (name !== 'cookie') {
      regular.push([name, trimWhitespace(value)]);
    } else {
      // Browsers send each cookie for itself (RFC 9113 §8.2.3).
      if (crumbs.length === 0) regular.push([name, '']);
      crumbs.push(value);
    }
  }
  const authority = pseudo.get(':authority');
  const method = pseudo.get(':method') ?? '';
  const hasHost = regular.some(([name]) => name === 'host');
  const lines = authority === undefined || hasHost ? regular : [['host', authority] as const, ...regular];
  const fields = new FieldSection();
  for (const [name, value] of lines) fields.append(name, name === 'cookie' ? crumbs.join('; ') : value);
  const target = pseudo.get(':path') ?? (method === 'CONNECT' ? (authority ?? '') : '');
  const text = fields.lines.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  const head: RequestHead = { method, target, version: '2', fields, raw: `${method} ${target} HTTP/2\r\n${text}\r\n` };
  return { head, scheme: pseudo.get(':scheme') ?? '', authority };
}

/**
 * Where the request leads, all that HTTP/1.1 would refuse refused.
 * @param scheme of the connection
 * @throws HttpError 400, 414, 421, 431 or 501
 */
export function resolveStreamHead({ head, scheme, authority }: StreamHead, own: string): StreamTarget {
  checkSizes(head);
  for (const [name, value] of head.fields.lines) if (!isToken(name) || !isFieldValue(value)) throw new HttpError(400);
  const { method, target } = head;
  if (!isToken(method)) throw new HttpError(400);
  const host = resolveAuthority(head.fields, authority);
  // The handler refuses the method; nothing is ever tunnelled.
  if (method === 'CONNECT') return { path: '*', query: undefined, authority: host };
  if (scheme.toLowerCase() !== own) throw new HttpError(421);
  if (target === '*' && method === 'OPTIONS') return { path: '*', query: undefined, authority: host };
  if (!target.startsWith('/') || !isRequestTarget(target)) throw new HttpError(400);
  const question = target.indexOf('?');
  if (question < 0) return { path: target, query: undefined, authority: host };
  return { path: target.slice(0, question), query: target.slice(question + 1), authority: host };
}

/** Bounds as those of HTTP/1.1, in whose form the head is kept. */
function checkSizes({ method, target, fields, raw }: RequestHead): void {
  if (method.length > MAX_METHOD_BYTES) throw new HttpError(501);
  const line = raw.indexOf('\r\n');
  if (target.length > 0 && line > MAX_REQUEST_LINE_BYTES) throw new HttpError(414);
  if (fields.lines.length > MAX_FIELD_LINES || raw.length - line > MAX_FIELD_SECTION_BYTES) throw new HttpError(431);
}

/** `:authority` and Host, where both are there, must not differ (RFC 9113 §8.3.1). */
function resolveAuthority(fields: FieldSection, authority: string | undefined): string {
  const hosts = fields.all('host');
  const host = hosts[0];
  if (hosts.length > 1 || host === undefined || !isAuthority(host)) throw new HttpError(400);
  if (authority !== undefined && authority.toLowerCase() !== host.toLowerCase()) throw new HttpError(400);
  return host;
}
