/**
 * Samples of a file as it was at one moment: its beginning, its end, and places between. They tell a file to which
 * something was appended from one that was written anew: the octets that were there are there still.
 */
import { updateCrc32 } from '../base/crc32.ts';

/** Octets of one sample: a page, which is what a system reads anyway. */
const SAMPLE_BYTES = 4096;

/** Samples are taken at the beginning of so many equal parts, and at the end. A smaller file is taken whole. */
const PARTS = 8;
const MAX_WHOLE_BYTES = SAMPLE_BYTES * (PARTS + 1);

/** Reads into a buffer at a position; calls back with the count of octets, before it returns or later. */
export type ReadAt = (
  buffer: Buffer,
  range: { readonly length: number; readonly position: number },
  callback: (error: Error | null, count: number) => void,
) => void;

export class FileSamples {
  private constructor(
    /** Of the file when the samples were taken, in octets. */
    readonly size: number,
    private readonly checksum: number,
  ) {}

  /** Takes samples of the first `size` octets; undefined when they can't be read. */
  static take(read: ReadAt, size: number, callback: (samples: FileSamples | undefined) => void): void {
    sumSamples(read, size, (checksum) =>
      callback(checksum === undefined ? undefined : new FileSamples(size, checksum)),
    );
  }

  /** Whether the same octets are there now. */
  areStillIn(read: ReadAt, callback: (areThere: boolean) => void): void {
    sumSamples(read, this.size, (checksum) => callback(checksum === this.checksum));
  }
}

function sumSamples(read: ReadAt, size: number, callback: (checksum: number | undefined) => void): void {
  const places = placesIn(size);
  const buffer = Buffer.allocUnsafe(Math.min(size, places.length === 1 ? MAX_WHOLE_BYTES : SAMPLE_BYTES));
  let checksum = 0;
  let filled = 0;
  const next = (index: number): void => {
    const place = places[index];
    if (place === undefined || size === 0) {
      callback(checksum);
      return;
    }
    const room = buffer.subarray(filled);
    read(room, { length: room.byteLength, position: place + filled }, (error, count) => {
      if (error || count === 0) {
        callback(undefined);
        return;
      }
      checksum = updateCrc32(checksum, room.subarray(0, count));
      filled += count;
      const isFull = filled === buffer.byteLength;
      if (isFull) filled = 0;
      next(isFull ? index + 1 : index);
    });
  };
  next(0);
}

function placesIn(size: number): readonly number[] {
  if (size <= MAX_WHOLE_BYTES) return [0];
  const last = size - SAMPLE_BYTES;
  return Array.from({ length: PARTS + 1 }, (_, part) => Math.floor((last * part) / PARTS));
}
