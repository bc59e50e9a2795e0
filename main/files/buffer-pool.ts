/** Reused read buffers: file transfers pass gigabytes through a few of them. */

/** Large enough that a system call's cost vanishes beside the copying; measured in docs/performance.md. */
const LARGE_BUFFER_BYTES = 256 * 1024;
/** What a new or a slow transfer gets, so that thousands of slow readers hold little memory. */
export const SMALL_BUFFER_BYTES = 64 * 1024;

/** Free buffers of each size kept for the next transfer, in octets. */
const MAX_FREE_BYTES = 16 * 1024 * 1024;

/** Large buffers in use at once, over all transfers, in octets; beyond that transfers go on with small ones. */
const MAX_LARGE_BYTES = 64 * 1024 * 1024;

const freeLarge: Buffer[] = [];
const freeSmall: Buffer[] = [];
let largeInUse = 0;

/** @param large whether a large one is worth it; a small one is given when too many are in use */
export function takeBuffer(large: boolean): Buffer {
  if (large && largeInUse < MAX_LARGE_BYTES) {
    largeInUse += LARGE_BUFFER_BYTES;
    return freeLarge.pop() ?? Buffer.allocUnsafeSlow(LARGE_BUFFER_BYTES);
  }
  return freeSmall.pop() ?? Buffer.allocUnsafeSlow(SMALL_BUFFER_BYTES);
}

/** The caller must not touch the buffer afterwards, nor may a pending write. */
export function returnBuffer(buffer: Buffer): void {
  const large = buffer.byteLength === LARGE_BUFFER_BYTES;
  if (large) largeInUse -= LARGE_BUFFER_BYTES;
  const free = large ? freeLarge : freeSmall;
  if ((free.length + 1) * buffer.byteLength <= MAX_FREE_BYTES) free.push(buffer);
}
