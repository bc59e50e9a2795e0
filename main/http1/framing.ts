/** Where a request message ends (RFC 9112 §6) and whether its connection persists (§9.3). */
import type { FieldSection } from '../http/fields.ts';
import { parseList } from '../http/fields.ts';
import { HttpError } from '../http/http-error.ts';
import type { HttpVersion } from '../http/message.ts';

export type Framing =
  | { readonly kind: 'none' }
  | { readonly kind: 'length'; readonly length: number }
  | { readonly kind: 'chunked' };

const NO_CONTENT: Framing = { kind: 'none' };

/**
 * RFC 9112 §6.3, with every choice made for safety: Content-Length beside Transfer-Encoding, in a list or repeated is
 * refused, and so is Transfer-Encoding in HTTP/1.0.
 * @throws HttpError 400 when the end of the message would be in doubt, 501 for a transfer coding that we don't have,
 *   413 for a length beyond what a number holds exactly
 */
export function evaluateFraming(version: HttpVersion, fields: FieldSection): Framing {
  const lengths = fields.has('content-length') ? fields.all('content-length') : undefined;
  if (fields.has('transfer-encoding')) {
    if (lengths || version === '1.0') throw new HttpError(400);
    return evaluateTransferEncoding(fields.get('transfer-encoding') ?? '');
  }
  if (!lengths) return NO_CONTENT;
  const text = lengths[0] ?? '';
  if (lengths.length > 1 || !/^\d+$/.test(text)) throw new HttpError(400);
  const length = Number(text);
  if (!Number.isSafeInteger(length)) throw new HttpError(413);
  return length === 0 ? NO_CONTENT : { kind: 'length', length };
}

function evaluateTransferEncoding(value: string): Framing {
  const codings = parseList(value).map((coding) => coding.toLowerCase());
  if (codings.at(-1) !== 'chunked') throw new HttpError(400);
  if (codings.filter((coding) => coding === 'chunked').length > 1) throw new HttpError(400);
  if (codings.length > 1) throw new HttpError(501);
  return { kind: 'chunked' };
}

/** Whether the client lets the connection persist after this exchange (RFC 9112 §9.3). */
export function evaluatePersistence(version: HttpVersion, fields: FieldSection): boolean {
  const value = fields.get('connection');
  if (value === undefined) return version === '1.1';
  const options = value.toLowerCase();
  if (options === 'keep-alive') return true;
  const list = parseList(options);
  if (list.includes('close')) return false;
  return version === '1.1' || list.includes('keep-alive');
}
