import { describe, expect, it } from 'vitest';
import { KeptBlocks } from '../../../main/files/kept-blocks.ts';

const LONG_MS = 60_000;

describe('KeptBlocks', () => {
  it.each<[string, readonly (readonly [start: number, end: number])[], boolean]>([
    ['once', [[0, 10]], false],
    [
      'twice',
      [
        [0, 10],
        [0, 10],
      ],
      true,
    ],
    [
      'in part again',
      [
        [0, 10],
        [9, 20],
      ],
      true,
    ],
    [
      'piece by piece',
      [
        [0, 10],
        [10, 20],
        [20, 30],
      ],
      false,
    ],
    [
      'piece by piece from its end',
      [
        [20, 30],
        [10, 20],
        [0, 10],
      ],
      false,
    ],
    [
      'piece by piece, and then again',
      [
        [0, 10],
        [10, 20],
        [0, 10],
      ],
      true,
    ],
  ])('says whether octets of a block are asked for again: %s', (_, asked, isAgain) => {
    const kept = new KeptBlocks();
    const answers = asked.map(([start, end]) => kept.isAskedAgain('a', { start, end }));
    expect(answers.at(-1)).toBe(isAgain);
    expect(answers.slice(0, -1)).not.toContain(true);
    expect(kept.isAskedAgain('another', { start: 0, end: 10 })).toBe(false);
  });

  it('forgets after a while what was asked for', () => {
    let now = 0;
    const kept = new KeptBlocks({ now: () => now });
    const stretch = { start: 0, end: 10 };
    kept.isAskedAgain('a', stretch);
    now += LONG_MS;
    expect(kept.isAskedAgain('a', stretch)).toBe(false);
    expect(kept.isAskedAgain('a', stretch)).toBe(true);
  });

  it('remembers no more than some thousands of blocks that were asked for', () => {
    const kept = new KeptBlocks();
    const stretch = { start: 0, end: 10 };
    for (let index = 0; index < 5_000; index++) kept.isAskedAgain(`${index}`, stretch);
    expect(kept.isAskedAgain('4999', stretch)).toBe(true);
    expect(kept.isAskedAgain('0', stretch)).toBe(false);
  });

  it('lets the block go that was not asked for longest when there is no room', () => {
    const kept = new KeptBlocks({ maxBytes: 10_000 });
    for (const key of 'abc') kept.keep(key, Buffer.alloc(3_000));
    kept.get('a');
    kept.keep('d', Buffer.alloc(3_000));
    expect([...'abcd'].map((key) => kept.get(key) !== undefined)).toEqual([true, false, true, true]);
    expect(kept.weight).toBeLessThanOrEqual(10_000);
  });
});
