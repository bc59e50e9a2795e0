/** Sockets that are read into shared memory, on real ones: every octet once and in order, however often they are held up. */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import type { Socket } from 'node:net';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { readShared } from '../../../main/net/shared-reading.ts';
import { enter, listen } from '../../support/accepted-sockets.ts';

function contentOf(seed: number): Buffer {
  const content = Buffer.alloc(3_000_000 + seed);
  for (let at = 0; at + 4 <= content.length; at += 4) content.writeUInt32LE((at * 2_654_435_761 + seed) >>> 0, at);
  return content;
}

describe('reading into shared memory', () => {
  it('is what this runtime offers: every octet of many senders comes once, in order, with the end behind it', async () => {
    const sums: Promise<string>[] = [];
    const outcomes: boolean[] = [];
    const port = await listen((socket) => {
      const sum = createHash('sha256');
      let reads = 0;
      socket.on('data', (data) => sum.update(data));
      const isShared = readShared(socket, (bytes, buffer) => {
        const data = Buffer.from(buffer.subarray(0, bytes));
        reads += 1;
        // Held up now and then, in both ways that a socket can be.
        if (reads % 3 === 0) {
          socket.pause();
          setImmediate(() => socket.resume());
        }
        if (!socket.isPaused() && socket.readableLength === 0) {
          sum.update(data);
          return true;
        }
        return socket.push(data) && !socket.isPaused();
      });
      outcomes.push(isShared);
      sums.push(once(socket, 'end').then(() => sum.digest('hex')));
    });
    const contents = [1, 2, 3, 4, 5].map(contentOf);
    for (const content of contents) (await enter(port)).end(content);
    const expected = contents.map((content) => createHash('sha256').update(content).digest('hex'));
    while (sums.length < contents.length) await new Promise((resolve) => setImmediate(resolve));
    expect(outcomes).toEqual(contents.map(() => true));
    expect((await Promise.all(sums)).sort()).toEqual(expected.sort());
  });

  it('tells when it can not be had, as of a stream that stands in for a socket', () => {
    expect(readShared(new PassThrough() as unknown as Socket, () => true)).toBe(false);
  });

  it('is not asked for twice of one socket', async () => {
    const outcomes: boolean[] = [];
    const port = await listen((socket) => {
      for (let time = 0; time < 2; time += 1) outcomes.push(readShared(socket, () => true));
    });
    await enter(port);
    while (outcomes.length < 2) await new Promise((resolve) => setImmediate(resolve));
    expect(outcomes).toEqual([true, false]);
  });
});
