/** A single file that is copied while its share is killed: its copy is whole or absent, and what was made ready is swept. */
import { randomBytes, randomInt } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { Asides } from '../../main/tree/asides.ts';
import { KilledShare, KilledThread, killFileCopy, unrecorded } from '../load/kills.mjs';
import { createTempFolder } from '../support/temp-folder.ts';

const ROUNDS = 3;
const DAY_AND_MORE_MS = 25 * 60 * 60 * 1000;

describe.each(['program', 'thread'] as const)('a file that is copied by a share in a %s that is killed', (kind) => {
  it('has a whole copy or none, and nothing else stays', { timeout: 60_000 }, async () => {
    const folder = await createTempFolder();
    const share = kind === 'program' ? new KilledShare(folder) : new KilledThread(folder);
    await share.start();
    try {
      for (let round = 0; round < ROUNDS; round++) {
        expect(await killFileCopy(share, randomBytes(randomInt(1, 3_000_000)), round)).toBeUndefined();
      }
    } finally {
      await share.end('SIGKILL');
    }
    expect(await unrecorded(folder)).toEqual([]);
    await new Asides(folder, () => Date.now() + DAY_AND_MORE_MS).sweep();
    expect((await readdir(folder)).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});
