/** Requests for files that are small to send, and aim at what each of them costs. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Attack, Scene } from '../siege/attack.ts';
import { request } from '../siege/crowd.ts';

const ASKERS = 48;
const ATTACKERS = 4;
const PIPELINED = 10;
const LARGE_BYTES = 32 * 1024 * 1024;
const TEXTS = 400;
const RANGES = 64;

/** Fields are no longer than a line may be. */
const TAGS = Array.from({ length: 1_900 }, (_, index) => `"${index}"`)
  .join(',')
  .slice(0, 15_000);

/** As many as are taken seriously, far from each other and backwards. */
const MANY_RANGES = Array.from({ length: RANGES }, (_, index) => {
  const start = (RANGES - index) * 400_000;
  return `${start}-${start}`;
}).join(',');

/** Each asks again and again, a number of requests at a time. @param next makes the text of one request */
function flood({ crowd }: Scene, next: () => string): Promise<void> {
  const many = (): string => Array.from({ length: PIPELINED }, next).join('');
  return crowd
    .enterMany(ASKERS, (index) => ({ from: 1 + (index % ATTACKERS), says: many() }))
    .then((sockets) => {
      for (const socket of sockets) {
        socket.on('data', () => {
          if (socket.writable && socket.writableLength === 0) socket.write(many());
        });
      }
      return crowd.over();
    });
}

const writeLarge = (folder: string): Promise<void> =>
  writeFile(path.join(folder, 'large.bin'), Buffer.alloc(LARGE_BYTES, 'large '));

async function writeTexts(folder: string): Promise<void> {
  for (let number = 0; number < TEXTS; number++) {
    await writeFile(path.join(folder, `${number}.txt`), `${number} much the same, but not quite\n`.repeat(20_000));
  }
}

function attack(name: string, aim: string, prepare: Attack['prepare'], next: (folder: string) => string): Attack {
  return { name, aim, ...(prepare && { prepare }), run: (scene) => flood(scene, () => next(scene.path)) };
}

let count = 0;

export const attacks: readonly Attack[] = [
  attack('ranges-flood', 'many small ranges of a large file, backwards', writeLarge, (folder) =>
    request(`${folder}large.bin`, [`Range: bytes=${MANY_RANGES}`]),
  ),
  attack('tags-flood', 'conditions with thousands of entity tags', writeLarge, (folder) =>
    request(`${folder}large.bin`, [`If-None-Match: ${TAGS}`], 'HEAD'),
  ),
  attack('digests-flood', 'digests of a large file, for its head only', writeLarge, (folder) =>
    request(`${folder}large.bin?${count++}`, ['Want-Repr-Digest: sha-256=1'], 'HEAD'),
  ),
  attack('gzip-many-files', 'hundreds of texts that are compressed on the way', writeTexts, (folder) =>
    request(`${folder}${count++ % TEXTS}.txt`, ['Accept-Encoding: gzip'], 'HEAD'),
  ),
  attack('search-patterns', 'searches that find nothing, no two of them the same', undefined, () =>
    request(`/?search=${'*a'.repeat(100)}${count++}`),
  ),
  attack('heavy-heads', 'heads of every heavy view of the whole share', undefined, () => {
    const views = ['?zip', '?tar', '?sha256sums', '?json', '?search=e', '?sort=size', ''];
    return request(`/${views[count++ % views.length]}`, ['Accept: text/html'], 'HEAD');
  }),
];
