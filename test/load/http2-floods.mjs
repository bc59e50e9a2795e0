/** Floods of HTTP/2 frames at a share in a process of its own: what it holds before, while they go on, and when all have left. */
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { connect } from 'node:tls';
import { startShare } from './share.mjs';

/** Memory that the allocator keeps, and that a flood may take, in megabytes. */
const ALLOWED_GROWTH = 100;
const ALLOWED_PEAK = 400;
/** How long whoever is not thrown out stays. */
const STAY_MS = 3_000;
/** Whoever left with answers unread is noticed within seconds. */
const MAX_WAIT_MS = 15_000;

const HEADERS = 1;
const RST_STREAM = 3;
const SETTINGS = 4;
const WINDOW_UPDATE = 8;
const END = 5;
const LARGEST_WINDOW = 0x7fff_ffff;

/**
 * @param {number} type
 * @param {number} flags
 * @param {number} stream
 * @param {Uint8Array} payload
 */
function frame(type, flags, stream, payload) {
  const head = Buffer.alloc(9);
  head.writeUIntBE(payload.byteLength, 0, 3);
  head.writeUInt8(type, 3);
  head.writeUInt8(flags, 4);
  head.writeUInt32BE(stream, 5);
  return Buffer.concat([head, payload]);
}

/** @param {number} value */
function uint32(value) {
  const octets = Buffer.alloc(4);
  octets.writeUInt32BE(value);
  return octets;
}

/** @param {string} text Shorter than 127 octets. */
function literal(text) {
  return Buffer.from(`${String.fromCharCode(text.length)}${text}`, 'latin1');
}

/** @param {string} target */
function fields(target) {
  const lines = [
    [':method', 'GET'],
    [':scheme', 'https'],
    [':authority', 'localhost'],
    [':path', target],
  ];
  return Buffer.concat(lines.flatMap(([name = '', value = '']) => [Buffer.from([0]), literal(name), literal(value)]));
}

/**
 * @param {number} count
 * @param {(stream: number) => Uint8Array} piece
 */
function streams(count, piece) {
  return Buffer.concat(Array.from({ length: count }, (_, index) => piece(2 * index + 1)));
}

/** An entry of 3,000 octets for the table (RFC 7541 §6.2.1), its length with a prefix of seven bits. */
const ENTRY = Buffer.concat([
  Buffer.from([0x40]),
  literal('x'),
  Buffer.from([127, 0xb9, 0x16]),
  Buffer.alloc(3_000, 'y'),
]);
const OPEN_WINDOWS = Buffer.concat([
  frame(SETTINGS, 0, 0, Buffer.from([0, 4, 0x7f, 0xff, 0xff, 0xff])),
  frame(WINDOW_UPDATE, 0, 0, uint32(LARGEST_WINDOW - 65_535)),
]);

/** @type {Readonly<Record<string, { connections: number, octets: Buffer }>>} */
const FLOODS = {
  'streams taken back': {
    connections: 20,
    octets: streams(3_000, (stream) =>
      Buffer.concat([frame(HEADERS, END, stream, fields('/small.txt')), frame(RST_STREAM, 0, stream, uint32(8))]),
    ),
  },
  'windows opened': {
    connections: 20,
    octets: Buffer.alloc(13 * 250_000, frame(WINDOW_UPDATE, 0, 0, uint32(1))),
  },
  'fields that grow': {
    connections: 50,
    octets: Buffer.concat([
      frame(HEADERS, END, 1, Buffer.concat([fields('/small.txt'), ENTRY])),
      ...Array.from({ length: 90 }, (_, index) =>
        frame(HEADERS, END, 2 * index + 3, Buffer.concat([fields('/small.txt'), Buffer.alloc(240, 0x80 | 62)])),
      ),
    ]),
  },
  'answers not read': {
    connections: 50,
    octets: Buffer.concat([OPEN_WINDOWS, streams(100, (stream) => frame(HEADERS, END, stream, fields('/large.bin')))]),
  },
};

/**
 * @param {number} port
 * @param {Buffer} octets
 */
async function flood(port, octets) {
  const socket = connect({ port, host: '127.0.0.1', ALPNProtocols: ['h2'], rejectUnauthorized: false });
  socket.on('error', () => undefined);
  const closed = once(socket, 'close').catch(() => undefined);
  await Promise.race([once(socket, 'secureConnect').catch(() => undefined), closed]);
  // Nothing is read.
  socket.pause();
  socket.write(
    Buffer.concat([Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'), frame(SETTINGS, 0, 0, Buffer.alloc(0)), octets]),
  );
  await Promise.race([closed, delay(STAY_MS)]);
  socket.destroy();
}

/** @param {number} port */
async function isServed(port) {
  const socket = connect({ port, host: '127.0.0.1', rejectUnauthorized: false });
  await once(socket, 'secureConnect');
  socket.write('GET /small.txt HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n');
  const [octets] = await once(socket, 'data');
  socket.destroy();
  return String(octets).startsWith('HTTP/1.1 200');
}

/**
 * @param {import('./share.mjs').Share} share
 * @param {string} name
 * @param {{ connections: number, octets: Buffer }} what
 */
async function measure(share, name, { connections, octets }) {
  const before = share.usage();
  let peak = before.residentMegabytes;
  const look = setInterval(() => {
    peak = Math.max(peak, share.usage().residentMegabytes);
  }, 50);
  await Promise.all(Array.from({ length: connections }, () => flood(share.port, octets)));
  const end = performance.now() + MAX_WAIT_MS;
  while (share.usage().descriptors > before.descriptors && performance.now() < end) await delay(100);
  clearInterval(look);
  const after = share.usage();
  const answers = await isServed(share.port);
  const megabytes = `${before.residentMegabytes} MB before, ${peak} at most, ${after.residentMegabytes} after`;
  const descriptors = `${before.descriptors} descriptors before, ${after.descriptors} after`;
  console.log(
    `${name}, ${connections} connections: ${megabytes}; ${descriptors}; ${answers ? 'answers' : 'does not answer'}`,
  );
  return answers && after.descriptors <= before.descriptors && peak - before.residentMegabytes < ALLOWED_PEAK;
}

/** Every flood in turn, at one share. */
export async function measureHttp2() {
  const data = await mkdtemp(path.join(tmpdir(), 'porthole-load-data-'));
  const share = await startShare(['--tls'], { XDG_DATA_HOME: data });
  await isServed(share.port);
  const atRest = share.usage().residentMegabytes;
  let holds = true;
  for (const [name, what] of Object.entries(FLOODS)) holds = (await measure(share, name, what)) && holds;
  const growth = share.usage().residentMegabytes - atRest;
  await share.stop();
  await rm(data, { recursive: true, force: true });
  return holds && growth < ALLOWED_GROWTH + ALLOWED_PEAK / 2;
}
