/** Many small files by PUT: one record for all at a stretch, which is there as long as any of their parts is, and nothing afterwards. */
import { readdirSync } from 'node:fs';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { RECORDS_FOLDER } from '../../main/tree/part-names.ts';
import { KilledShare, send, unrecorded } from '../load/kills.mjs';
import { createTempFolder } from '../support/temp-folder.ts';
import { until } from '../support/until.ts';

const FILES = 60;
const SENDERS = 8;
const contentOf = (number: number): Buffer => Buffer.from(`${number} `.repeat(2000));

async function start(): Promise<KilledShare> {
  const share = new KilledShare(await createTempFolder({}));
  onTestFinished(() => share.end('SIGKILL'));
  await mkdir(join(share.folder, 'sub'));
  await share.start();
  return share;
}

/** @returns numbers of those that were acknowledged */
async function sendAll(share: KilledShare, acknowledged: number[] = []): Promise<readonly number[]> {
  let next = 0;
  const sender = async (): Promise<void> => {
    while (next < FILES && share.child !== undefined) {
      const number = next++;
      const answer = await send(share.port, `PUT /sub/${number}.bin HTTP/1.1`, contentOf(number));
      if (answer?.status === 201) acknowledged.push(number);
    }
  };
  await Promise.all(Array.from({ length: SENDERS }, sender));
  return acknowledged;
}

const hiddenIn = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder)).filter((name) => name.startsWith('.'));

describe('many small files that are put at a stretch', { timeout: 60_000 }, () => {
  it('are all there, and nothing beside them', async () => {
    const share = await start();
    expect(await sendAll(share)).toHaveLength(FILES);
    for (let number = 0; number < FILES; number++) {
      expect(await readFile(join(share.folder, 'sub', `${number}.bin`))).toEqual(contentOf(number));
    }
    expect(await hiddenIn(join(share.folder, 'sub'))).toEqual([]);
    await until(() => readdirSync(share.folder).every((name) => !name.startsWith('.')));
  });

  it('leave no record when the share stops right behind them', async () => {
    const share = await start();
    await sendAll(share);
    await share.end('SIGTERM');
    expect(await hiddenIn(share.folder)).toEqual([]);
  });

  it('are whole or absent when the share is killed among them, and what was acknowledged is there', async () => {
    const share = await start();
    const acknowledged: number[] = [];
    const all = sendAll(share, acknowledged);
    await until(() => acknowledged.length >= FILES / 3);
    await share.end('SIGKILL');
    await all;
    for (const name of (await readdir(join(share.folder, 'sub'))).filter((name) => name.endsWith('.bin'))) {
      expect(await readFile(join(share.folder, 'sub', name))).toEqual(contentOf(Number.parseInt(name, 10)));
    }
    for (const number of acknowledged) {
      expect(await readFile(join(share.folder, 'sub', `${number}.bin`))).toEqual(contentOf(number));
    }
    expect(await unrecorded(join(share.folder, 'sub'), join(share.folder, RECORDS_FOLDER))).toEqual([]);
  });
});
