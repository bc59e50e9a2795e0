/** Lets pages of any other site read what is shared: the server's side of the CORS protocol (Fetch Standard, §3.3). */
import type { FieldLine } from './fields.ts';
import { isToken, parseList } from './fields.ts';
import type { Guard } from './guard.ts';
import type { HttpRequest, HttpResponse } from './message.ts';

/** On every response, refusals too: pages may read those as well. Nothing is ever allowed with credentials of the browser. */
export const ANY_ORIGIN_FIELDS: readonly FieldLine[] = [
  ['Access-Control-Allow-Origin', '*'],
  [
    'Access-Control-Expose-Headers',
    'Accept-Ranges, Content-Disposition, Content-Encoding, Content-Length, Content-Range, ETag, Link, Location, Repr-Digest, Retry-After',
  ],
];

/** Methods that only read: pages of other sites change nothing here. */
const ALLOWED_METHODS = 'GET, HEAD, OPTIONS';

/** How long browsers may go by one preflight, in seconds. */
const MAX_AGE_S = '600';

/** Answers preflights; all else passes through. */
export const answerPreflights: Guard = (request, next) =>
  isPreflight(request) ? respondToPreflight(request) : next.respond(request);

/** A question of a browser, on behalf of a page, whether it may ask something. */
function isPreflight({ method, fields }: HttpRequest): boolean {
  return method === 'OPTIONS' && fields.has('origin') && fields.has('access-control-request-method');
}

/** Whatever fields the page wants to send are let through: `*` would leave out Authorization. */
function respondToPreflight({ fields }: HttpRequest): HttpResponse {
  const wanted = parseList(fields.get('access-control-request-headers') ?? '').filter(isToken);
  return {
    status: 204,
    fields: [
      ['Access-Control-Allow-Methods', ALLOWED_METHODS],
      ...(wanted.length === 0 ? [] : [['Access-Control-Allow-Headers', wanted.join(', ')] as const]),
      ['Access-Control-Max-Age', MAX_AGE_S],
      ['Allow', ALLOWED_METHODS],
      ['Vary', 'Access-Control-Request-Headers, Access-Control-Request-Method'],
    ],
    body: { kind: 'empty' },
  };
}
