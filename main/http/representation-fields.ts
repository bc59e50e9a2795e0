/** The fields that tell of a representation: in 200 and 206 all of them, in 304 what a cache needs (RFC 9110 §15.4.5). */
import { formatHttpDate } from './date.ts';
import type { FieldLine } from './fields.ts';
import type { RepresentationRole } from './message.ts';

export interface RepresentationMetadata {
  /** Octets, after content coding. */
  readonly size: number;
  /** With its quotes; strong. */
  readonly entityTag: string;
  /** Milliseconds since 1970. */
  readonly lastModified: number;
  readonly mediaType: string;
  /** Fields that go with 200, 206 and 304 alike: Cache-Control, Vary, Content-Location. */
  readonly sharedFields: readonly FieldLine[];
  /** Fields of 200 and 206 only: Content-Encoding, Content-Disposition, policies. */
  readonly contentFields: readonly FieldLine[];
  readonly role?: RepresentationRole;
}

/** Of 200 and 206, beside Content-Type and Content-Range. */
export function representationFields(metadata: RepresentationMetadata): readonly FieldLine[] {
  const { entityTag, lastModified, sharedFields, contentFields } = metadata;
  // Never later than Date (RFC 9110 §8.8.2.1), although clocks and files may say so.
  const date = formatHttpDate(Math.min(lastModified, Date.now()));
  return [['Accept-Ranges', 'bytes'], ['ETag', entityTag], ['Last-Modified', date], ...sharedFields, ...contentFields];
}

/** Of 304: with an entity tag, not Last-Modified (RFC 9110 §15.4.5). */
export function notModifiedFields({ entityTag, sharedFields }: RepresentationMetadata): readonly FieldLine[] {
  return [['ETag', entityTag], ...sharedFields];
}
