import { once } from 'node:events';
import type { Socket } from 'node:net';
import { connect } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { NewDetails, NewEntry } from '../../../main/access-log/access-log.ts';
import { toDetails, toEntry } from '../../../main/share/exchange-record.ts';
import { Share } from '../../../main/share/share.ts';
import { createTempFolder } from '../../support/temp-folder.ts';
import { until } from '../../support/until.ts';

interface Visit {
  readonly share: Share;
  readonly socket: Socket;
  readonly details: NewDetails[];
  readonly entries: NewEntry[];
}

/** A visitor who asks for `target` and has received the beginning of the answer. */
async function visit(target: string, field = 'X-Nothing: 1'): Promise<Visit> {
  const details: NewDetails[] = [];
  const entries: NewEntry[] = [];
  const share = new Share({
    tell: () => undefined,
    recorded: (exchange) => {
      entries.push(toEntry(exchange));
      details.push(toDetails(exchange));
    },
    bugReported: (error) => {
      throw error;
    },
  });
  onTestFinished(() => share.stop(0));
  const folder = await createTempFolder({ 'a.txt': 'hello', 'large.bin': Buffer.alloc(64 * 1024 * 1024) });
  await share.start({ content: { kind: 'folder', path: folder }, port: 0, bind: '127.0.0.1' });
  const socket = connect(share.status.state === 'running' ? share.status.port : 0, '127.0.0.1');
  onTestFinished(() => {
    socket.destroy();
  });
  socket.on('error', () => undefined);
  socket.write(`GET ${target} HTTP/1.1\r\nHost: localhost\r\n${field}\r\n\r\n`);
  await once(socket, 'data');
  return { share, socket, details, entries };
}

const ends: readonly [string, 'visitor' | 'porthole', () => Promise<Visit>][] = [
  [
    'a visitor who closes an idle connection',
    'visitor',
    async () => {
      const visited = await visit('/a.txt');
      visited.socket.end();
      return visited;
    },
  ],
  [
    'a visitor who leaves in mid-download',
    'visitor',
    async () => {
      const visited = await visit('/large.bin');
      visited.socket.resetAndDestroy();
      return visited;
    },
  ],
  [
    'a response after which the connection closes',
    'porthole',
    async () => {
      const visited = await visit('/a.txt', 'Connection: close');
      visited.socket.resume().on('end', () => visited.socket.end());
      return visited;
    },
  ],
  [
    'a connection that a person ends',
    'porthole',
    async () => {
      const visited = await visit('/large.bin');
      visited.share.obey({ kind: 'disconnect', connection: 1, exchange: 1, visitor: '127.0.0.1' });
      visited.socket.resume();
      return visited;
    },
  ],
];

describe('details of an exchange', () => {
  it('know of an open connection when it was accepted, and of no end', async () => {
    const before = Date.now();
    const { details } = await visit('/a.txt');
    await until(() => details.length > 0);
    const [{ acceptedAt, connectionEnd } = { acceptedAt: 0, connectionEnd: undefined }] = details;
    expect(acceptedAt).toBeGreaterThanOrEqual(before);
    expect(acceptedAt).toBeLessThanOrEqual(Date.now());
    expect(connectionEnd).toEqual({ closedBy: undefined, closedAt: undefined });
  });

  it.each(ends)('tell who ended it: %s', async (_, closedBy, act) => {
    const { details } = await act();
    await until(() => details[0]?.connectionEnd.closedAt !== undefined);
    expect(details[0]?.connectionEnd.closedBy).toBe(closedBy);
    expect(details[0]?.connectionEnd.closedAt).toBeGreaterThanOrEqual(details[0]?.acceptedAt ?? 0);
  });
});

describe('the entry of an exchange', () => {
  it.each([
    ['a target', `/${'t'.repeat(15_000)}`, 'X-A: 1', 'target', `/${'t'.repeat(2046)}…`],
    ['a referrer', '/a.txt', `Referer: ${'r'.repeat(15_000)}`, 'referrer', `${'r'.repeat(1023)}…`],
    ['a user agent', '/a.txt', `User-Agent: ${'u'.repeat(15_000)}`, 'userAgent', `${'u'.repeat(1023)}…`],
    ['an unreadable request line', `/${'"'.repeat(15_000)}`, 'X-A: 1', 'target', `GET /${'"'.repeat(2042)}…`],
  ] as const)('keeps the beginning of %s that is very long, and marks it', async (_, target, field, name, expected) => {
    const { entries } = await visit(target, field);
    await until(() => entries.length > 0);
    expect(entries[0]?.[name]).toBe(expected);
  });
});
