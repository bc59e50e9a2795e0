/**
 * DEFLATE without compression (RFC 1951 §3.2.4): octets in blocks of up to 65,535, each behind a header of five. Unlike
 * octets that are simply stored, such a stream tells where it ends, so a reader can take an archive from front to back;
 * and unlike compressed ones its length is known before the first octet is read.
 */

/** Octets of the file in a full block; its length has 16 bits. */
const MAX_BLOCK_BYTES = 0xffff;

/** Three bits (the last block or not, no compression), padding up to the octet, the length, and its complement. */
const BLOCK_HEADER_BYTES = 5;

const FULL_BLOCK_BYTES = BLOCK_HEADER_BYTES + MAX_BLOCK_BYTES;

/** A stretch of the stream: where the octets of the file go, in order, and where in the file they begin. */
export interface Stretch {
  readonly views: readonly Uint8Array[];
  readonly fileOffset: number;
}

/** Octets of the stream that holds a file of `size` octets, which is not empty. */
export function blocksLength(size: number): number {
  return size + BLOCK_HEADER_BYTES * Math.ceil(size / MAX_BLOCK_BYTES);
}

/**
 * Writes the headers that lie in a stretch of the stream into `room`, and tells what is left to fill.
 * @param offset in the stream; `room` does not reach beyond its end
 * @param size of the file, in octets
 */
export function layOutBlocks(room: Uint8Array, offset: number, size: number): Stretch {
  const views: Uint8Array[] = [];
  const first = Math.floor(offset / FULL_BLOCK_BYTES);
  const inFirst = offset - first * FULL_BLOCK_BYTES;
  const fileOffset = first * MAX_BLOCK_BYTES + Math.max(0, inFirst - BLOCK_HEADER_BYTES);
  let position = -inFirst;
  for (let block = first; position < room.byteLength; block++) {
    const rest = size - block * MAX_BLOCK_BYTES;
    const length = Math.min(rest, MAX_BLOCK_BYTES);
    writeWithin(room, position, blockHeader(length, rest <= MAX_BLOCK_BYTES));
    const view = room.subarray(
      Math.max(0, position + BLOCK_HEADER_BYTES),
      Math.max(0, position + BLOCK_HEADER_BYTES + length),
    );
    if (view.byteLength > 0) views.push(view);
    position += BLOCK_HEADER_BYTES + length;
  }
  return { views, fileOffset };
}

function blockHeader(length: number, isLast: boolean): Uint8Array {
  const complement = length ^ 0xffff;
  return Uint8Array.of(isLast ? 1 : 0, length & 0xff, length >> 8, complement & 0xff, complement >> 8);
}

/** As much of the octets as lies in the room; `position` may be before its beginning. */
function writeWithin(room: Uint8Array, position: number, octets: Uint8Array): void {
  for (const [index, octet] of octets.entries()) {
    const at = position + index;
    if (at >= 0 && at < room.byteLength) room[at] = octet;
  }
}
