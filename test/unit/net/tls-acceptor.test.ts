/** The door of a share that speaks TLS, on real sockets: how those end who go no further than that, however many at once. */
import type { Socket } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { TlsAcceptor } from '../../../main/net/tls-acceptor.ts';
import { enter, listen } from '../../support/accepted-sockets.ts';
import { countedTurns, spend } from '../../support/counted-turns.ts';
import { testIdentity } from '../../support/tls-identity.ts';

/** As many as one visitor may have under way. */
const COUNT = 60;

/** From the connection to the end of the handshake. */
const TIMEOUT_MS = 9_500;

/** A turn has four milliseconds of such work; looks at the clock are three pieces apart, and the first is as far away. */
const MOST_IN_A_TURN = 10;

/** The beginning of a handshake, whose rest does not come. */
const HALF_HELLO = Buffer.concat([Buffer.from([0x16, 3, 1, 2, 0, 1, 0, 1, 0xfc, 3, 3]), Buffer.alloc(200)]);

/** A door whose sockets take a millisecond each to be closed. @returns in which turns that was */
async function openDoor() {
  const { leaf } = await testIdentity();
  const turns = countedTurns();
  const left: string[] = [];
  const door = new TlsAcceptor(
    (socket) => {
      throw new Error(`nobody is secured here: ${socket.remotePort}`);
    },
    { failed: ({ code }) => void left.push(code) },
  );
  door.setIdentity(leaf);
  const port = await listen((raw: Socket) => {
    const destroy = raw.destroy.bind(raw);
    raw.destroy = (error) => {
      if (!raw.destroyed) {
        turns.note();
        spend(1);
      }
      return destroy(error);
    };
    door.accept(raw);
  });
  return { door, port, turns, left };
}

async function enterMany(port: number): Promise<Socket[]> {
  const sockets = await Promise.all(Array.from({ length: COUNT }, () => enter(port)));
  for (const socket of sockets) socket.write(HALF_HELLO);
  return sockets;
}

describe('the door', () => {
  it('ends those who are late by turns, also when they came together', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const { door, port, turns, left } = await openDoor();
    await enterMany(port);
    while (door.underWay < COUNT) await nextTurn();
    vi.advanceTimersByTime(TIMEOUT_MS);
    while (left.length < COUNT) await nextTurn();
    expect(left.every((code) => code === 'ETIMEDOUT')).toBe(true);
    expect(turns.most).toBeLessThanOrEqual(MOST_IN_A_TURN);
  });

  it('lets those go by turns who leave together in the middle of their handshakes', async () => {
    const { door, port, turns, left } = await openDoor();
    const sockets = await enterMany(port);
    while (door.underWay < COUNT) await nextTurn();
    for (const socket of sockets) socket.resetAndDestroy();
    while (left.length < COUNT) await nextTurn();
    expect(door.waiting).toBe(0);
    expect(turns.most).toBeLessThanOrEqual(MOST_IN_A_TURN);
  });
});
