import { describe, expect, it } from 'vitest';
import { BusyError } from '../../../main/heavy-work/busy-error.ts';
import { HeavyWork } from '../../../main/heavy-work/heavy-work.ts';
import { Walks } from '../../../main/site/walks.ts';
import type { TreeWalker, Walk, WalkLimits, WalkStart } from '../../../main/tree/walk.ts';
import { askerFrom } from '../../support/askers.ts';

/** Walks that find so many entries, in steps. */
class CountingWalker implements TreeWalker {
  readonly started: WalkStart[] = [];
  isChanged = false;

  constructor(private readonly count: number) {}

  async walk(start: WalkStart, { step }: WalkLimits): Promise<Walk> {
    this.started.push(start);
    for (let found = 0; found < this.count; found += 1_000) await step(found);
    const entries = new Array(this.count);
    return { start, version: '', modified: 0, entries, missing: [], missingCount: 0, isSettled: true };
  }

  async findChanged(_walk: Walk, step: WalkLimits['step']): Promise<readonly number[] | undefined> {
    await step(0);
    return this.isChanged ? undefined : [];
  }

  refused(): void {
    // What fails to open is no matter here.
  }
}

function createWalks(count: number) {
  const walker = new CountingWalker(count);
  const walks = new Walks(walker, new HeavyWork());
  const find = (path: string, names?: readonly string[], visitor = 'a') =>
    walks.with({
      asker: askerFrom(visitor),
      start: { path, names },
      purpose: 'test',
      use: async (walk) => walk,
    });
  return { walker, walks, find };
}

describe('walks', () => {
  it('are the same in whatever order names are asked for, and however often', async () => {
    const { walker, find } = createWalks(10);
    const [first, second] = await Promise.all([find('/a', ['x', 'y']), find('/a', ['y', 'x', 'y'], 'b')]);
    expect(second).toBe(first);
    expect(await find('/a', ['y', 'x'])).toBe(first);
    expect(walker.started).toHaveLength(1);
    expect(await find('/a', ['x'])).not.toBe(first);
    expect(await find('/a')).not.toBe(first);
    expect(walker.started).toHaveLength(3);
  });

  it('are made anew when something has changed', async () => {
    const { walker, find } = createWalks(10);
    const first = await find('/a');
    walker.isChanged = true;
    expect(await find('/a')).not.toBe(first);
  });

  it('are kept within a bound of entries, not only of number', async () => {
    const { walker, find } = createWalks(150_000);
    for (const path of ['/a', '/b', '/c']) await find(path);
    await find('/c');
    expect(walker.started).toHaveLength(3);
    await find('/a');
    expect(walker.started).toHaveLength(4);
  });

  it('are refused while responses hold too much of them, and made again afterwards', async () => {
    const { walks, find } = createWalks(150_000);
    const giveBack = walks.hold(await find('/a'), askerFrom('a'));
    await expect(find('/b')).rejects.toThrow(BusyError);
    const other = await find('/b', undefined, 'b');
    expect(other.entries).toHaveLength(150_000);
    giveBack();
    await find('/c');
  });
});
