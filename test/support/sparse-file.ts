/** Large files that take no room on the disk. */
import { open } from 'node:fs/promises';
import path from 'node:path';

/** Makes a file of `size` zero octets, of which the disk stores none. */
export async function createSparseFile(folder: string, name: string, size: number): Promise<string> {
  const file = path.join(folder, name);
  const handle = await open(file, 'w');
  await handle.truncate(size);
  await handle.close();
  return file;
}
