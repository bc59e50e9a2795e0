import { mkdir, rm, symlink, truncate, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ZIP } from '../../../../main/archive/zip-format.ts';
import { nextTurn } from '../../../../main/base/next-turn.ts';
import { QuickStat } from '../../../../main/files/quick-stat.ts';
import { HeavyWork } from '../../../../main/heavy-work/heavy-work.ts';
import type { ArchiveRequest } from '../../../../main/site/archives/archive-plans.ts';
import { ArchivePlans } from '../../../../main/site/archives/archive-plans.ts';
import { EntityTags } from '../../../../main/site/files/entity-tags.ts';
import { Walks } from '../../../../main/site/walks.ts';
import { FolderWalker } from '../../../../main/tree/folder-walk.ts';
import { SharedFolder } from '../../../../main/tree/shared-folder.ts';
import { WalkTooLargeError } from '../../../../main/tree/walk.ts';
import { askerFrom } from '../../../support/askers.ts';
import { createTempFolder } from '../../../support/temp-folder.ts';

async function open(root: string) {
  const folder = await SharedFolder.open(root, false);
  const walker = new FolderWalker(folder, await QuickStat.forFolder(folder.root));
  const work = new HeavyWork();
  const plans = new ArchivePlans({ tree: folder, walks: new Walks(walker, work), tags: new EntityTags() });
  const find = (request: ArchiveRequest) => plans.find(request, askerFrom('a'));
  return { folder, walker, work, find };
}

const upTo = (maxEntries: number) => ({ maxEntries, step: () => nextTurn() });

const ALL = { format: ZIP, naming: 'portable', components: [], names: undefined } as const;

describe('a walk', () => {
  test('comes in the order of octets, each folder before what is in it', async () => {
    const root = await createTempFolder({ b: { z: '', a: '' }, 'b.txt': '', B: {}, é: '', 'b-': '' });
    const { folder, walker } = await open(root);
    const { entries } = await walker.walk({ path: folder.root, names: undefined }, upTo(100));
    expect(entries.map(({ name, parent }) => [parent?.name ?? '', name].join('/'))).toEqual([
      '/B',
      '/b',
      'b/a',
      'b/z',
      '/b-',
      '/b.txt',
      '/é',
    ]);
  });

  test('follows a link to a folder, but not to one above it', async () => {
    const root = await createTempFolder({ a: { 'x.txt': '' }, b: {} });
    await symlink('../b', path.join(root, 'a', 'to-b'));
    await symlink('../a', path.join(root, 'b', 'to-a'));
    const { folder, walker } = await open(root);
    const { entries } = await walker.walk({ path: folder.root, names: undefined }, upTo(100));
    const names = entries.map(({ name, parent }) => `${parent?.parent?.name ?? ''}/${parent?.name ?? ''}/${name}`);
    expect(names).toEqual(['//a', '/a/to-b', '/a/x.txt', '//b', '/b/to-a', 'b/to-a/x.txt']);
  });

  test('stops where there is too much', async () => {
    const root = await createTempFolder({ a: '', b: { c: '' } });
    const { folder, walker } = await open(root);
    const start = { path: folder.root, names: undefined };
    expect((await walker.walk(start, upTo(3))).entries).toHaveLength(3);
    await expect(walker.walk(start, upTo(2))).rejects.toThrow(WalkTooLargeError);
  });

  test('stops where folders are nested too deep', async () => {
    const root = await createTempFolder({});
    await mkdir(path.join(root, ...Array.from({ length: 66 }, () => 'd')), { recursive: true });
    const { folder, walker } = await open(root);
    await expect(walker.walk({ path: folder.root, names: undefined }, upTo(100))).rejects.toThrow(WalkTooLargeError);
  });
});

const CHANGES: readonly [string, (root: string) => Promise<void>][] = [
  ['a file that was written to', (root) => writeFile(path.join(root, 'sub', 'a.txt'), 'changed')],
  ['a file with another time', (root) => utimes(path.join(root, 'sub', 'a.txt'), 1e9, 1e9)],
  ['a new file deep down', (root) => writeFile(path.join(root, 'sub', 'new.txt'), '')],
  ['a new file at the top', (root) => writeFile(path.join(root, 'new.txt'), '')],
  ['a file that is gone', (root) => rm(path.join(root, 'sub', 'a.txt'))],
  ['a folder that is gone', (root) => rm(path.join(root, 'sub'), { recursive: true })],
];

describe('a walk that was made before', () => {
  async function walkOldFolder() {
    const root = await createTempFolder({ sub: { 'a.txt': 'a' } });
    await utimes(path.join(root, 'sub'), 1e9, 1e9);
    await utimes(root, 1e9, 1e9);
    const { folder, walker } = await open(root);
    const walk = await walker.walk({ path: folder.root, names: undefined }, upTo(100));
    return { root, walker, walk };
  }

  test('is not relied on while its folders are so fresh that their times may not tell', async () => {
    const { walker, walk } = await walkOldFolder();
    expect(walk.isSettled).toBe(false);
    expect(await walker.findChanged(walk, () => nextTurn())).toBe(undefined);
  });

  test('is current while nothing changes', async () => {
    const { walker, walk } = await walkOldFolder();
    expect(await walker.findChanged({ ...walk, isSettled: true }, () => nextTurn())).toEqual([]);
  });

  test.each(CHANGES)('is not current after %s', async (_, change) => {
    const { root, walker, walk } = await walkOldFolder();
    await change(root);
    expect(await walker.findChanged({ ...walk, isSettled: true }, () => nextTurn())).not.toEqual([]);
  });
});

describe('a plan', () => {
  test('is made once for those who ask at the same time', async () => {
    const root = await createTempFolder({ 'a.txt': 'a' });
    const { folder, find } = await open(root);
    const request = { ...ALL, path: folder.root };
    const [first, second] = await Promise.all([find(request), find(request)]);
    expect(second).toBe(first);
  });

  test('of other names is another one', async () => {
    const root = await createTempFolder({ 'a.txt': 'a', 'b.txt': 'b' });
    const { folder, find } = await open(root);
    const request = { ...ALL, path: folder.root };
    const tags = await Promise.all(
      [undefined, ['a.txt'], ['b.txt'], ['b.txt', 'a.txt']].map(async (names) => {
        const plan = await find({ ...request, names });
        return plan.contents.layout.entityTag;
      }),
    );
    expect(new Set(tags).size).toBe(3);
  });

  test.each(CHANGES)('is never stale: %s', async (_, change) => {
    const root = await createTempFolder({ sub: { 'a.txt': 'a' } });
    const { folder, find } = await open(root);
    const request = { ...ALL, path: folder.root };
    const before = await find(request);
    await change(root);
    const after = await find(request);
    expect(after.contents.layout.entityTag).not.toBe(before.contents.layout.entityTag);
  });

  test('opens a file only as it was planned', async () => {
    const root = await createTempFolder({ 'a.txt': 'hello' });
    const { folder, find } = await open(root);
    const { contents } = await find({ ...ALL, path: folder.root });
    (await contents.open(0)).close();
    await truncate(path.join(root, 'a.txt'), 1);
    await expect(contents.open(0)).rejects.toThrow();
  });
});
