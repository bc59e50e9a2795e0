/** The thread that hashes files, each by its stretches. */
import type { Hash } from 'node:crypto';
import { createHash } from 'node:crypto';
import { readSync } from 'node:fs';
import { answerQuestions } from '../base/thread-answers.ts';
import type { Stretch } from './sha256-messages.ts';

/** Read at once, in octets. */
const READ_BYTES = 1024 * 1024;

const hashes = new Map<number, Hash>();
const buffer = Buffer.allocUnsafeSlow(READ_BYTES);

answerQuestions(({ file, descriptor, offset, length, isLast }: Stretch): Uint8Array | undefined => {
  const hash = hashes.get(file) ?? createHash('sha256');
  hashes.delete(file);
  for (let done = 0; done < length; ) {
    const count = readSync(descriptor, buffer, 0, Math.min(buffer.length, length - done), offset + done);
    if (count === 0) throw new Error('the file is shorter than it was');
    hash.update(buffer.subarray(0, count));
    done += count;
  }
  if (isLast) return hash.digest();
  hashes.set(file, hash);
  return undefined;
});
