import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { ReadAt } from '../../../main/files/file-samples.ts';
import type { FileVersion } from '../../../main/files/file-watch.ts';
import { FileWatch } from '../../../main/files/file-watch.ts';

const OPENED: FileVersion = { size: 100_000, mtimeMs: 1 };

/** A file whose looks are told one after the other; the last one stays. */
function fileWith(looks: readonly (FileVersion | undefined)[]) {
  const content = Buffer.alloc(200_000, 'content ');
  const read: ReadAt = (buffer, { length, position }, callback) => {
    // Less than was asked for, as systems may.
    callback(null, content.copy(buffer, 0, position, position + Math.min(length, 3_000)));
  };
  let index = 0;
  const watch = new FileWatch((callback) => callback(looks[Math.min(index++, looks.length - 1)]), read, OPENED);
  const isIntact = () => new Promise<boolean>((resolve) => watch.isIntact(resolve));
  const begin = () => new Promise<void>((resolve) => watch.begin(resolve));
  return { content, begin, isIntact, looks: () => index };
}

describe('a watched file', () => {
  it.each<[string, readonly (FileVersion | undefined)[], boolean]>([
    ['is as it was', [OPENED], true],
    ['grew', [{ size: 100_001, mtimeMs: 2 }], true],
    ['grew within a tick of the clock', [{ size: 100_001, mtimeMs: 1 }], true],
    [
      'has a new time before its new size',
      [
        { size: 100_000, mtimeMs: 2 },
        { size: 100_001, mtimeMs: 2 },
      ],
      true,
    ],
    ['has a new time and no new size', [{ size: 100_000, mtimeMs: 2 }], false],
    [
      'has a new time, and then less',
      [
        { size: 100_000, mtimeMs: 2 },
        { size: 5, mtimeMs: 3 },
      ],
      false,
    ],
    ['shrank', [{ size: 99_999, mtimeMs: 2 }], false],
    ['shrank within a tick of the clock', [{ size: 99_999, mtimeMs: 1 }], false],
    ['can’t be looked at', [undefined], false],
  ])('that %s: intact %s', async (_, looks, expected) => {
    const file = fileWith(looks);
    await file.begin();
    expect(await file.isIntact()).toBe(expected);
  });

  it('may grow again and again, but not shrink again', async () => {
    const file = fileWith([
      { size: 100_001, mtimeMs: 2 },
      { size: 150_000, mtimeMs: 3 },
      { size: 120_000, mtimeMs: 4 },
    ]);
    await file.begin();
    expect([await file.isIntact(), await file.isIntact(), await file.isIntact()]).toEqual([true, true, false]);
  });

  it.each([0, 5, 49_999, 50_000, 99_999])('that grew is not intact when octet %i is another', async (position) => {
    const file = fileWith([{ size: 100_001, mtimeMs: 2 }]);
    await file.begin();
    file.content[position] = 0;
    expect(await file.isIntact()).toBe(false);
  });

  it('is looked at a few times only, within a fraction of a second', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const file = fileWith([{ size: 100_000, mtimeMs: 2 }]);
    await file.begin();
    const isIntact = file.isIntact();
    await vi.advanceTimersByTimeAsync(200);
    expect(await isIntact).toBe(false);
    expect(file.looks()).toBe(4);
  });

  it('counts as changed by growth when nobody took samples', async () => {
    expect(await fileWith([{ size: 100_001, mtimeMs: 2 }]).isIntact()).toBe(false);
  });
});
