/** Reads an open file into memory. */
import type { OpenFile } from './open-file.ts';

/** The file's octets; undefined when they changed while they were read. Rejects with the system's error. The file stays open. */
export async function readWhole(file: OpenFile): Promise<Buffer | undefined> {
  const bytes = Buffer.allocUnsafeSlow(file.version.size);
  await new Promise<void>((resolve) => file.beginWatch(bytes.byteLength, resolve));
  let filled = 0;
  while (filled < bytes.byteLength) {
    const range = { length: bytes.byteLength - filled, position: filled };
    const count = await new Promise<number>((resolve, reject) => {
      file.read(bytes.subarray(filled), range, (error, read) => (error ? reject(error) : resolve(read)));
    });
    if (count === 0) return undefined;
    filled += count;
  }
  const isIntact = await new Promise<boolean>((resolve) => file.isIntact(resolve));
  return isIntact ? bytes : undefined;
}
