/** What the fields of a request say of a file that is sent. */
import type { FieldSection } from '../../http/fields.ts';
import { HttpError } from '../../http/http-error.ts';

/** Later than any file system has a place for. Seconds. */
const MAX_SECONDS = 8.64e12;

/** As ownCloud's clients and rclone send it: seconds since 1970, with decimals perhaps. Milliseconds; undefined where it is none. */
export function parseModified(fields: FieldSection): number | undefined {
  const value = fields.get('x-oc-mtime');
  if (value === undefined || !/^\d{1,13}(?:\.\d+)?$/.test(value)) return undefined;
  const seconds = Number(value);
  return seconds <= MAX_SECONDS ? seconds * 1000 : undefined;
}

/** RFC 9110 §14.4, in a request: a part of what is to be there (§14.5). */
export interface ContentRange {
  readonly start: number;
  /** The last one. */
  readonly end: number;
  readonly length: number;
}

/**
 * undefined when there is none.
 * @throws HttpError 400 for one that is none, or whose whole length is not told
 */
export function parseContentRange(fields: FieldSection): ContentRange | undefined {
  const value = fields.get('content-range');
  if (value === undefined) return undefined;
  const [, start, end, length] = /^bytes\s+(\d{1,15})-(\d{1,15})\/(\d{1,15})$/i.exec(value) ?? [];
  const range = { start: Number(start), end: Number(end), length: Number(length) };
  if (length === undefined || range.start > range.end || range.end >= range.length) throw new HttpError(400);
  return range;
}

/** Content that was coded on the way can't be kept as what it is (RFC 9110 §8.4). @throws HttpError 415 */
export function checkCoding(fields: FieldSection): void {
  const codings = (fields.get('content-encoding') ?? '').toLowerCase().split(/[\s,]+/);
  if (codings.some((coding) => coding !== '' && coding !== 'identity')) throw new HttpError(415);
}

/** What is sent goes on as long as something comes: a slow upload may take hours, a stalled one ends. */
export const LEAST_BYTES = 1;

/** The version of draft-ietf-httpbis-resumable-upload that is spoken: -08 and later. */
export const INTEROP_VERSION = '8';

/** Whether an upload is begun that may be gone on with. */
export function isResumable(fields: FieldSection): boolean {
  return fields.has('upload-complete') || fields.has('upload-length');
}

export function speaksResumption(fields: FieldSection): boolean {
  return fields.get('upload-draft-interop-version')?.trim() === INTEROP_VERSION;
}

/** A boolean as RFC 8941 §3.3.6 writes it. undefined when there is none. @throws HttpError 400 */
export function parseUploadComplete(fields: FieldSection): boolean | undefined {
  const value = fields.get('upload-complete')?.trim();
  if (value === undefined) return undefined;
  const [, flag] = /^\?([01])(?:;.*)?$/.exec(value) ?? [];
  if (flag === undefined) throw new HttpError(400);
  return flag === '1';
}

/** Octets. undefined when there is none. @throws HttpError 400 */
export function parseOctets(fields: FieldSection, name: 'upload-length' | 'upload-offset'): number | undefined {
  const value = fields.get(name)?.trim();
  if (value === undefined) return undefined;
  if (!/^\d{1,15}$/.test(value)) throw new HttpError(400);
  return Number(value);
}
