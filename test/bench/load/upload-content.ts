/** What is sent: the same octets again and again, from memory, so that the sender costs as little as it can. */
import { createHash, randomFillSync } from 'node:crypto';
import { PIECE_BYTES } from '../dimensions.ts';

let piece: Buffer | undefined;

const hashes = new Map<number, string>();

/** One piece of a large file; each is the same. */
export function pieceOfContent(): Buffer {
  piece ??= randomFillSync(Buffer.allocUnsafe(PIECE_BYTES));
  return piece;
}

/** SHA-256, in hexadecimal, of a file of so many octets made of such pieces. */
export function hashOfContent(bytes: number): string {
  const known = hashes.get(bytes);
  if (known !== undefined) return known;
  const hash = createHash('sha256');
  for (let left = bytes; left > 0; left -= PIECE_BYTES) hash.update(pieceOfContent().subarray(0, left));
  const made = hash.digest('hex');
  hashes.set(bytes, made);
  return made;
}
