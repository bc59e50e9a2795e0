/** What uploads and copies that were not brought to an end have left in a folder. */
import { opendir } from 'node:fs/promises';
import { isOwnName } from '../../../main/tree/part-names.ts';

/** Counted to here: more say no more. */
const ENOUGH = 100_000;

/** Hidden files and folders of ours below this one; 0 for a folder that is not there. */
export async function countParts(folder: string): Promise<number> {
  let count = 0;
  try {
    for await (const { name } of await opendir(folder, { recursive: true })) {
      if (isOwnName(name)) count += 1;
      if (count >= ENOUGH) break;
    }
  } catch {
    // It was taken away, or its names are no text.
  }
  return count;
}
