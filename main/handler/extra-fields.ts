/** Adds the same fields to every response: what a person configured, and those that let other sites' pages read (CORS). */
import type { FieldLine } from '../http/fields.ts';
import type { Handler, HttpRequest, HttpResponse } from '../http/message.ts';
import { CONNECTION_FIELDS } from '../http/response-head.ts';

/** Fields that allow pages of any origin to read what is shared (Fetch Standard, CORS protocol). */
export const ANY_ORIGIN_FIELDS: readonly FieldLine[] = [
  ['Access-Control-Allow-Origin', '*'],
  ['Access-Control-Allow-Methods', 'GET, HEAD, OPTIONS'],
  [
    'Access-Control-Allow-Headers',
    'Accept, If-Match, If-Modified-Since, If-None-Match, If-Range, Range, Want-Repr-Digest',
  ],
  [
    'Access-Control-Expose-Headers',
    'Accept-Ranges, Content-Disposition, Content-Length, Content-Range, ETag, Repr-Digest',
  ],
];

/** Fields that describe one response and are wrong on any other. In lower case. */
const DESCRIBING_FIELDS = new Set([
  'accept-ranges',
  'allow',
  'content-encoding',
  'content-range',
  'content-type',
  'etag',
  'last-modified',
  'location',
]);

/** Fields of which a response may have several, or whose members add up. In lower case. */
const CUMULATIVE_FIELDS = new Set(['link', 'set-cookie', 'vary', 'warning']);

/** Whether a person may add this field to every response. */
export function isAddableField(name: string): boolean {
  const lowerCase = name.toLowerCase();
  return !CONNECTION_FIELDS.has(lowerCase) && !DESCRIBING_FIELDS.has(lowerCase);
}

/**
 * Makes a function that adds those `fields` that may be added, in place of the response's own of the same name.
 * A reusable response becomes the same object each time.
 */
export function addingFields(fields: readonly FieldLine[]): (response: HttpResponse) => HttpResponse {
  const added = fields.filter(([name]) => isAddableField(name));
  const replaced = new Set(added.map(([name]) => name.toLowerCase()).filter((name) => !CUMULATIVE_FIELDS.has(name)));
  const known = new WeakMap<HttpResponse, HttpResponse>();
  return (response) => {
    if (added.length === 0) return response;
    const before = response.reusable ? known.get(response) : undefined;
    if (before) return before;
    const kept = response.fields.filter(([name]) => !replaced.has(name.toLowerCase()));
    const extended = { ...response, fields: [...kept, ...added] };
    if (response.reusable) known.set(response, extended);
    return extended;
  };
}

/** A handler whose responses all pass through `change`. */
export class ChangingHandler implements Handler {
  constructor(
    private readonly handler: Handler,
    private readonly change: (response: HttpResponse) => HttpResponse,
  ) {}

  respond(request: HttpRequest): HttpResponse | Promise<HttpResponse> {
    const outcome = this.handler.respond(request);
    return outcome instanceof Promise ? outcome.then(this.change) : this.change(outcome);
  }
}
