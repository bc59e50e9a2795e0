/** A folder that exists for one test. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterwards } from './afterwards.ts';

/** What lies in a folder: a text or octets is a file, a tree a folder. */
export interface Tree {
  readonly [name: string]: string | Uint8Array | Tree;
}

/** Makes a folder with these contents, `{ 'a.txt': 'hello', sub: {} }`, and gives back its path. */
export async function createTempFolder(tree: Tree = {}): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'porthole-test-'));
  afterwards(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  await writeTree(folder, tree);
  return folder;
}

/** Writes a tree into a folder that is there. */
export async function writeTree(folder: string, tree: Tree): Promise<void> {
  for (const [name, entry] of Object.entries(tree)) {
    const file = path.join(folder, name);
    if (typeof entry === 'string' || entry instanceof Uint8Array) {
      await writeFile(file, entry);
    } else {
      await mkdir(file);
      await writeTree(file, entry);
    }
  }
}
