/** Reading a file that need not be there. */
import { readFile } from 'node:fs/promises';

/** The file's text; undefined when there is no such file. Other failures are thrown. */
export async function readIfPresent(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
