/** Media types by file name (RFC 9110 §8.3), and which of them are text worth compressing. */
import { charset, lookup } from 'mime-types';

const DEFAULT_MEDIA_TYPE = 'application/octet-stream';

/** Text formats outside `text/` that shrink well. */
const COMPRESSIBLE =
  /^(?:text\/|application\/(?:json|javascript|xml|wasm|manifest\+json|.+\+(?:json|xml))|image\/(?:svg\+xml|bmp))/;

/** Content-Type for a file name, with a charset for text: what is shared today is UTF-8 unless it says otherwise. */
export function mediaTypeOf(fileName: string): string {
  const type = lookup(fileName) || DEFAULT_MEDIA_TYPE;
  const encoding = charset(type);
  return encoding && !type.includes('charset') ? `${type}; charset=${encoding.toLowerCase()}` : type;
}

/** Whether content of this type is worth compressing on the way. */
export function isCompressible(mediaType: string): boolean {
  return COMPRESSIBLE.test(mediaType);
}
