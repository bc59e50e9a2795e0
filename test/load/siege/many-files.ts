/** Content for attacks. */
import { closeSync, openSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';

/** So many empty files in one folder, which is made if need be: `file-0.txt`, `file-1.txt`... */
export async function writeEmptyFiles(folder: string, count: number, nameOf = defaultName): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (let index = 0; index < count; index++) closeSync(openSync(path.join(folder, nameOf(index)), 'w'));
}

function defaultName(index: number): string {
  return `file-${index}.txt`;
}
