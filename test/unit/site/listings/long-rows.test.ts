/** Work on long rows is cut into pieces: counted by what is done between two turns, since times depend on the machine. */

import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { forEachInTurns, sortInTurns } from '../../../../main/base/sort-in-turns.ts';
import { findPosition, sortNames } from '../../../../main/tree/name-order.ts';
import type { FolderName } from '../../../../main/tree/shared-tree.ts';

/** The most that is counted between two turns of the event loop while `task` runs. */
async function mostPerTurn(task: (count: () => void) => Promise<unknown>): Promise<number> {
  let [counted, most] = [0, 0];
  const running = task(() => counted++).then(() => true);
  // The task gives up its turn at the latest when its time is up; what it did until then is one piece of work.
  for (let isOver = false; !isOver; ) {
    isOver = await Promise.race([running, turn(false)]);
    most = Math.max(most, counted);
    counted = 0;
  }
  return most;
}

const NAMES = Array.from({ length: 30_000 }, (_, index) => `file-${(index * 7919) % 30_011}.txt`);

describe('long rows', () => {
  test('are sorted a few comparisons at a time', async () => {
    const slow = (): void => {
      const end = performance.now() + 0.002;
      while (performance.now() < end);
    };
    const most = await mostPerTurn((count) =>
      sortInTurns(NAMES, (a, b) => {
        count();
        slow();
        return a < b ? -1 : 1;
      }),
    );
    // A piece of 256 takes 2048 comparisons at most; the next one is begun only within the first 4 ms.
    expect(most).toBeLessThan(5 * 2048);
  });

  test('are looked at in pieces, each item once and in order', async () => {
    const seen: string[] = [];
    await forEachInTurns(NAMES, (name) => seen.push(name));
    expect(seen).toEqual(NAMES);
  });
});

describe('the place of a name', () => {
  const folder = (name: string): FolderName => ({ name, kind: 'folder' });
  const file = (name: string): FolderName => ({ name, kind: 'file' });

  test.each([
    ['plain names', ['a', 'b2', 'b10', 'c'], 'b9', 2],
    ['plain names, and one that is none', ['a', 'b', 'z'], 'é', 3],
    ['names that need a collator', ['a', 'é', 'z'], 'f', 2],
    ['no names', [], 'a', 0],
  ])('is where it would stand among %s', async (_, names, wanted, position) => {
    const listed = await sortNames([...names].reverse().map(file), 'en');
    expect(listed.names.map(({ name }) => name)).toEqual(names);
    expect(findPosition(listed, wanted, 'file')).toBe(position);
  });

  test('is found among thousands, folders and files each for themselves', async () => {
    const listed = await sortNames([...NAMES.map(file), ...NAMES.map((name) => folder(`d-${name}`))], 'en');
    for (const position of [0, 1, 17_000, 29_999, 30_000, 45_000, 59_999]) {
      const { name, kind } = listed.names[position] as FolderName;
      expect(findPosition(listed, String(name), kind)).toBe(position);
    }
  });
});
