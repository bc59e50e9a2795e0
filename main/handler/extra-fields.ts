/** Adds the same fields to every response: what a person configured, and those that let other sites' pages read (CORS). */
import type { FieldLine } from '../http/fields.ts';
import type { Handler, HttpRequest, HttpResponse } from '../http/message.ts';

/** Fields that allow pages of any origin to read what is shared (Fetch Standard, CORS protocol). */
export const ANY_ORIGIN_FIELDS: readonly FieldLine[] = [
  ['Access-Control-Allow-Origin', '*'],
  ['Access-Control-Allow-Methods', 'GET, HEAD, OPTIONS'],
  ['Access-Control-Allow-Headers', 'Accept, If-Match, If-Modified-Since, If-None-Match, If-Range, Range'],
  ['Access-Control-Expose-Headers', 'Accept-Ranges, Content-Disposition, Content-Length, Content-Range, ETag'],
];

/** Makes a function that adds `fields`; a reusable response stays the same object each time. */
export function addingFields(fields: readonly FieldLine[]): (response: HttpResponse) => HttpResponse {
  const known = new WeakMap<HttpResponse, HttpResponse>();
  return (response) => {
    if (fields.length === 0) return response;
    const before = response.reusable ? known.get(response) : undefined;
    if (before) return before;
    const extended = { ...response, fields: [...response.fields, ...fields] };
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
