/** What a client expects of the server before it goes on (RFC 9110 §10.1.1). */
import type { FieldSection } from './fields.ts';
import { HttpError } from './http-error.ts';
import type { HttpVersion } from './message.ts';

/**
 * Whether the client waits for `100 Continue` (RFC 9110 §10.1.1). HTTP/1.0 clients can't.
 * @throws HttpError 417 for any other expectation
 */
export function evaluateExpectation(version: HttpVersion, fields: FieldSection): boolean {
  const value = fields.get('expect');
  if (value === undefined || version === '1.0') return false;
  if (value.toLowerCase() !== '100-continue') throw new HttpError(417);
  return true;
}
