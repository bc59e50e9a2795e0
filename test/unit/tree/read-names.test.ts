/** The names in a folder, in as many goes as its size takes. */
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { OpenFolder } from '../../../main/tree/open-folder.ts';
import { eachName } from '../../../main/tree/read-names.ts';
import { SharedFolder } from '../../../main/tree/shared-folder.ts';
import { createTempFolder } from '../../support/temp-folder.ts';

/** So long that a few thousand of them fill a folder of more than 256 KiB. */
const LONG = 'a name that is long enough to fill a folder '.repeat(4);

async function open(count: number, length = 0): Promise<OpenFolder> {
  const folder = await createTempFolder({});
  for (let first = 0; first < count; first += 64) {
    const numbers = Array.from({ length: Math.min(64, count - first) }, (_, index) => first + index);
    await Promise.all(numbers.map((number) => writeFile(join(folder, LONG.slice(0, length) + number), '')));
  }
  return OpenFolder.open(await SharedFolder.open(folder, false), []);
}

async function readNames(folder: OpenFolder): Promise<readonly string[]> {
  const names: string[] = [];
  await eachName(folder, (name) => void names.push(name));
  return names;
}

it.each([
  ['few', 3, 0],
  ['some hundreds', 900, 20],
  ['thousands', 3_000, 150],
  ['exactly one step of them', 2_048, 170],
])('are all there, each once: %s', async (_what, count, length) => {
  const folder = await open(count, length);
  try {
    const expected = (await readdir(folder.path as string)).sort();
    expect(expected).toHaveLength(count);
    expect([...(await readNames(folder))].sort()).toEqual(expected);
    expect((await Promise.all([readNames(folder), readNames(folder)])).map(({ length: told }) => told)).toEqual([
      count,
      count,
    ]);
  } finally {
    await folder.close();
  }
});

it('go on one by one where the disk turns out to be slow', async () => {
  const folder = await open(3_000, 150);
  const { access } = folder.files;
  let looks = 0;
  // The stat, two steps on the event loop, and then no more.
  Object.defineProperty(access, 'isAvailable', { get: () => ++looks <= 3 });
  try {
    expect(new Set(await readNames(folder)).size).toBe(3_000);
    expect(looks).toBe(4);
  } finally {
    await folder.close();
  }
});

it('are told to whoever asks while they are read as they are afterwards', async () => {
  const folder = await open(3_000, 150);
  const late: Promise<readonly string[]>[] = [];
  let told = 0;
  await eachName(folder, () => {
    told += 1;
    if (told === 1_500) late.push(writeFile(join(String(folder.path), 'new'), '').then(() => readNames(folder)));
  });
  expect(told).toBeGreaterThanOrEqual(3_000);
  expect(await late[0]).toContain('new');
});
