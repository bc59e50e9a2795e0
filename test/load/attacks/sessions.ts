/** What a session of HTTP/2 has to look at beside requests and their content: tables, trailers, settings, padding, resets. */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import type { Attack } from '../siege/attack.ts';
import { END_HEADERS, END_STREAM, fields, frame, HEADERS, open, streams, uint32 } from '../siege/http2-octets.ts';
import { ATTACKERS, attack, attackBy } from '../siege/secured-attack.ts';

const DATA = 0;
const RST_STREAM = 3;
const SETTINGS = 4;
const PADDED = 8;
const STREAMS = 100;
const CANCEL = uint32(8);

/** As many as one frame may have; each has all streams that are open looked at (RFC 9113 §6.9.2). */
const WINDOWS = Buffer.concat(
  Array.from({ length: 32 }, (_, index) => Buffer.concat([Buffer.from([0, 4]), uint32(index % 2)])),
);

/** An entry of 3,000 octets for the table of names (RFC 7541 §6.2.1), and a section that is nothing but it. */
const ENTRY = Buffer.concat([
  Buffer.from([0x40, 1]),
  Buffer.from('x'),
  Buffer.from([127, 0xb9, 0x16]),
  Buffer.alloc(3_000, 'y'),
]);
const OF_ENTRY = Buffer.alloc(240, 0x80 | 62);

/** Fewer frames that ask for nothing than end a connection. */
const FRAMES = 390;
const CRUMBS = 2_000;

const head = (stream: number, target: string, method: string, flags: number, more = Buffer.alloc(0)): Buffer =>
  frame(HEADERS, flags, stream, Buffer.concat([fields(target, method), more]));

const upload = (stream: number, folder: string): Buffer => head(stream, `${folder}${randomUUID()}`, 'PUT', END_HEADERS);

export const attacks: readonly Attack[] = [
  attackBy(
    'fields-that-grow',
    'fields that are an octet each and three thousand written out',
    (folder) =>
      Buffer.concat([
        open(),
        head(1, folder, 'GET', END_STREAM | END_HEADERS, ENTRY),
        ...Array.from({ length: 90 }, (_, index) =>
          head(2 * index + 3, folder, 'GET', END_STREAM | END_HEADERS, OF_ENTRY),
        ),
      ]),
    { reads: true },
  ),
  attackBy(
    'trailers-that-grow',
    'uploads that end with trailers of which each octet is three thousand written out',
    (folder) =>
      Buffer.concat([
        open(),
        head(1, folder, 'GET', END_STREAM | END_HEADERS, ENTRY),
        ...Array.from({ length: 90 }, (_, index) =>
          Buffer.concat([
            upload(2 * index + 3, folder),
            frame(DATA, 0, 2 * index + 3, Buffer.from('x')),
            frame(HEADERS, END_STREAM | END_HEADERS, 2 * index + 3, OF_ENTRY),
          ]),
        ),
      ]),
    { reads: true, mayLeave: 256 * ATTACKERS },
  ),
  attackBy(
    'settings-for-streams',
    'settings that have a hundred open streams looked at, 32 times in each frame',
    () =>
      Buffer.concat([
        open(0),
        streams(STREAMS, (stream) => head(stream, '/?json', 'GET', END_STREAM | END_HEADERS)),
        Buffer.alloc(FRAMES * (9 + WINDOWS.length), frame(SETTINGS, 0, 0, WINDOWS)),
      ]),
    { reads: true },
  ),
  attackBy(
    'content-of-padding',
    'a hundred uploads on each connection whose content is padding',
    (folder) =>
      Buffer.concat([
        open(),
        streams(STREAMS, (stream) =>
          Buffer.concat([
            upload(stream, folder),
            Buffer.alloc(10 * CRUMBS, frame(DATA, PADDED, stream, Buffer.alloc(1))),
          ]),
        ),
      ]),
    { reads: true, mayLeave: 256 * ATTACKERS },
  ),
  attack(
    'uploads-taken-back',
    'a hundred uploads on each connection that are taken back in the middle, all at once',
    async ({ crowd, path: folder }) => {
      await crowd.keepBusy(STREAMS / ATTACKERS, async (worker) => {
        const socket = await crowd.enter({ from: 1 + (worker % ATTACKERS), secured: 'h2', reads: true });
        if (!socket) return;
        const closed = once(socket, 'close');
        const begun = (stream: number): Buffer =>
          Buffer.concat([upload(stream, folder), frame(DATA, 0, stream, Buffer.alloc(100, 'x'))]);
        socket.write(Buffer.concat([open(), streams(STREAMS, begun)]));
        await Promise.race([closed, delay(200)]);
        if (socket.destroyed) return;
        socket.write(streams(STREAMS, (stream) => frame(RST_STREAM, 0, stream, CANCEL)));
        await Promise.race([closed, delay(200)]);
        socket.destroy();
      });
    },
    { mayLeave: 256 * ATTACKERS },
  ),
];
