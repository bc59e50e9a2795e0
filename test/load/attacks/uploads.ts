/** Uploads that are begun and left, that come octet by octet, or that cost more than they bring. */
import { randomUUID } from 'node:crypto';
import type { Attack, Scene } from '../siege/attack.ts';
import { request } from '../siege/crowd.ts';
import { writeEmptyFiles } from '../siege/many-files.ts';

/** Uploads of one sender that are kept to be gone on with; see docs/bounds.md. */
const KEPT_OF_ONE = 256;
const KEPT = 2048;

const SENDERS = 48;
const ATTACKERS = 4;
const MANY_ATTACKERS = 12;
const SLOW = 500;
const DRIP_MS = 100;
const HELD = 2_000;
const NAMES = 50_000;
const LARGE_BYTES = 8 * 1024 * 1024;
const CHUNKS = 150_000;

const BEGUN = ['Upload-Draft-Interop-Version: 8', 'Upload-Complete: ?0', 'Content-Length: 3'];

const SUMS = [
  `Repr-Digest: sha-256=:${Buffer.alloc(32).toString('base64')}:, sha-512=:${Buffer.alloc(64).toString('base64')}:`,
  `OC-Checksum: SHA1:${'00'.repeat(20)} MD5:${'00'.repeat(16)} ADLER32:${'00'.repeat(4)}`,
];

function attack(name: string, aim: string, run: Attack['run'], more: Partial<Attack> = {}): Attack {
  return { name, aim, share: 'changing', run, ...more };
}

/** Each sender puts one small thing after the other. */
function flood(scene: Scene, attackers: number, next: () => string): Promise<unknown> {
  const askers = Array.from({ length: SENDERS }, (_, index) => scene.crowd.keepAsking(next, 1 + (index % attackers)));
  return Promise.all(askers);
}

function put(target: string, content: string, fields: readonly string[] = []): string {
  return request(target, [`Content-Length: ${content.length}`, ...fields], 'PUT') + content;
}

/** All of them at once, each saying the same; they stay. */
async function hold({ crowd }: Scene, says: (index: number) => string): Promise<void> {
  await crowd.enterMany(HELD, (index) => ({ from: 1 + (index % ATTACKERS), says: says(index), reads: true }));
  await crowd.over();
}

async function drip({ crowd, path }: Scene): Promise<void> {
  const senders = await crowd.enterMany(SLOW, (index) => ({
    from: 1 + (index % ATTACKERS),
    says: request(`${path}${randomUUID()}`, ['Content-Length: 100000000'], 'PUT'),
    reads: true,
  }));
  const timer = setInterval(() => {
    for (const sender of senders) if (sender.writable) sender.write('x');
  }, DRIP_MS);
  await crowd.over();
  clearInterval(timer);
}

export const attacks: readonly Attack[] = [
  attack(
    'uploads-left',
    'uploads that are begun to be gone on with, thousands of them, and left',
    (scene) =>
      flood(scene, MANY_ATTACKERS, () => `${request(`${scene.path}${randomUUID()}`, BEGUN, 'PUT')}abc`).then(
        () => undefined,
      ),
    { mayLeave: KEPT, isQuick: true },
  ),
  attack(
    'uploads-cut-off',
    'uploads whose senders leave in the middle, each of another name',
    ({ crowd, path }) =>
      crowd.keepBusy(SENDERS, (worker) =>
        crowd.askAndLeave(
          `${request(`${path}${randomUUID()}`, ['Content-Length: 1000000'], 'PUT')}${'x'.repeat(1000)}`,
          1 + (worker % ATTACKERS),
        ),
      ),
    { mayLeave: KEPT_OF_ONE * ATTACKERS },
  ),
  attack('uploads-slow', 'uploads of megabytes that come octet by octet', drip, { mayLeave: KEPT_OF_ONE * ATTACKERS }),
  attack(
    'uploads-expected',
    'uploads whose senders wait to be told to begin, and never do',
    (scene) =>
      hold(scene, (index) =>
        request(`${scene.path}${index}`, ['Content-Length: 1000000', 'Expect: 100-continue'], 'PUT'),
      ),
    { mayLeave: KEPT_OF_ONE * ATTACKERS },
  ),
  attack('uploads-small', 'small files, as fast as they are taken', (scene) =>
    flood(scene, ATTACKERS, () => put(`${scene.path}${randomUUID()}`, 'small')).then(() => undefined),
  ),
  attack(
    'uploads-among-many',
    'small files for a folder that holds many, whose names are all looked at',
    (scene) => flood(scene, ATTACKERS, () => put(`${scene.path}${randomUUID()}`, 'small')).then(() => undefined),
    { prepare: (folder) => writeEmptyFiles(folder, NAMES, (index) => `${'n'.repeat(30)}${100_000 + index}`) },
  ),
  attack('uploads-in-crumbs', 'content in chunks of one octet', async ({ crowd, path }) => {
    const content = '1\r\nx\r\n'.repeat(CHUNKS);
    await crowd.keepBusy(SENDERS, (worker) => {
      const head = request(`${path}${randomUUID()}`, ['Transfer-Encoding: chunked', 'Connection: close'], 'PUT');
      return crowd.ask(`${head}${content}0\r\n\r\n`, 1 + (worker % ATTACKERS));
    });
  }),
  attack('uploads-with-sums', 'files with sums of every kind, none of which is right', async ({ crowd, path }) => {
    const content = 'x'.repeat(LARGE_BYTES);
    await crowd.keepBusy(SENDERS / 2, (worker) =>
      crowd.ask(put(`${path}${randomUUID()}`, content, [...SUMS, 'Connection: close']), 1 + (worker % ATTACKERS)),
    );
  }),
];
