/** Trees that are copied, moved and deleted, by several at once, and left in the middle. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Attack, Scene } from '../siege/attack.ts';
import { lastRequest, request } from '../siege/crowd.ts';
import { writeEmptyFiles } from '../siege/many-files.ts';

const ASKERS = 64;
const ATTACKERS = 4;
const FOLDERS = 40;
const FILES_EACH = 50;
const LARGE_BYTES = 400 * 1024 * 1024;
const PIECE = Buffer.alloc(1024 * 1024, 'large ');
const NAMES = 60_000;
const DEEP = 900;

let count = 0;

async function makeTree(folder: string): Promise<void> {
  for (let number = 0; number < FOLDERS; number++) {
    const inside = path.join(folder, 'tree', `${number}`);
    await mkdir(inside, { recursive: true });
    for (let file = 0; file < FILES_EACH; file++) await writeFile(path.join(inside, `${file}`), 'text');
  }
}

async function writeLarge(folder: string): Promise<void> {
  const file = path.join(folder, 'large.bin');
  for (let octets = 0; octets < LARGE_BYTES; octets += PIECE.byteLength) await writeFile(file, PIECE, { flag: 'a' });
}

function attack(name: string, aim: string, run: Attack['run'], more: Partial<Attack> = {}): Attack {
  return { name, aim, share: 'changing', run, ...more };
}

function transfer(method: 'COPY' | 'MOVE', from: string, to: string, fields: readonly string[] = []): string {
  return lastRequest(from, [`Destination: ${to}`, 'Overwrite: T', ...fields], method);
}

/** Half of them wait for the end, the others leave. */
function ask({ crowd }: Scene, worker: number, says: string): Promise<unknown> {
  const from = 1 + (worker % ATTACKERS);
  return worker % 2 === 0 ? crowd.ask(says, from) : crowd.askAndLeave(says, from);
}

export const attacks: readonly Attack[] = [
  attack(
    'trees-copied',
    'a tree of thousands of files, copied again and again',
    (scene) =>
      scene.crowd.keepBusy(ASKERS, (worker) =>
        ask(scene, worker, transfer('COPY', `${scene.path}tree/`, `${scene.path}copy-${worker}/`)),
      ),
    { prepare: makeTree },
  ),
  attack(
    'trees-into-themselves',
    'a tree that is copied and moved into itself',
    (scene) =>
      scene.crowd.keepBusy(ASKERS, (worker) =>
        ask(
          scene,
          worker,
          transfer(worker % 4 < 2 ? 'COPY' : 'MOVE', `${scene.path}tree/`, `${scene.path}tree/1/in-${count++}/`),
        ),
      ),
    { prepare: makeTree },
  ),
  attack(
    'large-files-copied',
    'a large file, copied by several at once who then leave',
    (scene) =>
      scene.crowd.keepBusy(16, (worker) =>
        ask(scene, worker, transfer('COPY', `${scene.path}large.bin`, `${scene.path}copy-${worker}.bin`)),
      ),
    { prepare: writeLarge },
  ),
  attack(
    'wide-folders-copied',
    'a folder of many names that is copied, moved and deleted',
    (scene) =>
      scene.crowd.keepBusy(8, async (worker) => {
        const [from, to, moved] = ['wide', `copy-${worker}`, `moved-${worker}`].map((name) => `${scene.path}${name}/`);
        await ask(scene, worker, transfer('COPY', from ?? '', to ?? ''));
        await ask(scene, worker, transfer('MOVE', to ?? '', moved ?? ''));
        await ask(scene, worker, lastRequest(moved ?? '', [], 'DELETE'));
      }),
    { prepare: (folder) => writeEmptyFiles(path.join(folder, 'wide'), NAMES) },
  ),
  attack('folders-deep', 'folders in folders, as deep as they go, and removed', ({ crowd, path: folder }) =>
    crowd.keepBusy(8, async (worker) => {
      const from = 1 + (worker % ATTACKERS);
      const top = `${folder}${worker}-${count++}/`;
      let says = '';
      for (let level = 0; level < DEEP; level++)
        says += request(`${top}${'d/'.repeat(level)}`, ['Content-Length: 0'], 'MKCOL');
      await crowd.ask(`${says + lastRequest(`${top}${'d/'.repeat(DEEP)}f`, ['Content-Length: 1'], 'PUT')}x`, from);
      await crowd.ask(lastRequest(top, [], 'DELETE'), from);
    }),
  ),
];
