/** The four forms of a request target (RFC 9112 §3.2) and the authority that a request is meant for. */
import { flatText } from '../base/flat-text.ts';
import { isAuthority } from '../http/authority.ts';
import type { FieldSection } from '../http/fields.ts';
import { HttpError } from '../http/http-error.ts';
import type { RequestLine } from '../http/message.ts';
import type { RequestContext } from '../http/request-context.ts';

export interface ResolvedTarget {
  /** Absolute path, undecoded; `*` for asterisk-form. */
  readonly path: string;
  /** Without its `?`; undefined when there is none. */
  readonly query: string | undefined;
  /** undefined only in HTTP/1.0. */
  readonly authority: string | undefined;
}

const ABSOLUTE_FORM = /^(https?):\/\/([^/?]*)([^?]*)(?:\?(.*))?$/i;

/**
 * Resolves the target and the Host field together (RFC 9112 §3.3).
 * @param scheme of the connection
 * @throws HttpError 400: a form that does not go with the method, or Host missing, repeated or invalid; 421 for another scheme
 */
export function resolveTarget(
  line: RequestLine,
  fields: FieldSection,
  scheme: RequestContext['scheme'] = 'http',
): ResolvedTarget {
  const host = resolveHost(line, fields);
  const { method, target } = line;
  if (target.charCodeAt(0) === 0x2f) {
    const question = target.indexOf('?');
    return question < 0
      ? { path: target, query: undefined, authority: host }
      : { path: target.slice(0, question), query: target.slice(question + 1), authority: host };
  }
  if (target === '*') {
    if (method !== 'OPTIONS') throw new HttpError(400);
    return { path: '*', query: undefined, authority: host };
  }
  // CONNECT has authority-form only (§3.2.3). The handler refuses the method; nothing is ever tunnelled.
  if (method === 'CONNECT' && isAuthority(target)) return { path: '*', query: undefined, authority: host };
  return resolveAbsoluteForm(target, method, scheme);
}

/** The authority of an absolute-form target replaces the Host field (RFC 9112 §3.2.2). */
function resolveAbsoluteForm(target: string, method: string, scheme: string): ResolvedTarget {
  const match = ABSOLUTE_FORM.exec(target);
  const authority = match?.[2];
  if (!match || authority === undefined || !isAuthority(authority)) throw new HttpError(400);
  // Only a connection that is secured may answer for an https URI (RFC 9110 §7.4), and that one for no other.
  if (match[1]?.toLowerCase() !== scheme) throw new HttpError(421);
  const path = match[3] ?? '';
  // OPTIONS for a whole server arrives from a proxy without a path (RFC 9112 §3.2.4).
  const empty = method === 'OPTIONS' && match[4] === undefined ? '*' : '/';
  return { path: path === '' ? empty : path, query: match[4], authority };
}

/** Nearly all requests carry the same one; checking it again each time would cost as much as reading the field. */
let lastValidHost: string | undefined;

/** The section in which it was found; a client that sends the same fields again is given the same by the parser. */
let lastFields: FieldSection | undefined;

function resolveHost(line: RequestLine, fields: FieldSection): string | undefined {
  if (fields === lastFields) return lastValidHost;
  const hosts = fields.all('host');
  const host = hosts[0];
  if (hosts.length > 1) throw new HttpError(400);
  if (host === undefined) {
    if (line.version === '1.1') throw new HttpError(400);
    return undefined;
  }
  if (host !== lastValidHost) {
    if (!isAuthority(host)) throw new HttpError(400);
    lastValidHost = flatText(host);
  }
  lastFields = fields;
  return lastValidHost;
}
