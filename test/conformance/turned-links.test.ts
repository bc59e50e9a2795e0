/** Shared links that are turned elsewhere, as deployments do it, are followed from the next request on. */
import { mkdirSync, renameSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Share } from '../../main/share/share.ts';
import type { ShareContent } from '../../main/share/share-status.ts';
import { ask, RawClient, requestText } from '../support/raw-client.ts';
import { letFilesSettle } from '../support/settled.ts';
import { createTempFolder } from '../support/temp-folder.ts';

const LARGE_BYTES = 8_000_000;

async function startShare(content: ShareContent): Promise<{ readonly share: Share; readonly port: number }> {
  const share = new Share({
    tell: () => undefined,
    recorded: () => undefined,
    bugReported: (error) => {
      throw error;
    },
  });
  onTestFinished(() => share.stop(0));
  await share.start({ content, port: 0, bind: '127.0.0.1' });
  if (share.status.state !== 'running') throw new Error(share.status.state);
  return { share, port: share.status.port };
}

/** As `ln -sfn`: there is a link at every moment. */
function turn(link: string, target: string): void {
  symlinkSync(target, `${link}.new`);
  renameSync(`${link}.new`, link);
}

/** Two releases, and a link that leads to the first. */
async function createReleases(): Promise<{ readonly folder: string; readonly link: string }> {
  const folder = await createTempFolder({
    one: {
      'version.txt': 'one',
      'old.txt': 'old',
      sub: { 'x.txt': 'one' },
      'large.bin': Buffer.alloc(LARGE_BYTES, '1'),
    },
    two: {
      'version.txt': 'two',
      'new.txt': 'new',
      sub: { 'x.txt': 'two' },
      'large.bin': Buffer.alloc(LARGE_BYTES, '2'),
    },
    elsewhere: { 'version.txt': 'elsewhere' },
  });
  const link = join(folder, 'current');
  symlinkSync('one', link);
  letFilesSettle();
  return { folder, link };
}

describe('a link to a folder', () => {
  it('that is turned takes files, listings and what was kept in memory with it, at once', async () => {
    const { folder, link } = await createReleases();
    const { share, port } = await startShare({ kind: 'folder', path: link });
    for (let count = 0; count < 3; count++) expect((await ask(port, 'GET /version.txt')).text).toBe('one');
    expect((await ask(port, 'GET /large.bin', { Range: 'bytes=0-0' })).text).toBe('1');
    turn(link, 'two');
    expect((await ask(port, 'GET /version.txt')).text).toBe('two');
    expect((await ask(port, 'GET /large.bin', { Range: 'bytes=0-0' })).text).toBe('2');
    expect((await ask(port, 'GET /old.txt')).status).toBe(404);
    const listing = (await ask(port, 'GET /?json')).text;
    expect([listing.includes('new.txt'), listing.includes('old.txt')]).toEqual([true, false]);
    rmSync(join(folder, 'one'), { recursive: true });
    await share.lookAround();
    expect(share.status.state).toBe('running');
    expect((await ask(port, 'GET /version.txt')).text).toBe('two');
  });

  it('on the way to the folder is followed as well', async () => {
    const { link } = await createReleases();
    const { port } = await startShare({ kind: 'folder', path: join(link, 'sub') });
    expect((await ask(port, 'GET /x.txt')).text).toBe('one');
    turn(link, 'two');
    expect((await ask(port, 'GET /x.txt')).text).toBe('two');
  });

  it('may be turned many times, and pipelined requests see each turn', async () => {
    const { link } = await createReleases();
    const { port } = await startShare({ kind: 'folder', path: link });
    const pipeline = requestText('GET /version.txt HTTP/1.1', 'Host: localhost').repeat(5);
    for (const target of ['two', 'one', 'two', 'one']) {
      turn(link, target);
      const client = await RawClient.connect(port);
      await client.send(pipeline);
      expect((await client.responses(5)).map(({ text }) => text)).toEqual(Array.from({ length: 5 }, () => target));
    }
  });

  it('lets what runs go on with what it began', async () => {
    const { link } = await createReleases();
    const { port } = await startShare({ kind: 'folder', path: link });
    const client = await RawClient.connect(port);
    await client.send(requestText('GET /large.bin HTTP/1.1', 'Host: localhost'));
    await client.until('\r\n\r\n');
    turn(link, 'two');
    expect((await ask(port, 'GET /version.txt')).text).toBe('two');
    const [response] = await client.responses(1);
    expect(response?.content.equals(Buffer.alloc(LARGE_BYTES, '1'))).toBe(true);
  });

  it('that is gone for a moment ends nothing', async () => {
    const { link } = await createReleases();
    const { share, port } = await startShare({ kind: 'folder', path: link });
    unlinkSync(link);
    const looking = share.lookAround();
    expect((await ask(port, 'GET /version.txt')).status).toBeLessThan(500);
    symlinkSync('two', link);
    await looking;
    expect(share.status.state).toBe('running');
    expect((await ask(port, 'GET /version.txt')).text).toBe('two');
  });

  it('that stays away is a folder that is missing', async () => {
    const { link } = await createReleases();
    const { share } = await startShare({ kind: 'folder', path: link });
    unlinkSync(link);
    await share.lookAround();
    expect(share.status).toMatchObject({ state: 'failed', problem: 'folder-missing' });
  });

  it('may take the place of the folder itself: it is followed at the next look', async () => {
    const { folder } = await createReleases();
    const path = join(folder, 'one');
    const { share, port } = await startShare({ kind: 'folder', path });
    expect((await ask(port, 'GET /version.txt')).text).toBe('one');
    renameSync(path, join(folder, 'kept'));
    symlinkSync('two', path);
    await share.lookAround();
    expect((await ask(port, 'GET /version.txt')).text).toBe('two');
    expect(share.status.state).toBe('running');
  });
});

describe('a link to a single file', () => {
  it('that is turned is followed', async () => {
    const { folder } = await createReleases();
    const link = join(folder, 'latest.txt');
    symlinkSync('one/version.txt', link);
    const { port } = await startShare({ kind: 'files', paths: [link] });
    expect((await ask(port, 'GET /latest.txt')).text).toBe('one');
    turn(link, 'two/version.txt');
    expect((await ask(port, 'GET /latest.txt')).text).toBe('two');
  });

  it('in the place of a file that was none is not, not even beside a link that is turned', async () => {
    const { folder } = await createReleases();
    const [link, plain] = [join(folder, 'latest.txt'), join(folder, 'plain.txt')];
    symlinkSync('one/version.txt', link);
    writeFileSync(plain, 'plain');
    mkdirSync(join(folder, 'private'));
    writeFileSync(join(folder, 'private/secret.txt'), 'secret');
    const { share, port } = await startShare({ kind: 'files', paths: [link, plain] });
    unlinkSync(plain);
    symlinkSync('private/secret.txt', plain);
    turn(link, 'two/version.txt');
    await share.lookAround();
    expect((await ask(port, 'GET /plain.txt')).status).toBe(404);
    expect((await ask(port, 'GET /latest.txt')).text).not.toBe('two');
  });
});
