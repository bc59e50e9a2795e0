import { once } from 'node:events';
import type { Server, Socket } from 'node:net';
import { createServer } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { ConverseOptions, SocketEvent } from '../../../main/net/socket-client.ts';
import { converse } from '../../../main/net/socket-client.ts';

async function listen(accept: (socket: Socket) => void): Promise<{ readonly port: number; readonly server: Server }> {
  const server = createServer(accept).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
  });
  const address = server.address();
  return { port: typeof address === 'object' && address ? address.port : 0, server };
}

async function talk(port: number, change: Partial<ConverseOptions> = {}, host = '127.0.0.1'): Promise<SocketEvent[]> {
  const events: SocketEvent[] = [];
  const onEvent = (event: SocketEvent): unknown => events.push(event);
  await converse({ host, port }, { send: Buffer.from('ping'), timeoutMs: 5_000, ...change, onEvent });
  return events;
}

const kinds = (events: readonly SocketEvent[]): string[] => events.map(({ kind }) => kind);

describe('converse', () => {
  it('tells each step in order, until the other side closes', async () => {
    const { port } = await listen((socket) => {
      socket.once('data', (data) => socket.end(`pong ${data}`));
    });
    const events = await talk(port);
    expect(kinds(events)).toEqual(['connected', 'sent', 'received', 'closed']);
    expect(events[2]).toMatchObject({ bytes: Buffer.from('pong ping') });
    const times = events.map(({ atMs }) => atMs);
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });

  it('ends when enough has come', async () => {
    const { port } = await listen((socket) => {
      socket.on('error', () => undefined).write('pong');
    });
    const events = await talk(port, { isEnough: (event) => event.kind === 'received' && event.bytes.includes('pong') });
    expect(events.at(-1)?.kind).toBe('received');
  });

  it('ends when it is connected, where that is enough, and sends nothing', async () => {
    const { port } = await listen((socket) => {
      socket.on('error', () => undefined).resume();
    });
    const events = await talk(port, { isEnough: ({ kind }) => kind === 'connected' });
    expect(kinds(events)).toEqual(['connected']);
  });

  // Names that no resolver of Debian's knows: a computer may have no file of hosts either.
  it.each(['localhost', 'porthole-test.localhost', 'Porthole-Test.LocalHost.'])(
    'finds this computer as %s',
    async (host) => {
      const { port } = await listen((socket) => socket.end('pong'));
      expect((await talk(port, {}, host)).at(0)).toMatchObject({ kind: 'connected', address: '127.0.0.1' });
    },
  );

  it('gives up after its time', async () => {
    const { port } = await listen((socket) => {
      onTestFinished(() => {
        socket.destroy();
      });
    });
    expect((await talk(port, { timeoutMs: 50 })).at(-1)).toMatchObject({ kind: 'failed', code: 'TIMEOUT' });
  });

  it('tells why nobody answers', async () => {
    const { port, server } = await listen(() => undefined);
    server.close();
    await once(server, 'close');
    expect(await talk(port)).toMatchObject([{ kind: 'failed', code: 'ECONNREFUSED' }]);
  });

  it('tells of a reset', async () => {
    const { port } = await listen((socket) => {
      socket.once('data', () => socket.resetAndDestroy());
    });
    expect((await talk(port)).at(-1)).toMatchObject({ kind: 'failed', code: 'ECONNRESET' });
  });
});
