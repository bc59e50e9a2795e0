import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { WriteTurns } from '../../../main/http2/write-turns.ts';

const KIBIBYTE = 1024;

/** Turns of so many kibibytes, whose writes are noted by their names. */
function createTurns(most: number) {
  const turns = new WriteTurns(most * KIBIBYTE);
  const written: string[] = [];
  const add = (visitor: string, name: string, kibibytes = 10): void =>
    turns.add(visitor, kibibytes * KIBIBYTE, () => void written.push(name));
  return { written, add };
}

describe('WriteTurns', () => {
  it('hands over at once what fits into a turn', () => {
    const { written, add } = createTurns(20);
    add('a', 'a1');
    add('a', 'a2');
    expect(written).toEqual(['a1', 'a2']);
  });

  it('leaves the rest to the next turns, by turns among visitors', async () => {
    const { written, add } = createTurns(20);
    for (const name of ['a1', 'a2', 'a3', 'a4', 'a5']) add('a', name);
    add('b', 'b1');
    expect(written).toEqual(['a1', 'a2']);
    await nextTurn();
    expect(written).toEqual(['a1', 'a2', 'a3', 'b1']);
    await nextTurn();
    expect(written).toEqual(['a1', 'a2', 'a3', 'b1', 'a4', 'a5']);
  });

  it('keeps the order of one visitor, also of what is added while others wait', async () => {
    const { written, add } = createTurns(10);
    add('a', 'a1');
    add('a', 'a2');
    await nextTurn();
    add('a', 'a3');
    for (let turn = 0; turn < 3; turn += 1) await nextTurn();
    expect(written).toEqual(['a1', 'a2', 'a3']);
  });

  it('counts small pieces for more than they hold, since each is work', async () => {
    const { written, add } = createTurns(20);
    for (const name of ['a1', 'a2', 'a3', 'a4']) add('a', name, 0.001);
    expect(written).toEqual(['a1', 'a2', 'a3']);
    await nextTurn();
    expect(written).toEqual(['a1', 'a2', 'a3', 'a4']);
  });

  it('lets one that is larger than a turn go by itself', async () => {
    const { written, add } = createTurns(10);
    add('a', 'large', 1_000);
    add('a', 'small');
    expect(written).toEqual(['large']);
    await nextTurn();
    expect(written).toEqual(['large', 'small']);
  });
});
