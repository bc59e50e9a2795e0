/** What an HTTP/2 connection may ask for: frames by hand, against each bound, and nothing left behind. */
import { describe, expect, it } from 'vitest';
import { textResponse } from '../../main/http/request-handler.ts';
import { MAX_STREAMS_OF_ONE } from '../../main/http2/limits.ts';
import { eventually } from '../support/eventually.ts';
import { createGate, handlerOf } from '../support/handlers.ts';
import { FLAG, FRAME, FrameClient, fieldBlock, frame, get, requestFields, uint32 } from '../support/http2-frames.ts';
import { SHORT_LIMITS, serveHandler, serveTree } from '../support/server.ts';
import { testIdentity } from '../support/tls-identity.ts';

const PROTOCOL_ERROR = 0x1;
const REFUSED_STREAM = 0x7;
const CANCEL = 0x8;
const ENHANCE_YOUR_CALM = 0xb;
const INITIAL_WINDOW_SIZE = 4;

const LARGE = Buffer.alloc(600_000, 'octets');
/** Fits into the window of a stream, and is not sent at once with its end. */
const SMALL = Buffer.alloc(40_000, 'octets');

async function serveSecured(options: Parameters<typeof serveTree>[1] = {}) {
  const { leaf } = await testIdentity();
  return serveTree({ 'a.txt': 'a letter', 'large.bin': LARGE, 'small.bin': SMALL }, { identity: leaf, ...options });
}

/** A flood of so many, and how the connection ended. */
async function flood(count: number, piece: (index: number) => Uint8Array): Promise<FrameClient> {
  const { port, entries } = await serveSecured();
  const client = await FrameClient.connect(port);
  client.send(...Array.from({ length: count }, (_, index) => piece(index)));
  await client.closed();
  expect(entries.every(({ status }) => [200, 404, 499, 503].includes(status))).toBe(true);
  const other = await FrameClient.connect(port);
  other.send(get(1, '/a.txt'));
  await eventually(() => expect(other.text).toBe('a letter'));
  return client;
}

/** Whoever sends on when the connection closes may lose the last word to a reset; that it closes is what counts. */
function expectCalmed(client: FrameClient): void {
  expect(client.isClosed).toBe(true);
  for (const code of client.farewells) expect(code).toBe(ENHANCE_YOUR_CALM);
}

describe('ends the connection of whoever', () => {
  it('asks and takes it back again and again (CVE-2023-44487)', async () => {
    const client = await flood(3_000, (index) => {
      const stream = 2 * index + 1;
      return Buffer.concat([get(stream, '/a.txt'), frame(FRAME.RST_STREAM, 0, stream, uint32(CANCEL))]);
    });
    expectCalmed(client);
  });

  it('makes us take back again and again (CVE-2025-8671)', async () => {
    const client = await flood(3_000, (index) => {
      const stream = 2 * index + 1;
      return Buffer.concat([get(stream, '/a.txt'), frame(FRAME.WINDOW_UPDATE, 0, stream, uint32(0))]);
    });
    expect(client.isClosed).toBe(true);
  });

  it.each<[string, Uint8Array]>([
    ['PING', frame(FRAME.PING, 0, 0, Buffer.alloc(8))],
    ['SETTINGS', frame(FRAME.SETTINGS, 0, 0, Buffer.from([0, INITIAL_WINDOW_SIZE, 0, 1, 0, 0]))],
    ['PRIORITY', frame(FRAME.PRIORITY, 0, 1, Buffer.from([0, 0, 0, 0, 7]))],
  ])('sends %s without end', async (_, piece) => {
    expectCalmed(await flood(5_000, () => piece));
  });

  it('sends a field section without end (CVE-2024-27316)', async () => {
    const filler = fieldBlock([['x-filler', 'x'.repeat(8_000)]]);
    const client = await flood(2_000, (index) =>
      index === 0
        ? frame(FRAME.HEADERS, FLAG.END_STREAM, 1, fieldBlock(requestFields()))
        : frame(FRAME.CONTINUATION, 0, 1, filler),
    );
    expect(client.isClosed).toBe(true);
  });

  it('sends empty content without end (CVE-2019-9518)', async () => {
    const client = await flood(5_000, (index) =>
      index === 0
        ? frame(FRAME.HEADERS, FLAG.END_HEADERS, 1, fieldBlock(requestFields('/a.txt', 'PUT')))
        : frame(FRAME.DATA, 0, 1),
    );
    expect(client.isClosed).toBe(true);
  });
});

describe('whoever was ended for the work that they made', () => {
  it('comes again at a pace, and nobody else waits for that', async () => {
    const { port } = await serveSecured();
    const client = await FrameClient.connect(port);
    const takenBack = Array.from({ length: 1_000 }, (_, index) => [
      get(2 * index + 1, '/a.txt'),
      frame(FRAME.RST_STREAM, 0, 2 * index + 1, uint32(CANCEL)),
    ]);
    client.send(...takenBack.flat());
    await client.closed();
    const again = await Promise.all(Array.from({ length: 3 }, () => FrameClient.connect(port)));
    let hasCome = false;
    const late = FrameClient.connect(port).then((one) => {
      hasCome = true;
      return one;
    });
    const other = await FrameClient.connectFrom('127.0.0.9', port);
    other.send(get(1, '/a.txt'));
    await eventually(() => expect(other.text).toBe('a letter'));
    expect(hasCome).toBe(false);
    for (const one of [...again, await late]) {
      one.send(get(1, '/a.txt'));
      await eventually(() => expect(one.text).toBe('a letter'));
    }
  });
});

describe('keeps nothing for whoever', () => {
  it.each<[string, Parameters<typeof FrameClient.connect>[1][]]>([
    ['opens no window of a stream', [[INITIAL_WINDOW_SIZE, 0]]],
    ['opens the window of the connection no further', []],
  ])('%s', async (_, settings) => {
    const { port, ended } = await serveSecured({ limits: SHORT_LIMITS });
    const client = await FrameClient.connect(port, ...settings);
    client.send(get(1, '/large.bin'), get(3, '/large.bin'));
    expect(await ended(2)).toMatchObject([{ ending: 'timed-out' }, { ending: 'timed-out' }]);
    await client.closed();
  });

  it('asks for nothing, or for nothing more', async () => {
    const { port } = await serveSecured({ limits: SHORT_LIMITS });
    const silent = await FrameClient.connect(port);
    const content = await FrameClient.connect(port);
    content.send(get(1, '/a.txt'));
    await Promise.all([silent.closed(), content.closed()]);
    expect(content.text).toBe('a letter');
    expect([silent.farewells, content.farewells]).toEqual([[0], [0]]);
  });

  it('never ends a field section', async () => {
    const { port } = await serveSecured({ limits: SHORT_LIMITS });
    const client = await FrameClient.connect(port);
    client.send(frame(FRAME.HEADERS, FLAG.END_STREAM, 1, fieldBlock(requestFields())));
    await client.closed();
    expect(client.isClosed).toBe(true);
  });

  it('has more streams than may be open at a time', async () => {
    const gate = createGate();
    const { leaf } = await testIdentity();
    const handler = handlerOf(async () => {
      await gate.opened;
      return textResponse('fine');
    });
    const { port } = await serveHandler(handler, { identity: leaf });
    const client = await FrameClient.connect(port);
    client.send(...Array.from({ length: 110 }, (_, index) => get(2 * index + 1)));
    await eventually(() => expect(client.resets).toHaveLength(10));
    expect(client.resets.map(([, code]) => code)).toEqual(Array.from({ length: 10 }, () => REFUSED_STREAM));
    gate.open();
    await eventually(() => expect(client.of(FRAME.HEADERS)).toHaveLength(100));
  });

  it('has more of them than one visitor may, in however many connections, and others go on', async () => {
    const gate = createGate();
    const { leaf } = await testIdentity();
    const handler = handlerOf(async ({ path }) => {
      if (path === '/held') await gate.opened;
      return textResponse('fine');
    });
    const { port, ended } = await serveHandler(handler, { identity: leaf });
    const clients = await Promise.all(Array.from({ length: 4 }, () => FrameClient.connect(port)));
    for (const client of clients) {
      client.send(...Array.from({ length: 80 }, (_, index) => get(2 * index + 1, '/held')));
    }
    const countRefused = () => clients.flatMap(({ resets }) => resets).length;
    await eventually(() => expect(countRefused()).toBe(4 * 80 - MAX_STREAMS_OF_ONE));
    expect(new Set(clients.flatMap(({ resets }) => resets).map(([, code]) => code))).toEqual(new Set([REFUSED_STREAM]));
    const other = await FrameClient.connectFrom('127.0.0.2', port);
    other.send(get(1, '/'));
    await eventually(() => expect(other.text).toBe('fine'));
    gate.open();
    await ended(MAX_STREAMS_OF_ONE + 1);
    // What was refused may be asked again.
    clients[0]?.send(get(201, '/'));
    await ended(MAX_STREAMS_OF_ONE + 2);
  });

  it('leaves with a hundred streams: each is over, and told of once', async () => {
    const { leaf } = await testIdentity();
    let asked = 0;
    const handler = handlerOf(() => {
      asked += 1;
      return new Promise(() => undefined);
    });
    const { port, ended } = await serveHandler(handler, { identity: leaf });
    const client = await FrameClient.connect(port);
    client.send(...Array.from({ length: 100 }, (_, index) => get(2 * index + 1)));
    await eventually(() => expect(asked).toBe(100));
    client.socket.destroy();
    const entries = await ended(100);
    expect(entries.map(({ ending }) => ending)).toEqual(Array.from({ length: 100 }, () => 'aborted'));
  });

  it('does not read a dozen answers: others of the connection come all the same', async () => {
    const { port } = await serveSecured({ limits: { deadlineTickMs: 10 } });
    const client = await FrameClient.connect(port);
    // The window of the connection is open, those of streams are not opened any further.
    client.send(frame(FRAME.WINDOW_UPDATE, 0, 0, uint32(0x7000_0000)));
    client.send(...Array.from({ length: 12 }, (_, index) => get(2 * index + 1, '/large.bin')));
    await eventually(() => expect(Buffer.byteLength(client.text)).toBeGreaterThanOrEqual(8 * 65_535));
    client.send(get(99, '/small.bin'));
    await eventually(() => {
      const own = client.of(FRAME.DATA).filter(({ stream }) => stream === 99);
      expect(Buffer.concat(own.map(({ payload }) => payload)).byteLength).toBe(SMALL.byteLength);
    });
  });
});

describe('tells whoever', () => {
  it.each<[string, number, [string, string][]]>([
    ['has too many fields', 431, Array.from({ length: 140 }, (_, index) => [`x-${index}`, 'y'])],
    ['has too large ones', 431, Array.from({ length: 5 }, (_, index) => [`x-${index}`, 'y'.repeat(8_000)])],
  ])('%s', async (_, status, fields) => {
    const { port, ended } = await serveSecured();
    const client = await FrameClient.connect(port);
    const block = fieldBlock([...requestFields(), ...fields]);
    const pieces = [];
    for (let at = 0; at < block.byteLength; at += 16_000) {
      const isLast = at + 16_000 >= block.byteLength;
      const flags = (at === 0 ? FLAG.END_STREAM : 0) | (isLast ? FLAG.END_HEADERS : 0);
      pieces.push(frame(at === 0 ? FRAME.HEADERS : FRAME.CONTINUATION, flags, 1, block.subarray(at, at + 16_000)));
    }
    client.send(...pieces);
    expect(await ended(1)).toMatchObject([{ status, ending: 'complete' }]);
  });

  it.each<[string, [string, string][]]>([
    ['sends a field of a connection', [...requestFields(), ['connection', 'close']]],
    ['sends a transfer coding', [...requestFields(), ['transfer-encoding', 'chunked']]],
    ['sends a name in upper case', [...requestFields(), ['X-Name', 'y']]],
    ['leaves the path out', requestFields().slice(0, 3)],
    ['has an empty path', requestFields('')],
    ['has a path with a space', requestFields('/a b')],
    ['has a pseudo-field that there is not', [...requestFields(), [':status', '200']]],
    ['has a pseudo-field twice', [...requestFields(), [':path', '/b']]],
    ['has a pseudo-field behind others', [...requestFields().slice(0, 3), ['a', 'b'], [':path', '/']]],
  ])('%s, and lets no handler see it', async (_, fields) => {
    const { leaf } = await testIdentity();
    let asked = 0;
    const handler = handlerOf(() => {
      asked += 1;
      return textResponse('fine');
    });
    const { port } = await serveHandler(handler, { identity: leaf });
    const client = await FrameClient.connect(port);
    const flags = FLAG.END_STREAM | FLAG.END_HEADERS;
    client.send(frame(FRAME.HEADERS, flags, 1, fieldBlock(fields)), frame(FRAME.PING, 0, 0, Buffer.alloc(8)));
    await eventually(() => expect(client.of(FRAME.PING).length + client.farewells.length).toBeGreaterThan(0));
    expect(asked).toBe(0);
    for (const [, code] of client.resets) expect(code).toBe(PROTOCOL_ERROR);
  });

  it.each<[string, string]>([
    ['x-name', 'a\r\nb: c'],
    ['x-name', 'a\0b'],
    ['host', 'a b'],
  ])('nothing, and takes no notice of a field that breaks its line: %s', async (name, value) => {
    const { port, ended, exchanges } = await serveSecured();
    const client = await FrameClient.connect(port);
    const block = fieldBlock([...requestFields('/a.txt'), [name, value]]);
    client.send(frame(FRAME.HEADERS, FLAG.END_STREAM | FLAG.END_HEADERS, 1, block));
    expect(await ended(1)).toMatchObject([{ status: 200 }]);
    expect(exchanges[0]?.requestHead).toBe('GET /a.txt HTTP/2\r\nhost: localhost\r\n\r\n');
  });
});
