/** Clients that keep to the letter of HTTP and TCP, and to nothing of its spirit. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Attack } from '../siege/attack.ts';
import { request } from '../siege/crowd.ts';

const HALF_CLOSED = 2_000;
const POSTERS = 500;
const DRIP_MS = 100;
const CHUNKED = 64;
const EXTENSION_BYTES = 12_000;
/** Octets of chunk extensions that are sent at once. */
const CHUNKED_BYTES = 1024 * 1024;
const LEVELS = 800;
const DEEP_ASKERS = 24;
const NAMES = 700;
const SELECTIONS = 2_000;

/** A selection as long as a target may be, in an order that differs for each number. */
function longSelection(number: number): string {
  return Array.from({ length: NAMES }, (_, index) => `&name=${(index * 7 + number) % SELECTIONS}`).join('');
}

async function makeDeepTree(folder: string): Promise<void> {
  // As deep as a path may be: names of one octet.
  let inside = folder;
  for (let level = 0; level < LEVELS; level++) inside = path.join(inside, 'd');
  await mkdir(inside, { recursive: true });
  await writeFile(path.join(inside, 'bottom.txt'), 'bottom');
}

async function writeSelected(folder: string): Promise<void> {
  for (let number = 0; number < SELECTIONS; number++) await writeFile(path.join(folder, `${number}`), 'text');
}

export const attacks: readonly Attack[] = [
  {
    name: 'half-closed',
    aim: 'requests behind which one half is closed; answers are never read',
    isQuick: true,
    run: async ({ crowd, path: folder }) => {
      const says = request(`${folder}?zip`);
      const sockets = await crowd.enterMany(HALF_CLOSED, (index) => ({ from: 1 + (index % 4), says }));
      for (const socket of sockets) socket.end();
      await crowd.over();
    },
  },
  {
    name: 'slow-posts',
    aim: 'content of megabytes that comes octet by octet, for what takes none',
    run: async ({ crowd, path: folder }) => {
      const says = request(folder, ['Content-Length: 100000000'], 'POST');
      const senders = await crowd.enterMany(POSTERS, (index) => ({ from: 1 + (index % 4), says, reads: true }));
      const drip = setInterval(() => {
        for (const sender of senders) if (sender.writable) sender.write('x');
      }, DRIP_MS);
      await crowd.over();
      clearInterval(drip);
    },
  },
  {
    name: 'chunk-extensions',
    aim: 'chunks of one octet behind extensions of kilobytes',
    run: async ({ crowd, path: folder }) => {
      const head = request(folder, ['Transfer-Encoding: chunked'], 'POST');
      const chunk = `1;${'x'.repeat(EXTENSION_BYTES)}\r\n.\r\n`;
      const many = chunk.repeat(Math.floor(CHUNKED_BYTES / chunk.length));
      await crowd.keepBusy(CHUNKED, (worker) => crowd.ask(head + many, 1 + (worker % 4)));
    },
  },
  {
    name: 'deep-tree',
    aim: 'everything that walks, through folders as deep as a path may be',
    prepare: makeDeepTree,
    run: async ({ crowd, path: folder }) => {
      const views = ['?zip', '?tar', '?sha256sums', '?search=bottom', '?json'];
      let next = 0;
      await crowd.keepBusy(DEEP_ASKERS, (worker) =>
        crowd.askAndLeave(request(`${folder}${views[next++ % views.length]}`), 1 + (worker % 4)),
      );
    },
  },
  {
    name: 'long-selections',
    aim: 'archives of as many names as fit, no two of them the same',
    prepare: writeSelected,
    run: async ({ crowd, path: folder }) => {
      let next = 0;
      await crowd.keepBusy(DEEP_ASKERS, (worker) =>
        crowd.ask(request(`${folder}?zip${longSelection(next++)}`, ['Connection: close']), 1 + (worker % 4)),
      );
    },
  },
];
