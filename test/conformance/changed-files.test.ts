/** A file that changes between requests: whoever asks after the change was visible never gets what was there before. */
import { once } from 'node:events';
import { renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { countDescriptors, descriptorsClosed } from '../support/descriptors.ts';
import { ask, RawClient, requestText } from '../support/raw-client.ts';
import { serveTree } from '../support/server.ts';
import { letFilesSettle } from '../support/settled.ts';
import { createTempFolder } from '../support/temp-folder.ts';

const REQUEST = requestText('GET /a.txt HTTP/1.1', 'Host: localhost');
const ROUNDS = 50;

const CHANGES: readonly [string, (path: string, text: string) => void][] = [
  ['written over', (path, text) => writeFileSync(path, text)],
  [
    'replaced by another',
    (path, text) => {
      writeFileSync(`${path}.new`, text);
      renameSync(`${path}.new`, path);
    },
  ],
];

/** A shared file that is kept in memory, and clients that have had it. */
async function serveKeptFile(clients: number) {
  letFilesSettle();
  const { port, folder } = await serveTree({ 'a.txt': 'old' });
  const visitors = await Promise.all(Array.from({ length: clients }, () => RawClient.connect(port)));
  for (const visitor of visitors) {
    await visitor.send(REQUEST, REQUEST);
    await visitor.responses(2);
  }
  return { path: join(folder, 'a.txt'), visitors };
}

/** Two ends of a connection: what is written to one wakes the other in the turn in which it is read. */
async function connectPair() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const near = connect((server.address() as AddressInfo).port, '127.0.0.1');
  const [far] = await once(server, 'connection');
  onTestFinished(() => {
    near.destroy();
    server.close();
  });
  return { near, far };
}

describe('a file in memory', () => {
  it.each(CHANGES)('is the new one to the next request after it was %s, on every connection', async (_, change) => {
    const { path, visitors } = await serveKeptFile(8);
    for (let round = 1; round <= ROUNDS; round++) {
      change(path, 'x'.repeat(round));
      for (const { socket } of visitors) socket.write(REQUEST);
      for (const visitor of visitors) {
        const responses = await visitor.responses(2 + round);
        expect(responses.at(-1)?.text).toBe('x'.repeat(round));
      }
    }
  });

  it.each(CHANGES)(
    'is the new one to a request whose end arrives in the very turn in which it is %s',
    async (_, change) => {
      const { path, visitors } = await serveKeptFile(2);
      const [early, late] = visitors as [RawClient, RawClient];
      const { near, far } = await connectPair();
      // A first one, and a turn without any, so that the other end is being read and stands in line like the others.
      near.write('?');
      await once(far, 'data');
      await nextTurn();
      await nextTurn();
      far.on('data', () => {
        change(path, 'new one');
        late.socket.write(REQUEST.slice(10));
      });
      // All three are readable when the next turn begins, in this order.
      early.socket.write(REQUEST);
      near.write('!');
      late.socket.write(REQUEST.slice(0, 10));
      const responses = await late.responses(3);
      expect(responses.at(-1)?.text).toBe('new one');
      // Either is right for a request that was under way when the file changed.
      expect(['old', 'new one']).toContain((await early.responses(3)).at(-1)?.text);
    },
  );

  it('is the new one to each of many requests in one piece', async () => {
    const { path, visitors } = await serveKeptFile(1);
    const [visitor] = visitors as [RawClient];
    const count = 3_000;
    writeFileSync(path, 'new one');
    await visitor.send(REQUEST.repeat(count));
    const responses = await visitor.responses(2 + count);
    expect(new Set(responses.slice(2).map(({ text }) => text))).toEqual(new Set(['new one']));
  });
});

describe('a large file that is still open', () => {
  const SIZE = 2 * 1024 * 1024;

  /** The first octets of a large file, of which ranges were asked for before. */
  async function serveOpenFile() {
    letFilesSettle();
    const { port, folder } = await serveTree({ 'big.bin': 'a'.repeat(SIZE) });
    const path = join(folder, 'big.bin');
    const read = async () => (await ask(port, 'GET /big.bin', { Range: 'bytes=0-3' })).text;
    for (let count = 0; count < 3; count++) expect(await read()).toBe('aaaa');
    return { port, folder, path, read };
  }

  it.each(CHANGES)('is the new one to the next request after it was %s', async (_, change) => {
    const { path, read } = await serveOpenFile();
    for (const letter of 'bcdef') {
      change(path, letter.repeat(SIZE));
      expect(await read()).toBe(letter.repeat(4));
      expect(await read()).toBe(letter.repeat(4));
    }
  });

  it('is not there after it was deleted, and takes no room on the disk', async () => {
    const { port, folder, path } = await serveOpenFile();
    rmSync(path);
    expect((await ask(port, 'GET /big.bin', { Range: 'bytes=0-3' })).status).toBe(404);
    await descriptorsClosed(folder);
  });

  it('is not what a link that now leads outside gives', async () => {
    const { port, path } = await serveOpenFile();
    const outside = join(await createTempFolder({ 'secret.bin': 's'.repeat(SIZE) }), 'secret.bin');
    rmSync(path);
    symlinkSync(outside, path);
    expect((await ask(port, 'GET /big.bin', { Range: 'bytes=0-3' })).status).toBe(404);
  });

  it('is closed soon after the last request', async () => {
    const { folder } = await serveOpenFile();
    expect(countDescriptors(folder)).toBe(1);
    await descriptorsClosed(folder);
  });
});
