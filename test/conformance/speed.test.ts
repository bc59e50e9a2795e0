/** The speed that a person sets: over all connections of a visitor, in every form, both ways, and for what runs already. */
import { performance } from 'node:perf_hooks';
import { describe, expect, it } from 'vitest';
import { eventually } from '../support/eventually.ts';
import { ask, RawClient } from '../support/raw-client.ts';
import { runShare } from '../support/running-share.ts';

const RATE = 1_000_000;
/** What is stored while nothing goes is sent at once. */
const BYTES = 600_000;
const LEAST_MS = 330;
/** As slow as a machine with other work may be. */
const MOST_MS = 5_000;

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function expectPaced(milliseconds: number): void {
  expect(milliseconds).toBeGreaterThan(LEAST_MS);
  expect(milliseconds).toBeLessThan(MOST_MS);
}

const BIG = { 'big.bin': Buffer.alloc(BYTES, 1) };

/** Four parts at a time. */
async function inParts(port: number): Promise<void> {
  const part = BYTES / 4;
  const ranges = [0, 1, 2, 3].map((index) => `bytes=${index * part}-${(index + 1) * part - 1}`);
  const answers = await Promise.all(ranges.map((range) => ask(port, 'GET /big.bin', { Range: range })));
  expect(answers.map(({ status, content }) => [status, content.length])).toEqual(ranges.map(() => [206, part]));
}

describe('a speed for each visitor', () => {
  it('holds over one connection and over four', async () => {
    const share = await runShare(BIG, { visitorRate: RATE });
    expectPaced(await time(() => ask(share.port, 'GET /big.bin')));
    expectPaced(await time(() => inParts(share.port)));
  });

  it('holds for archives and for many small answers', async () => {
    const share = await runShare({ ...BIG, 'small.bin': Buffer.alloc(10_000, 1) }, { visitorRate: RATE });
    expectPaced(await time(() => ask(share.port, 'GET /?zip')));
    const client = await RawClient.connect(share.port);
    const request = 'GET /small.bin HTTP/1.1\r\nHost: localhost\r\n\r\n';
    await client.send(request.repeat(60));
    expectPaced(await time(() => client.responses(60)));
  });

  it('holds for listings', async () => {
    const names = Array.from({ length: 300 }, (_, index) => `${'a rather long name '.repeat(8)}${index}`);
    const tree = Object.fromEntries(names.map((name) => [name, '']));
    const share = await runShare(tree, { visitorRate: RATE / 20, compresses: false });
    expectPaced(await time(() => ask(share.port, 'GET /?json')));
  });

  it('holds for what visitors send, also when it is refused', async () => {
    const share = await runShare({}, { visitorRate: RATE });
    const client = await RawClient.connect(share.port);
    client.socket.on('error', () => undefined);
    await client.send(`PUT /a.bin HTTP/1.1\r\nHost: localhost\r\nContent-Length: ${50 * BYTES}\r\n\r\n`);
    const sent = client.send(Buffer.alloc(50 * BYTES));
    expect((await client.response('PUT')).status).toBe(405);
    // Far more than the buffers between two programs hold: without a limit it would be gone in no time.
    const isSent = await Promise.race([sent.then(() => true), new Promise((resolve) => setTimeout(resolve, LEAST_MS))]);
    expect(isSent).not.toBe(true);
  });

  it('leaves other visitors theirs, also behind one proxy', async () => {
    const share = await runShare(BIG, { visitorRate: RATE, proxies: ['127.0.0.1'] });
    const visitors = ['192.0.2.1', '192.0.2.2', '2001:db8::1', '2001:db8:1::1'];
    const all = time(() =>
      Promise.all(visitors.map((visitor) => ask(share.port, 'GET /big.bin', { 'X-Forwarded-For': visitor }))),
    );
    // Four times as many octets as one visitor has a right to.
    expect(await all).toBeLessThan(2_000);
  });

  it('holds at once for what runs, whichever way it is changed', async () => {
    const share = await runShare({ 'big.bin': Buffer.alloc(40 * BYTES, 1) }, { visitorRate: 1_000 });
    const client = await RawClient.connect(share.port);
    await client.send('GET /big.bin HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n');
    await client.until('\r\n\r\n');
    expect(client.rest.length).toBeLessThan(10_000);
    await share.change({ visitorRate: undefined });
    const { responses } = await client.closed();
    expect(responses[0]?.content.length).toBe(40 * BYTES);
    await eventually(() => expect(share.entries.map(({ ending }) => ending)).toEqual(['complete']));
  });
});

describe('a speed for all', () => {
  it('is shared by visitors', async () => {
    const share = await runShare(BIG, { totalRate: 4 * RATE, proxies: ['127.0.0.1'] });
    const visitors = Array.from({ length: 5 }, (_, index) => `192.0.2.${index}`);
    const download = (visitor: string) => ask(share.port, 'GET /big.bin', { 'X-Forwarded-For': visitor });
    expectPaced(await time(() => Promise.all(visitors.map(download))));
  });
});
