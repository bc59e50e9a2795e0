import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { ReadTurns } from '../../../main/base/read-turns.ts';
import { TurnQueue } from '../../../main/base/turn-queue.ts';
import { toErrorResponse } from '../../../main/http/error-response.ts';
import type { HttpRequest } from '../../../main/http/message.ts';
import { textResponse } from '../../../main/http/request-handler.ts';
import { Connection } from '../../../main/http1/connection.ts';
import { SpeedLimiter } from '../../../main/net/speed-limiter.ts';
import { InputAccount } from '../../../main/serving/held-by-visitor.ts';
import { DEFAULT_LIMITS } from '../../../main/serving/timeouts.ts';
import { MemorySocket } from '../../support/memory-socket.ts';
import { peerAt } from '../../support/peer.ts';
import { until } from '../../support/until.ts';

const LENGTH = 512 * 1024;
const HEAD = `POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: ${LENGTH}\r\n\r\n`;

/** A connection whose handler reads content only when it is let, on a clock that the test sets. */
function startConnection() {
  const socket = new MemorySocket();
  const clock = { now: 0 };
  let letRead: () => void = () => undefined;
  const mayRead = new Promise<void>((resolve) => {
    letRead = resolve;
  });
  const handler = {
    async respond({ content }: HttpRequest) {
      await mayRead;
      let received = 0;
      for await (const data of content) received += data.byteLength;
      return textResponse(`received ${received}`);
    },
  };
  const connection = new Connection(socket.asSocket, peerAt('192.0.2.7'), {
    handler,
    clock,
    turns: new TurnQueue(),
    reads: new ReadTurns(),
    pace: new SpeedLimiter(),
    inputs: new InputAccount(),
    fixed: [],
    fixedFields: '',
    limits: DEFAULT_LIMITS,
    observer: { receiving: () => undefined, sending: () => undefined, finished: () => undefined },
    toErrorResponse: (error) =>
      toErrorResponse(error, {
        report: (bug) => {
          throw bug;
        },
      }),
  });
  const pass = (milliseconds: number): void => {
    clock.now += milliseconds;
    connection.checkDeadline(clock.now);
  };
  return { socket, pass, letRead };
}

const written = (socket: MemorySocket): string => socket.written.toString('latin1');

describe('the deadline of request content', () => {
  it('is for the visitor, not for a handler that is behind with reading', async () => {
    const { socket, pass, letRead } = startConnection();
    socket.arrive(Buffer.from(HEAD));
    socket.arrive(Buffer.alloc(LENGTH - 1));
    await until(() => socket.isPaused());
    for (let round = 0; round < 5; round++) pass(DEFAULT_LIMITS.contentTimeoutMs + 1);
    expect(written(socket)).toBe('');
    letRead();
    socket.arrive(Buffer.alloc(1));
    await until(() => written(socket).includes(`received ${LENGTH}`));
    expect(written(socket)).toMatch(/^HTTP\/1\.1 200 /);
  });

  it('ends the wait for a visitor who sends nothing more', async () => {
    const { socket, pass, letRead } = startConnection();
    letRead();
    socket.arrive(Buffer.from(HEAD));
    // The handler is asked at the end of the turn, and reads in the next.
    await nextTurn();
    await nextTurn();
    pass(DEFAULT_LIMITS.contentTimeoutMs + 1);
    await until(() => written(socket) !== '');
    expect(written(socket)).toMatch(/^HTTP\/1\.1 408 /);
  });
});

describe('the pace of request content', () => {
  it('is what the route demands: octets that trickle put nothing off', async () => {
    const { socket, pass, letRead } = startConnection();
    letRead();
    socket.arrive(Buffer.from(HEAD));
    await nextTurn();
    await nextTurn();
    for (let sent = 0; sent < 20; sent++) {
      socket.arrive(Buffer.alloc(100));
      await nextTurn();
      pass(DEFAULT_LIMITS.contentTimeoutMs / 10);
    }
    await until(() => written(socket) !== '');
    expect(written(socket)).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('may go on for hours', async () => {
    const { socket, pass, letRead } = startConnection();
    letRead();
    socket.arrive(Buffer.from(HEAD));
    await nextTurn();
    await nextTurn();
    const part = LENGTH / 16;
    for (let count = 0; count < 16; count++) {
      pass(DEFAULT_LIMITS.contentTimeoutMs - 1);
      socket.arrive(Buffer.alloc(part));
      await nextTurn();
    }
    await until(() => written(socket).includes(`received ${LENGTH}`));
  });
});

describe('content that nobody has asked for yet', () => {
  it('waits, and its visitor is not late with what we do not take', async () => {
    const { socket, pass, letRead } = startConnection();
    const part = Buffer.alloc(LENGTH / 8);
    socket.arrive(Buffer.from(HEAD));
    for (let count = 0; count < 3; count++) socket.arrive(part);
    await until(() => socket.isPaused());
    for (let round = 0; round < 5; round++) pass(DEFAULT_LIMITS.contentTimeoutMs + 1);
    letRead();
    await until(() => !socket.isPaused());
    for (let count = 3; count < 8; count++) socket.arrive(part);
    await until(() => written(socket).includes(`received ${LENGTH}`));
    expect(written(socket)).toMatch(/^HTTP\/1\.1 200 /);
  });
});
