/** Writes a whole file or nothing: two scripts may build at once, and either may be killed. */
import { randomUUID } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * @param {string} file Absolute path; its folder is made when missing.
 * @param {string | Uint8Array} content
 */
export async function writeFileAtomic(file, content) {
  await mkdir(path.dirname(file), { recursive: true });
  // Two bundles of one script may write the same file at the same time.
  const temporary = `${file}.${randomUUID()}.tmp`;
  await writeFile(temporary, content);
  await rename(temporary, file);
}
