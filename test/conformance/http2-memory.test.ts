/** What whoever speaks HTTP/2 makes a share keep, and for how long: measured, while they do it and when they have gone. */
import { describe, expect, it, onTestFinished } from 'vitest';
import type { HttpResponse } from '../../main/http/message.ts';
import { textResponse } from '../../main/http/request-handler.ts';
import { descriptorsClosed } from '../support/descriptors.ts';
import { eventually } from '../support/eventually.ts';
import { createGate, handlerOf, streamResponse } from '../support/handlers.ts';
import { openHttp2, request } from '../support/http2-client.ts';
import {
  FLAG,
  FRAME,
  FrameClient,
  fieldBlock,
  frame,
  get,
  indexed,
  newEntry,
  requestFields,
  uint32,
} from '../support/http2-frames.ts';
import { SHORT_LIMITS, serveHandler, serveTree } from '../support/server.ts';
import { testIdentity } from '../support/tls-identity.ts';

const MEGABYTE = 1024 * 1024;
const ENHANCE_YOUR_CALM = 0xb;
const INITIAL_WINDOW_SIZE = 4;
const MAX_WINDOW = 0x7fff_ffff;
const UNKNOWN = 0xfa;
/** More than the system keeps of what nobody reads. */
const LARGE = Buffer.alloc(12 * MEGABYTE, 'octets');
/** Client and garbage of this very process included. */
const ALLOWED_MEGABYTES = 96;

async function serveSecured(options: Parameters<typeof serveTree>[1] = {}) {
  const { leaf } = await testIdentity();
  return serveTree(
    { 'a.txt': 'a letter', 'large.bin': LARGE, 'middle.bin': LARGE.subarray(0, MEGABYTE) },
    { identity: leaf, ...options },
  );
}

const residentMegabytes = (): number => process.memoryUsage().rss / MEGABYTE;

/** Waits until a count that has begun stays as it is. */
async function stillness(count: () => number): Promise<void> {
  let before = 0;
  const isStill = (): boolean => {
    const now = count();
    const isSame = now > 0 && now === before;
    before = now;
    return isSame;
  };
  await expect.poll(isStill, { interval: 100 }).toBe(true);
}

async function isServed(port: number): Promise<void> {
  const session = await openHttp2(port);
  expect((await request(session, { ':path': '/a.txt' })).content.toString()).toBe('a letter');
}

describe('a table of fields that grows to a thousand times of what was sent', () => {
  it('is never written out, nor logged, and its connection ends', async () => {
    const { port, entries } = await serveSecured();
    const before = residentMegabytes();
    // It never acknowledges our settings: until then node:http2 holds nobody to them.
    const client = await FrameClient.connect(port);
    const flags = FLAG.END_STREAM | FLAG.END_HEADERS;
    const entry = newEntry('x-large', 'y'.repeat(4_000));
    client.send(frame(FRAME.HEADERS, flags, 1, Buffer.concat([fieldBlock(requestFields('/a.txt')), entry])));
    await eventually(() => expect(client.text).toBe('a letter'));
    const again = Buffer.concat([
      fieldBlock(requestFields('/a.txt')),
      ...Array.from({ length: 240 }, () => indexed(62)),
    ]);
    client.send(...Array.from({ length: 90 }, (_, index) => frame(FRAME.HEADERS, flags, 2 * index + 3, again)));
    await client.closed();
    expect(residentMegabytes() - before).toBeLessThan(ALLOWED_MEGABYTES);
    expect(client.farewells).toEqual([ENHANCE_YOUR_CALM]);
    expect(entries).toMatchObject([{ status: 200 }]);
    await isServed(port);
  });

  it('is no more borne in trailers, which nobody reads', async () => {
    const gate = createGate();
    const answer = async (): Promise<HttpResponse> => {
      await gate.opened;
      return textResponse('too late');
    };
    const { port } = await serveHandler(handlerOf(answer), { identity: (await testIdentity()).leaf });
    onTestFinished(() => gate.open());
    const before = residentMegabytes();
    const client = await FrameClient.connect(port);
    const entry = newEntry('x-large', 'y'.repeat(4_000));
    const begin = (stream: number, more: Uint8Array = Buffer.alloc(0)): Buffer =>
      frame(FRAME.HEADERS, FLAG.END_HEADERS, stream, Buffer.concat([fieldBlock(requestFields('/', 'PUT')), more]));
    const trailers = Buffer.concat(Array.from({ length: 240 }, () => indexed(62)));
    const flags = FLAG.END_STREAM | FLAG.END_HEADERS;
    client.send(begin(1, entry));
    for (let stream = 3; stream < 180; stream += 2) {
      client.send(begin(stream), frame(FRAME.HEADERS, flags, stream, trailers));
    }
    await client.closed();
    expect(residentMegabytes() - before).toBeLessThan(ALLOWED_MEGABYTES);
    // What was still on its way may have taken the last word with it.
    for (const code of client.farewells) expect(code).toBe(ENHANCE_YOUR_CALM);
  });
});

describe('frames of which node:http2 tells nothing', () => {
  it.each<[string, Buffer]>([
    ['WINDOW_UPDATE of the connection', frame(FRAME.WINDOW_UPDATE, 0, 0, uint32(1))],
    ['WINDOW_UPDATE of a stream', frame(FRAME.WINDOW_UPDATE, 0, 1, uint32(1))],
    ['a kind that nobody knows', frame(UNKNOWN, 0, 0, Buffer.alloc(4))],
  ])('end the connection when they come without end: %s', async (_, piece) => {
    const { port } = await serveSecured({ limits: { deadlineTickMs: 10 } });
    const client = await FrameClient.connect(port, [INITIAL_WINDOW_SIZE, 0]);
    client.send(get(1, '/a.txt'), Buffer.alloc(piece.byteLength * 250_000, piece));
    await client.closed();
    for (const code of client.farewells) expect(code).toBe(ENHANCE_YOUR_CALM);
    await isServed(port);
  });

  it('are welcome as long as they serve a purpose: a window of 1 KiB takes 1 MiB', async () => {
    const { port, ended } = await serveSecured({ limits: { deadlineTickMs: 10 } });
    const client = await FrameClient.connect(port, [INITIAL_WINDOW_SIZE, 1024]);
    const more = Buffer.concat([0, 1].map((stream) => frame(FRAME.WINDOW_UPDATE, 0, stream, uint32(1024))));
    client.onFrame = ({ type }) => type === FRAME.DATA && client.send(more);
    client.send(get(1, '/middle.bin'));
    expect(await ended(1)).toMatchObject([{ ending: 'complete', contentBytes: MEGABYTE }]);
  });
});

/** So large that only the system's buffers bound what is sent. */
const WINDOWS = [INITIAL_WINDOW_SIZE, MAX_WINDOW] as const;
const OPEN = frame(FRAME.WINDOW_UPDATE, 0, 0, uint32(MAX_WINDOW - 65_535));

describe('whoever takes nothing', () => {
  it('of the answers on a hundred streams is given up, with their memory and files', async () => {
    const { port, ended, folder } = await serveSecured({ limits: SHORT_LIMITS });
    const before = residentMegabytes();
    const client = await FrameClient.connect(port, WINDOWS);
    client.socket.pause();
    client.send(OPEN, ...Array.from({ length: 100 }, (_, index) => get(2 * index + 1, '/large.bin')));
    const entries = await ended(100);
    expect(residentMegabytes() - before).toBeLessThan(ALLOWED_MEGABYTES);
    expect(new Set(entries.map(({ ending }) => ending))).toEqual(new Set(['timed-out']));
    client.socket.resume();
    await client.closed();
    await descriptorsClosed(folder);
  });

  it('after answers without content, of which only heads are left, is given up as well', async () => {
    const { port, ended } = await serveSecured({ limits: { ...SHORT_LIMITS, contentTimeoutMs: 60_000 } });
    const client = await FrameClient.connect(port, WINDOWS);
    client.socket.pause();
    client.send(OPEN, get(1, '/large.bin'));
    await eventually(() => expect(client.socket.bytesRead).toBeGreaterThan(0));
    const flags = FLAG.END_STREAM | FLAG.END_HEADERS;
    const head = fieldBlock(requestFields('/a.txt', 'HEAD'));
    client.send(...Array.from({ length: 50 }, (_, index) => frame(FRAME.HEADERS, flags, 2 * index + 3, head)));
    expect(await ended(51)).toHaveLength(51);
    client.socket.resume();
    await client.closed();
  });

  it('but one octet at a time is given up when that takes too long', async () => {
    const { port, ended } = await serveSecured({ limits: SHORT_LIMITS });
    const client = await FrameClient.connect(port, [INITIAL_WINDOW_SIZE, 1]);
    client.send(get(1, '/large.bin'));
    await eventually(() => expect(client.of(FRAME.DATA).length).toBeGreaterThan(0));
    client.send(frame(FRAME.WINDOW_UPDATE, 0, 1, uint32(1)));
    expect(await ended(1)).toMatchObject([{ ending: 'timed-out' }]);
    await client.closed();
  });
});

describe('a visitor who leaves with answers unread', () => {
  it('is noticed within seconds, though the library never hears that a write failed', async () => {
    const { leaf } = await testIdentity();
    let made = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        made++;
        yield LARGE.subarray(0, 64 * 1024);
      }
    }
    const handler = handlerOf(() => streamResponse(endless()));
    const { port, ended, service } = await serveHandler(handler, { identity: leaf });
    const client = await FrameClient.connect(port, WINDOWS);
    client.socket.pause();
    client.send(OPEN, get(1), get(3), get(5));
    await stillness(() => made);
    // Closed with octets unread: the system sends a reset.
    client.socket.destroy();
    expect((await ended(3)).map(({ ending }) => ending)).toEqual(['aborted', 'aborted', 'aborted']);
    await eventually(() => expect(service.visitors).toBe(0));
  });
});

describe('a visitor who says goodbye', () => {
  it('is answered to the end, and the connection closes then', async () => {
    const { port, ended } = await serveSecured({ limits: SHORT_LIMITS });
    const client = await FrameClient.connect(port, [INITIAL_WINDOW_SIZE, MAX_WINDOW]);
    client.send(get(1, '/a.txt'), frame(FRAME.GOAWAY, 0, 0, Buffer.alloc(8)));
    expect(await ended(1)).toMatchObject([{ status: 200, ending: 'complete' }]);
    await client.closed();
    expect(client.text).toBe('a letter');
  });

  it('by closing their half is left at once when nothing runs', async () => {
    const { port, ended, service } = await serveSecured();
    const client = await FrameClient.connect(port);
    client.send(get(1, '/a.txt'));
    await ended(1);
    client.socket.end();
    await eventually(() => expect(service.visitors).toBe(0));
  });

  it('by closing their half, and so opens no window any more, is given up when the time is over', async () => {
    const { port, ended, service } = await serveSecured({ limits: SHORT_LIMITS });
    const client = await FrameClient.connect(port, [INITIAL_WINDOW_SIZE, 0]);
    client.send(get(1, '/large.bin'));
    await eventually(() => expect(client.of(FRAME.HEADERS)).toHaveLength(1));
    client.socket.end();
    expect(await ended(1)).toMatchObject([{ ending: 'timed-out' }]);
    await eventually(() => expect(service.visitors).toBe(0));
  });
});

describe('where there is no room for one more connection', () => {
  const LIMITS = { maxConnections: 2, maxConnectionsPerVisitor: 2 };

  it('a session at rest goes before one that is answered', async () => {
    const { leaf } = await testIdentity();
    const gate = createGate();
    const handler = handlerOf(async ({ path }) => {
      if (path === '/slow') await gate.opened;
      return textResponse('fine');
    });
    const { port } = await serveHandler(handler, { identity: leaf, socketLimits: LIMITS });
    const busy = await openHttp2(port);
    const slow = request(busy, { ':path': '/slow' });
    const idle = await openHttp2(port);
    expect((await request(idle, {})).status).toBe(200);
    const closed = new Promise((resolve) => idle.once('close', resolve));
    await eventually(async () => expect((await request(await openHttp2(port, '127.0.0.2'), {})).status).toBe(200));
    await closed;
    gate.open();
    expect((await slow).content.toString()).toBe('fine');
  });
});
