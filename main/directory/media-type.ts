/** Media types by file name (RFC 9110 §8.3), and which of them are text worth compressing. */
import { charset, lookup } from 'mime-types';

const DEFAULT_MEDIA_TYPE = 'application/octet-stream';

/** Text formats outside `text/` that shrink well. */
const COMPRESSIBLE =
  /^(?:text\/|application\/(?:json|javascript|xml|wasm|manifest\+json|.+\+(?:json|xml))|image\/(?:svg\+xml|bmp))/;

/** Content-Type for a file name, with a charset for text: what is shared today is UTF-8 unless it says otherwise. */
export function mediaTypeOf(fileName: string): string {
  const dot = fileName.lastIndexOf('.');
  // A name without a dot is no extension: a file called `html` is not a page.
  const type = (dot > 0 && lookup(fileName.slice(dot))) || DEFAULT_MEDIA_TYPE;
  const encoding = charset(type);
  return encoding && !type.includes('charset') ? `${type}; charset=${encoding.toLowerCase()}` : type;
}

/** Whether content of this type is worth compressing on the way. */
export function isCompressible(mediaType: string): boolean {
  return COMPRESSIBLE.test(mediaType);
}
