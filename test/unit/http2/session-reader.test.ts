/** Connections of HTTP/2 that are read by turns, on real sockets and with a clock on which all that is read takes longer than a turn has. */
import { once } from 'node:events';
import type { ClientHttp2Session } from 'node:http2';
import { connect } from 'node:http2';
import type { AddressInfo, Server, Socket } from 'node:net';
import { createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { ReadTurns } from '../../../main/base/read-turns.ts';
import { TurnClock } from '../../../main/base/turn-clock.ts';
import { openSession } from '../../../main/http2/open-session.ts';
import { SessionReader } from '../../../main/http2/session-reader.ts';
import { enter, listen as listenFor } from '../../support/accepted-sockets.ts';

let server: Server | undefined;
const clients: ClientHttp2Session[] = [];

afterEach(() => {
  for (const client of clients.splice(0)) client.destroy();
  server?.close();
});

function slowTurns(): ReadTurns {
  let now = 0;
  const look = (): number => {
    now += 10;
    return now;
  };
  return new ReadTurns(new TurnClock({ now: look, asleep: () => 0 }));
}

class CountedReader extends SessionReader {
  stops = 0;

  override stop(): void {
    this.stops += 1;
    super.stop();
  }
}

/** Answers with what was sent. @returns all readers that there will be */
async function listen(turns: ReadTurns, before = (_: Socket) => Promise.resolve()): Promise<CountedReader[]> {
  const readers: CountedReader[] = [];
  server = createServer(async (socket: Socket) => {
    await before(socket);
    const reader = new CountedReader(socket, turns, 'one', () => {
      void openSession(socket, (session) => {
        reader.begun();
        session.on('stream', (stream) => {
          reader.streamBegan();
          stream.respond();
          stream.on('data', (data: Buffer) => {
            reader.frameCame(data.byteLength);
            stream.write(data);
          });
          stream.on('end', () => stream.end());
        });
      });
    });
    readers.push(reader);
    socket.on('close', () => reader.close(0));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return readers;
}

/** Until the stream has as much as it takes by itself. */
async function fill(socket: Socket): Promise<void> {
  socket.pause();
  while (socket.readableLength < socket.readableHighWaterMark) await new Promise((resolve) => setImmediate(resolve));
}

async function echo(client: ClientHttp2Session, content: Buffer): Promise<Buffer> {
  const stream = client.request({ ':method': 'POST', ':path': '/' });
  const pieces: Buffer[] = [];
  stream.on('data', (data: Buffer) => pieces.push(data));
  stream.end(content);
  await once(stream, 'end');
  return Buffer.concat(pieces);
}

describe('SessionReader', () => {
  it('loses nothing, however often a connection is stopped', async () => {
    const readers = await listen(slowTurns());
    const { port } = (server as Server).address() as AddressInfo;
    for (let count = 0; count < 8; count++) clients.push(connect(`http://127.0.0.1:${port}`));
    const content = Buffer.alloc(100_000, 'content ');
    const answers = await Promise.all(
      clients.flatMap((client) => Array.from({ length: 10 }, () => echo(client, content))),
    );
    expect(answers.every((answer) => answer.equals(content))).toBe(true);
    expect(readers).toHaveLength(8);
    expect(readers.every(({ stops }) => stops > 10)).toBe(true);
  });

  it('knows while the system is behind with what was written', async () => {
    let accepted: Socket | undefined;
    const port = await listenFor((socket) => {
      accepted = socket;
    });
    const client = await enter(port);
    client.pause();
    while (!accepted) await new Promise((resolve) => setImmediate(resolve));
    const reader = new SessionReader(accepted, new ReadTurns(), 'one', () => undefined);
    expect(reader.isWriting).toBe(false);
    accepted.write(Buffer.alloc(32 * 1024 * 1024));
    expect(reader.isWriting).toBe(true);
  });

  it('begins with what has come before its turn, also when that is more than a stream takes by itself', async () => {
    const turns = new ReadTurns();
    await listen(turns, (socket) => fill(socket));
    const { port } = (server as Server).address() as AddressInfo;
    const client = connect(`http://127.0.0.1:${port}`);
    clients.push(client);
    const content = Buffer.alloc(200_000, 'content ');
    expect((await echo(client, content)).equals(content)).toBe(true);
  });
});
