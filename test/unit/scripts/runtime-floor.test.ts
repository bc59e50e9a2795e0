/** What is newer than the oldest runtime (Node 18.15 and Chrome 114 in Electron 25) is not used: types alone do not tell. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '..', '..', '..');
const IN_BOTH = [
  'URL.canParse(',
  'Promise.withResolvers(',
  'Object.groupBy(',
  'Map.groupBy(',
  'Array.fromAsync(',
  'AbortSignal.any(',
];
const IN_NODE = ['.toSorted(', '.toReversed(', '.toSpliced(', '.isWellFormed(', 'import.meta.dirname'];

async function findUses(folder: string, names: readonly string[]): Promise<string[]> {
  const files = (await readdir(path.join(ROOT, folder), { recursive: true })).filter((name) => /\.tsx?$/.test(name));
  const uses = files.map(async (file) => {
    const text = await readFile(path.join(ROOT, folder, file), 'utf8');
    return names.filter((name) => text.includes(name)).map((name) => `${folder}/${file}: ${name}`);
  });
  return (await Promise.all(uses)).flat();
}

describe('the oldest runtime has all that is used', () => {
  it('in the main process, its workers and the terminal', async () => {
    expect(await findUses('main', [...IN_BOTH, ...IN_NODE])).toEqual([]);
  });

  it('in the window and on the visitor’s page', async () => {
    expect(await findUses('renderer', IN_BOTH)).toEqual([]);
  });
});
