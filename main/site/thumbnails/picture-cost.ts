/** What it takes to decode a picture, known from its header: a file of a megabyte may hold a gigabyte of pixels. */

/** Pictures with more take too long, however little memory. */
const MAX_PIXELS = 120_000_000;

/** Octets that decoding one picture may take. */
const MAX_COST_BYTES = 192 * 1024 * 1024;

/** After a picture that took more, in octets, the thread gives its memory back: WebAssembly's own never shrinks. */
const MAX_KEPT_COST_BYTES = 48 * 1024 * 1024;

/** Rows that are held where a format is decoded row by row. */
const STREAMED_ROWS = 256;

const COEFFICIENT_BYTES = 2;
const RGBA_BYTES = 4;

export interface PictureHeader {
  readonly width: number;
  readonly height: number;
  readonly bands: number;
  /** Octets of one sample of one band. */
  readonly sampleBytes: number;
  /** Its rows come several times, or its coefficients in several scans. */
  readonly isInterlaced: boolean;
  /** The library's name of what reads it, such as `pngload_buffer`. */
  readonly loader: string;
  /** Octets of the file, which is held twice. */
  readonly fileBytes: number;
}

/** Octets that are held while the picture is decoded, about. */
export function pictureCost(header: PictureHeader): number {
  return decodedBytes(header) + 2 * header.fileBytes;
}

/** Whether a picture may be decoded. */
export function isAffordable(header: PictureHeader): boolean {
  return header.width * header.height <= MAX_PIXELS && pictureCost(header) <= MAX_COST_BYTES;
}

/** Whether the thread that decoded it should go on with the next. */
export function keepsLittle(header: PictureHeader): boolean {
  return pictureCost(header) <= MAX_KEPT_COST_BYTES;
}

function decodedBytes({ width, height, bands, sampleBytes, isInterlaced, loader }: PictureHeader): number {
  const pixels = width * height;
  switch (loader.split('load')[0]) {
    case 'jpeg':
      return isInterlaced ? pixels * bands * COEFFICIENT_BYTES : width * bands * STREAMED_ROWS;
    case 'png':
      return isInterlaced ? pixels * bands * sampleBytes : width * bands * sampleBytes * STREAMED_ROWS;
    // The frame, and the canvas that it is drawn on.
    case 'gif':
    case 'webp':
      return 2 * pixels * RGBA_BYTES;
    // All rows may lie in one strip.
    case 'tiff':
      return pixels * bands * sampleBytes;
    default:
      return 2 * pixels * bands * sampleBytes;
  }
}
