/** By TLS and HTTP/2: handshakes, and frames written by hand. */
import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Attack } from '../siege/attack.ts';
import { END_HEADERS, END_STREAM, fields, frame, HEADERS, open, streams, uint32 } from '../siege/http2-octets.ts';
import { ATTACKERS, attack, attackBy } from '../siege/secured-attack.ts';

const SHAKERS = 48;
const HALF = 4_000;
const LARGE_BYTES = 4 * 1024 * 1024;
const RESET = 3_000;

const DATA = 0;
const PRIORITY = 2;
const RST_STREAM = 3;
const SETTINGS = 4;
const PING = 6;
const WINDOW_UPDATE = 8;
const CONTINUATION = 9;

/** The beginning of a handshake, whose rest does not come. */
const HALF_HELLO = Buffer.concat([Buffer.from([0x16, 3, 1, 2, 0, 1, 0, 1, 0xfc, 3, 3]), Buffer.alloc(200)]);

const prepare = (folder: string): Promise<void> =>
  writeFile(path.join(folder, 'large.bin'), Buffer.alloc(LARGE_BYTES, 'large '));

const head = (stream: number, target: string, method = 'GET', flags = END_STREAM | END_HEADERS): Buffer =>
  frame(HEADERS, flags, stream, fields(target, method));

export const attacks: readonly Attack[] = [
  attack('handshakes', 'handshakes whose clients leave when they are over', ({ crowd }) =>
    crowd.keepBusy(SHAKERS, async (worker) => {
      const socket = await crowd.enter({ from: 1 + (worker % ATTACKERS), secured: 'http/1.1' });
      socket?.destroy();
    }),
  ),
  attack('handshakes-half', 'handshakes that are begun and not gone on with', async ({ crowd }) => {
    await crowd.enterMany(HALF, (index) => ({ from: 1 + (index % ATTACKERS), says: HALF_HELLO, reads: true }));
    await crowd.over();
  }),
  attack('handshakes-ended', 'handshakes that are begun, all of which end in order at once', async ({ crowd }) => {
    const halves = await crowd.enterMany(HALF, (index) => ({
      from: 1 + (index % ATTACKERS),
      says: HALF_HELLO,
      reads: true,
    }));
    for (const half of halves) half.end();
    await crowd.over();
  }),
  attackBy(
    'streams-taken-back',
    'streams that are taken back at once',
    (folder) =>
      Buffer.concat([
        open(),
        streams(RESET, (stream) =>
          Buffer.concat([head(stream, `${folder}large.bin`), frame(RST_STREAM, 0, stream, uint32(8))]),
        ),
      ]),
    { prepare, reads: true },
  ),
  attackBy(
    'streams-unread',
    'a hundred large answers on each connection, whose windows are open, and nobody reads them',
    (folder) =>
      Buffer.concat([
        open(0x7fff_ffff),
        frame(WINDOW_UPDATE, 0, 0, uint32(0x7fff_ffff - 65_535)),
        streams(100, (stream) => head(stream, `${folder}large.bin`)),
      ]),
    { prepare },
  ),
  attackBy(
    'streams-without-window',
    'a hundred answers on each connection, for none of which there is a window',
    () => Buffer.concat([open(0), streams(100, (stream) => head(stream, '/?json'))]),
    { reads: true },
  ),
  attackBy(
    'sections-without-end',
    'field sections in pieces that go on for ever',
    (folder) =>
      Buffer.concat([
        open(),
        head(1, folder, 'GET', 0),
        Buffer.alloc(9 * 30_000, frame(CONTINUATION, 0, 1, Buffer.alloc(0))),
      ]),
    { reads: true },
  ),
  attackBy(
    'frames-for-nothing',
    'pings, settings and priorities as fast as they go',
    () =>
      Buffer.concat([
        open(),
        ...Array.from(
          { length: 20_000 },
          (_, index) =>
            [
              frame(PING, 0, 0, Buffer.alloc(8)),
              frame(SETTINGS, 0, 0, Buffer.alloc(0)),
              frame(PRIORITY, 0, 2 * index + 1, Buffer.alloc(5)),
              frame(0xbe, 0, 0, Buffer.alloc(9)),
            ].at(index % 4) as Buffer,
        ),
      ]),
    { reads: true },
  ),
  attackBy(
    'streams-of-uploads',
    'a hundred uploads on each connection that go on octet by octet',
    (folder) =>
      Buffer.concat([
        open(),
        streams(100, (stream) =>
          Buffer.concat([
            head(stream, `${folder}${randomUUID()}`, 'PUT', END_HEADERS),
            Buffer.alloc(10 * 100, frame(DATA, 0, stream, Buffer.from('x'))),
          ]),
        ),
      ]),
    { reads: true, mayLeave: 256 * ATTACKERS },
  ),
  attackBy(
    'streams-of-listings',
    'a hundred questions of a drive on each connection, none of which comes to its end',
    (folder) =>
      Buffer.concat([
        open(),
        streams(100, (stream) =>
          Buffer.concat([
            head(stream, folder, 'PROPFIND', END_HEADERS),
            frame(DATA, 0, stream, Buffer.from(`<D:propfind xmlns:D="DAV:">${' '.repeat(600)}`)),
          ]),
        ),
      ]),
    { reads: true },
  ),
];
