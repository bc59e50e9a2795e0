/** The clock of a server's connections: however many are late at once, they end by turns. */
import type { Socket } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { HttpConnection } from '../../../main/serving/connection-context.ts';
import { HttpServer } from '../../../main/serving/http-server.ts';
import { countedTurns, spend } from '../../support/counted-turns.ts';
import { MemorySocket } from '../../support/memory-socket.ts';

const COUNT = 60;

/** A turn has four milliseconds of such work. */
const MOST_IN_A_TURN = 6;

const NOTHING = (): void => undefined;

describe('the clock of a server', () => {
  it('looks at deadlines by turns, at each connection once at a tick', async () => {
    const turns = countedTurns();
    const looks: number[] = [];
    const sockets: Socket[] = [];
    const server = new HttpServer({
      open: (_, peer) => {
        const checkDeadline = (): void => {
          looks.push(peer.connection);
          turns.note();
          spend(1);
        };
        return { peer, checkDeadline } as unknown as HttpConnection;
      },
      handler: { respond: () => Promise.reject(new Error('nobody asks')) },
      observer: { receiving: NOTHING, sending: NOTHING, finished: NOTHING },
      toErrorResponse: () => {
        throw new Error('nobody asks');
      },
      limits: { deadlineTickMs: 1 },
    });
    for (let count = 0; count < COUNT; count++) {
      const socket = new MemorySocket().asSocket;
      sockets.push(socket);
      server.accept(socket);
    }
    // Ticks meanwhile begin no look of their own.
    while (looks.length < 2 * COUNT) await nextTurn();
    for (const socket of sockets) socket.destroy();
    expect(turns.most).toBeLessThanOrEqual(MOST_IN_A_TURN);
    const once = Array.from({ length: COUNT }, (_, index) => index + 1);
    expect(looks.slice(0, 2 * COUNT)).toEqual([...once, ...once]);
  });
});
