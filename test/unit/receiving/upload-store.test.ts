/** Uploads that are kept: where all places are taken, whoever has most gives one up. */
import { expect, it } from 'vitest';
import { Room } from '../../../main/receiving/free-space.ts';
import { UploadStore } from '../../../main/receiving/upload-store.ts';
import { FolderWriter } from '../../../main/tree/folder-writer.ts';
import { SharedFolder } from '../../../main/tree/shared-folder.ts';
import { createTempFolder } from '../../support/temp-folder.ts';

const MOST = 6;

async function create() {
  const root = await createTempFolder();
  const place = { root, writer: new FolderWriter(await SharedFolder.open(root, false)) };
  const store = new UploadStore(new Room(), root, Date.now, MOST);
  const begin = async (owner: string, name: string) => {
    const plan = { owner, folder: [], name, length: 5, modified: undefined, sums: [], sending: undefined };
    const upload = await store.begin(place, { ...plan, whenTaken: 'keep-both', isResumable: true });
    await upload.hold(async () => undefined);
    return upload;
  };
  return { store, begin, place };
}

it('gives up the one of theirs that was left longest ago', async () => {
  const { store, begin } = await create();
  const ben = await begin('ben', 'b');
  const mallory = [];
  for (let count = 1; count < MOST; count++) mallory.push(await begin('mallory', `m${count}`));
  const anna = await begin('anna', 'a');
  expect([store.size, ben.state, anna.state]).toEqual([MOST, 'waiting', 'waiting']);
  expect(mallory.map(({ state }) => state)).toEqual(['gone', 'waiting', 'waiting', 'waiting', 'waiting']);
});

it('takes no place of anybody who has no more than the newcomer', async () => {
  const { begin } = await create();
  for (let count = 0; count < MOST; count++) await begin(`sender ${count}`, 'x');
  await expect(begin('anna', 'a')).rejects.toMatchObject({ status: 503 });
  await expect(begin('sender 0', 'y')).rejects.toMatchObject({ status: 503 });
});

it('takes no more when many begin in the same moment', async () => {
  const { store, begin } = await create();
  const begun = await Promise.allSettled(Array.from({ length: 4 * MOST }, (_, count) => begin(`sender ${count}`, 'x')));
  expect(begun.filter(({ status }) => status === 'fulfilled')).toHaveLength(MOST);
  expect(store.size).toBe(MOST);
});

it('has one of whoever has most make room for each, when many begin in the same moment', async () => {
  const { store, begin } = await create();
  for (let count = 0; count < MOST; count++) await begin('mallory', `m${count}`);
  const begun = await Promise.all(['anna', 'ben', 'cleo'].map((owner) => begin(owner, 'x')));
  expect([store.size, ...begun.map(({ state }) => state)]).toEqual([MOST, 'waiting', 'waiting', 'waiting']);
});

it('finds what a sender did not bring to an end by its very place, until it is over', async () => {
  const { store, place } = await create();
  const plan = { folder: [], length: 5, modified: undefined, sums: [], sending: undefined, isResumable: false };
  const begin = async (owner: string, name: string) =>
    store.begin(place, { ...plan, owner, name, whenTaken: 'keep-both' });
  const [first, second] = [await begin('anna', 'a'), await begin('anna', 'a')];
  await begin('ben', 'b');
  const find = (owner: string, name: string) => store.findPartial({ owner, folder: [], name }, place.root);
  expect([find('anna', 'a'), find('anna', 'b'), find('ben', 'a')]).toEqual([first, undefined, undefined]);
  await first.hold((hold) => hold.discard());
  expect(find('anna', 'a')).toBe(second);
  await second.hold((hold) => hold.discard());
  expect(find('anna', 'a')).toBeUndefined();
});
