import { describe, expect, it } from 'vitest';
import { MAX_UNTAKEN_BYTES } from '../../../main/http2/limits.ts';
import { SessionWrites } from '../../../main/http2/session-writes.ts';
import { WriteTurns } from '../../../main/http2/write-turns.ts';

const PIECE = MAX_UNTAKEN_BYTES / 4;

/** Writes of a session whose system takes what it is told to take. */
function createWrites() {
  const system = { isTaking: true };
  const writes = new SessionWrites(new WriteTurns(Number.POSITIVE_INFINITY), 'a', () => system.isTaking);
  const taken = new Map<string, () => void>();
  const add = (...names: string[]): void => {
    for (const name of names) writes.add(PIECE, (over) => taken.set(name, over));
  };
  return { writes, system, add, take: (name: string) => taken.get(name)?.(), begun: () => [...taken.keys()] };
}

describe('SessionWrites', () => {
  it('hands over no more than may be untaken, and goes on when something was taken', () => {
    const { add, take, begun } = createWrites();
    add('1', '2', '3', '4', '5', '6');
    expect(begun()).toEqual(['1', '2', '3', '4']);
    take('2');
    // Once for all.
    take('2');
    expect(begun()).toEqual(['1', '2', '3', '4', '5']);
  });

  it('lets others go on when windows hold back what was handed over', () => {
    const { writes, add, take, begun } = createWrites();
    add('1', '2', '3', '4', '5', '6');
    writes.look();
    expect(begun()).toHaveLength(6);
    // What counts no more does not make room either.
    for (const name of ['1', '2', '3', '4']) take(name);
    add('7', '8', '9');
    expect(begun()).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
  });

  it('waits as long as the system has not taken what was sent, and as long as something moves', () => {
    const { writes, system, add, take, begun } = createWrites();
    add('1', '2', '3', '4', '5', '6');
    take('1');
    writes.look();
    expect(begun()).toHaveLength(5);
    system.isTaking = false;
    writes.look();
    expect(begun()).toHaveLength(5);
  });

  it('lets whoever waits find out that the connection is gone', () => {
    const { writes, add, begun } = createWrites();
    add('1', '2', '3', '4', '5', '6');
    writes.close();
    expect(begun()).toHaveLength(6);
  });
});
