/** Heavy work that is asked for and left, and responses of it that nobody reads. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Attack } from '../siege/attack.ts';
import { request } from '../siege/crowd.ts';

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f'];
const ROUND = 60;
const UNREAD = 1_000;
const UNREAD_SUMS = 150;
const HEADS = 1_000;
const FILES_EACH = 500;

/** Folders with some thousand files together. */
async function makeFolders(folder: string): Promise<void> {
  for (const name of NAMES) {
    const inside = path.join(folder, name);
    await mkdir(inside);
    for (let number = 0; number < FILES_EACH; number++) await writeFile(path.join(inside, `file ${number}`), 'text');
  }
}

/** The names in an order that differs for each number. */
function selection(number: number): string {
  const rest = [...NAMES];
  let left = number;
  const order: string[] = [];
  while (rest.length > 0) {
    order.push(...rest.splice(left % rest.length, 1));
    left = Math.floor(left / (rest.length + 1));
  }
  return order.map((name) => `&name=${name}`).join('');
}

export const attacks: readonly Attack[] = [
  {
    name: 'zips-and-leave',
    aim: 'plans of archives that differ by the order of names, whose askers leave at once',
    prepare: makeFolders,
    run: async ({ crowd, path: folder, signal }) => {
      for (let round = 0; !signal.aborted; round++) {
        const sockets = await crowd.enterMany(ROUND, (number) => ({
          says: request(`${folder}?zip${selection(round * ROUND + number)}`),
        }));
        for (const socket of sockets) socket.destroy();
      }
    },
  },
  {
    name: 'zips-unread',
    aim: 'archives that are asked for and never read: memory and descriptors',
    prepare: async (folder) => {
      await makeFolders(folder);
      await writeFile(path.join(folder, 'large.bin'), Buffer.alloc(16 * 1024 * 1024, 'large '));
    },
    run: async ({ crowd, path: folder }) => {
      await crowd.enterMany(UNREAD, () => ({ says: request(`${folder}?zip`) }));
      await crowd.over();
    },
  },
  {
    name: 'sums-unread',
    aim: 'lists of checksums that are asked for and never read, each of another selection',
    prepare: makeFolders,
    run: async ({ crowd, path: folder }) => {
      await crowd.enterMany(UNREAD_SUMS, (number) => ({ says: request(`${folder}?sha256sums${selection(number)}`) }));
      await crowd.over();
    },
  },
  {
    name: 'compressed-heads',
    aim: 'heads of a text that would be saved compressed',
    prepare: (folder) => writeFile(path.join(folder, 'text.txt'), 'much the same, but not quite\n'.repeat(30_000)),
    run: async ({ crowd, path: folder }) => {
      const says = request(`${folder}text.txt?download=1`, ['Accept-Encoding: br'], 'HEAD');
      await crowd.enterMany(HEADS, () => ({ says }));
      await crowd.over();
    },
  },
];
