/** Inputs that reached something new, one file each, named by their content. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** @returns the inputs kept in `folder`, which need not exist */
export function readCorpus(folder: string): Buffer[] {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    return [];
  }
  return names
    .filter((name) => name.endsWith('.bin'))
    .sort()
    .map((name) => readFileSync(path.join(folder, name)));
}

/** Keeps an input. @returns its file */
export function keepInput(folder: string, input: Uint8Array): string {
  mkdirSync(folder, { recursive: true });
  const name = createHash('sha256').update(input).digest('hex').slice(0, 16);
  const file = path.join(folder, `${name}.bin`);
  writeFileSync(file, input);
  return file;
}
