import { once } from 'node:events';
import type { Socket } from 'node:net';
import { connect } from 'node:net';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { BlockGuard } from '../../../main/guards/block-guard.ts';
import type { Guard } from '../../../main/http/guard.ts';
import { standInRow } from '../../../main/http/guard.ts';
import type { Handler } from '../../../main/http/message.ts';
import { textResponse } from '../../../main/http/request-handler.ts';
import { Visitors } from '../../../main/net/visitors.ts';
import { Share } from '../../../main/share/share.ts';
import { hearing } from '../../../main/share/share-event.ts';
import type { RefusedVisitor } from '../../../main/share/share-status.ts';
import { eventually } from '../../support/eventually.ts';
import { ask, RawClient } from '../../support/raw-client.ts';
import { serveHandler } from '../../support/server.ts';
import { createTempFolder } from '../../support/temp-folder.ts';

describe('BlockGuard', () => {
  it.each([
    ['the address itself', '192.0.2.7', '192.0.2.7', false],
    ['an IPv4 visitor of an IPv6 socket', '192.0.2.7', '::ffff:192.0.2.7', false],
    ['an address that was given as mapped', '::ffff:192.0.2.7', '192.0.2.7', false],
    ['an IPv6 address', '2001:db8::7', '2001:db8::7', false],
    ['somebody else', '192.0.2.7', '192.0.2.70', true],
  ])('meets %s', (_, blocked, visitor, admitted) => {
    const gate = new BlockGuard(() => undefined);
    gate.setBlocked([blocked]);
    expect(gate.admits(visitor)).toBe(admitted);
  });

  it('tells of refused visitors once a second, and only what is new', () => {
    vi.useFakeTimers();
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const told: (readonly RefusedVisitor[])[] = [];
    const gate = new BlockGuard((visitors) => told.push(visitors));
    gate.setBlocked(['192.0.2.7', '192.0.2.8']);
    for (const address of ['192.0.2.7', '::ffff:192.0.2.7', '192.0.2.8', '192.0.2.9']) gate.admits(address);
    vi.advanceTimersByTime(1000);
    gate.admits('192.0.2.8');
    vi.advanceTimersByTime(1000);
    expect(told).toEqual([
      [
        { address: '192.0.2.7', attempts: 2 },
        { address: '192.0.2.8', attempts: 1 },
      ],
      [{ address: '192.0.2.8', attempts: 1 }],
    ]);
  });
});

describe('visitors behind a proxy', () => {
  const SLOW = { kind: 'stream', length: undefined, chunks: neverEnding() } as const;

  /** A share behind a proxy that is believed: a field says who asks. */
  async function startProxied() {
    const registry = new Visitors();
    const told: RefusedVisitor[] = [];
    const gate = new BlockGuard((visitors) => told.push(...visitors), registry);
    const believing: Guard = (request, next) => {
      const visitor = request.fields.get('x-visitor') ?? '';
      request.context = { ...request.context, visitor, address: visitor };
      return next.respond(request);
    };
    const answering: Handler = {
      respond: ({ path }) => (path === '/slow' ? { status: 200, fields: [], body: SLOW } : textResponse('hello')),
    };
    const handler = standInRow([believing, gate.guard], answering);
    const server = await serveHandler(handler, { visitors: registry, admits: gate.admits });
    return { ...server, gate };
  }

  it('are refused by themselves, on whosoever connection they ask, and the others are not', async () => {
    const { port, gate } = await startProxied();
    gate.setBlocked(['192.0.2.7']);
    const proxy = await RawClient.connect(port);
    await proxy.send(get('/', '192.0.2.7'), get('/', '192.0.2.8'), get('/', '192.0.2.7'));
    expect((await proxy.responses(3)).map(({ status }) => status)).toEqual([403, 200, 403]);
  });

  it('lose nothing by a connection that has gone on to somebody else when it is to be ended', async () => {
    const { port, service, ended } = await startProxied();
    const proxy = await RawClient.connect(port);
    await proxy.send(get('/', '192.0.2.7'));
    await proxy.responses(1);
    service.disconnect({ connection: 1, exchange: 1, visitor: '192.0.2.7' });
    await proxy.send(get('/slow', '192.0.2.8'));
    await proxy.until('begun');
    service.disconnect({ connection: 1, exchange: 1, visitor: '192.0.2.7' });
    service.disconnect({ connection: 1, exchange: 1, visitor: '192.0.2.8' });
    expect((await ended(2)).map(({ visitor, ending }) => [visitor, ending])).toEqual([
      ['192.0.2.7', 'complete'],
      ['192.0.2.8', 'disconnected'],
    ]);
  });

  it('lose what they are getting when they are disconnected, and the others go on', async () => {
    const { port, service, ended } = await startProxied();
    const theirs = await RawClient.connect(port);
    const anothers = await RawClient.connect(port);
    const idle = await RawClient.connect(port);
    await idle.send(get('/', '192.0.2.7'));
    await idle.responses(1);
    await theirs.send(get('/slow', '192.0.2.7'));
    await anothers.send(get('/slow', '192.0.2.8'));
    await Promise.all([theirs.until('begun'), anothers.until('begun')]);
    service.disconnectVisitor('192.0.2.7');
    const entries = await ended(2);
    expect(entries.map(({ visitor, ending }) => [visitor, ending])).toEqual([
      ['192.0.2.7', 'complete'],
      ['192.0.2.7', 'disconnected'],
    ]);
    await idle.send(get('/', '192.0.2.9'));
    expect((await idle.responses(2)).map(({ status }) => status)).toEqual([200, 200]);
    expect(anothers.socket.readableEnded).toBe(false);
  });
});

function get(path: string, visitor: string): string {
  return `GET ${path} HTTP/1.1\r\nHost: localhost\r\nX-Visitor: ${visitor}\r\n\r\n`;
}

function neverEnding(): AsyncIterable<Uint8Array> {
  return {
    async *[Symbol.asyncIterator]() {
      yield Buffer.from('begun');
      await new Promise(() => undefined);
    },
  };
}

interface Running {
  readonly share: Share;
  readonly folder: string;
  readonly port: number;
  readonly endings: string[];
  readonly refused: RefusedVisitor[];
}

async function startShare(blocked: readonly string[]): Promise<Running> {
  const endings: string[] = [];
  const refused: RefusedVisitor[] = [];
  const share = new Share({
    tell: hearing({ refused: ({ visitors }) => void refused.push(...visitors) }),
    recorded: ({ ending }) => endings.push(ending ?? ''),
    bugReported: (error) => {
      throw error;
    },
  });
  onTestFinished(() => share.stop(0));
  const folder = await createTempFolder({ 'a.txt': 'hello', 'large.bin': Buffer.alloc(64 * 1024 * 1024) });
  await share.start({ content: { kind: 'folder', path: folder }, port: 0, bind: undefined, blocked });
  return { share, folder, port: share.status.state === 'running' ? share.status.port : 0, endings, refused };
}

/** A visitor who asks for a large file and takes none of it beyond its beginning. */
async function startDownload(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  onTestFinished(() => {
    socket.destroy();
  });
  socket.write('GET /large.bin HTTP/1.1\r\nHost: localhost\r\n\r\n');
  await once(socket, 'data');
  socket.pause();
  return socket;
}

describe('Share with blocked visitors', () => {
  it('closes their connections before a request, logs nothing, and tells of the attempt', async () => {
    const { port, endings, refused } = await startShare(['127.0.0.1']);
    await expect(ask(port, 'GET /a.txt')).rejects.toThrow();
    await eventually(() => expect(refused).toEqual([{ address: '127.0.0.1', attempts: 1 }]));
    expect(endings).toEqual([]);
  });

  it('ends a running download of a visitor who is blocked now, as one that was disconnected', async () => {
    const { share, port, endings } = await startShare([]);
    const socket = await startDownload(port);
    socket.on('error', () => undefined);
    share.setBlocked(['127.0.0.1']);
    socket.resume();
    await once(socket, 'close');
    expect(endings).toEqual(['disconnected']);
  });

  it('leaves other visitors alone', async () => {
    const { share, port, endings } = await startShare([]);
    const socket = await startDownload(port);
    share.setBlocked(['192.0.2.7']);
    expect((await ask(port, 'GET /a.txt')).text).toBe('hello');
    expect([socket.destroyed, endings]).toEqual([false, ['complete']]);
  });

  it('lets them in again when they are no longer blocked', async () => {
    const { share, port } = await startShare(['127.0.0.1']);
    share.setBlocked([]);
    expect((await ask(port, 'GET /a.txt')).text).toBe('hello');
  });

  it('keeps out who was blocked while a start was on its way', async () => {
    const { share, folder } = await startShare([]);
    const restarted = share.start({ content: { kind: 'folder', path: folder }, port: 0, bind: undefined });
    share.setBlocked(['127.0.0.1']);
    await restarted;
    await expect(ask(share.status.state === 'running' ? share.status.port : 0, 'GET /a.txt')).rejects.toThrow();
  });
});
