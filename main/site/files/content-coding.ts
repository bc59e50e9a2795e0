/** Content codings for files: which are kept ready beside them, which are made on the way. */
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { ContentCoding } from '../../http/accept.ts';
import type { RepresentationMetadata } from '../../http/representation-fields.ts';

/** In our order of preference. */
export const SIBLING_CODINGS: readonly ContentCoding[] = ['br', 'zstd', 'gzip'];
/** Those whose end tells what they hold. */
export const PROVABLE_CODINGS: readonly ContentCoding[] = ['gzip'];
export const DYNAMIC_CODINGS: readonly ContentCoding[] = ['br', 'gzip'];

export const SIBLING_EXTENSIONS: Readonly<Record<ContentCoding, string>> = {
  identity: '',
  br: '.br',
  zstd: '.zst',
  gzip: '.gz',
};

/** Below, the fields cost what compression saves; above, files are sent as they are. Octets. */
const MIN_COMPRESSED_BYTES = 1024;
const MAX_COMPRESSED_BYTES = 1024 * 1024;

/** Text formats outside `text/` that shrink well. */
const COMPRESSIBLE =
  /^(?:text\/|application\/(?:json|javascript|xml|wasm|manifest\+json|.+\+(?:json|xml))|image\/(?:svg\+xml|bmp))/;

/** A middle quality: most of the gain for a tenth of the time. */
const BROTLI_QUALITY = 5;

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/** Whether content of this type is worth compressing on the way. */
export function isCompressible(mediaType: string): boolean {
  return COMPRESSIBLE.test(mediaType);
}

export function isWorthCompressing({ mediaType, size }: RepresentationMetadata): boolean {
  return size >= MIN_COMPRESSED_BYTES && size <= MAX_COMPRESSED_BYTES && isCompressible(mediaType);
}

/** Compresses in the thread pool. */
export async function compress(bytes: Uint8Array, coding: ContentCoding): Promise<Buffer> {
  if (coding === 'br') {
    return compressBrotli(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength,
      },
    });
  }
  return compressGzip(bytes);
}
