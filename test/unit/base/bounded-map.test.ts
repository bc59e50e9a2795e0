import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BoundedMap } from '../../../main/base/bounded-map.ts';

interface Kept {
  readonly weight: number;
  isInUse: boolean;
}

const MAX_ENTRIES = 6;
const MAX_WEIGHT = 20;

const KEYS = fc.integer({ min: 0, max: 9 });

const STEPS = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('set' as const), key: KEYS, weight: fc.integer({ min: 0, max: 24 }) }),
    fc.record({ kind: fc.constantFrom('touch', 'delete', 'get', 'make') as fc.Arbitrary<'touch'>, key: KEYS }),
  ),
  { maxLength: 60 },
);

/** The same, said as plainly as it goes: all entries in a list, from the oldest to the newest. */
class PlainMap {
  entries: (readonly [number, Kept])[] = [];
  readonly released: Kept[] = [];

  find(key: number): Kept | undefined {
    return this.entries.find(([known]) => known === key)?.[1];
  }

  delete(key: number): void {
    const kept = this.find(key);
    if (kept) this.released.push(kept);
    this.entries = this.entries.filter(([known]) => known !== key);
  }

  touch(key: number): void {
    const kept = this.find(key);
    if (kept) this.entries = [...this.entries.filter(([known]) => known !== key), [key, kept]];
  }

  set(key: number, kept: Kept): void {
    this.delete(key);
    if (kept.weight > MAX_WEIGHT) {
      this.released.push(kept);
      return;
    }
    this.entries.push([key, kept]);
    const weight = (): number => this.entries.reduce((sum, [, entry]) => sum + entry.weight, 0);
    while (this.entries.length > MAX_ENTRIES || weight() > MAX_WEIGHT) this.delete(this.entries[0]?.[0] ?? -1);
  }
}

describe('BoundedMap', () => {
  it('keeps what is newest within its bounds, and tells of each value that goes, once', () => {
    const property = fc.property(STEPS, (steps) => {
      const released: Kept[] = [];
      const plain = new PlainMap();
      const map = new BoundedMap<number, Kept>({
        maxEntries: MAX_ENTRIES,
        maxWeight: MAX_WEIGHT,
        weigh: ({ weight }) => weight,
        released: (kept) => released.push(kept),
      });
      for (const { key, ...step } of steps) {
        const made: Kept = { weight: 'weight' in step ? step.weight : 3, isInUse: false };
        switch (step.kind as string) {
          case 'set':
            map.set(key, made);
            plain.set(key, made);
            break;
          case 'touch':
            expect(map.touch(key)).toBe(plain.find(key));
            plain.touch(key);
            break;
          case 'make':
            expect(map.getOrMake(key, () => made)).toBe(plain.find(key) ?? made);
            if (plain.find(key)) plain.touch(key);
            else plain.set(key, made);
            break;
          case 'delete':
            expect(map.delete(key)).toBe(plain.find(key) !== undefined);
            plain.delete(key);
            break;
          default:
            expect([map.get(key), map.has(key)]).toEqual([plain.find(key), plain.find(key) !== undefined]);
        }
        expect([...map]).toEqual(plain.entries);
        expect(map.size).toBe(plain.entries.length);
        expect(map.weight).toBe(plain.entries.reduce((sum, [, { weight }]) => sum + weight, 0));
        expect(released).toEqual(plain.released);
      }
    });
    fc.assert(property);
  });

  it('never lets go what is in use, and comes back into its bounds when that is no longer so', () => {
    const property = fc.property(fc.array(fc.boolean(), { maxLength: 40 }), (uses) => {
      const map = new BoundedMap<number, Kept>({ maxEntries: MAX_ENTRIES, isInUse: ({ isInUse }) => isInUse });
      const inUse = new Map<number, Kept>();
      uses.forEach((isInUse, key) => {
        const kept = { weight: 1, isInUse };
        map.set(key, kept);
        if (isInUse) inUse.set(key, kept);
        expect(map.size).toBeLessThanOrEqual(MAX_ENTRIES + inUse.size);
        for (const [held, value] of inUse) expect(map.get(held)).toBe(value);
      });
      for (const kept of inUse.values()) kept.isInUse = false;
      map.set(-1, { weight: 1, isInUse: false });
      expect(map.size).toBeLessThanOrEqual(MAX_ENTRIES);
    });
    fc.assert(property);
  });

  it('lets entries be deleted while it is gone through', () => {
    const map = new BoundedMap<number, number>({ maxEntries: 10 });
    for (let key = 0; key < 5; key += 1) map.set(key, key);
    for (const [key] of map) if (key % 2 === 0) map.delete(key);
    expect([...map].map(([key]) => key)).toEqual([1, 3]);
  });

  it('keeps as many as it may of very many', () => {
    const map = new BoundedMap<number, number>({ maxEntries: 5_000 });
    for (let key = 0; key < 20_000; key += 1) map.set(key, key);
    expect([map.size, map.has(14_999), map.has(15_000)]).toEqual([5_000, false, true]);
  });

  it('lets the oldest go until all together weigh no more than asked for', () => {
    const released: string[] = [];
    const map = new BoundedMap<string, string>({ weigh: () => 3, released: (value) => released.push(value) });
    for (const key of 'abcd') map.set(key, key);
    map.touch('a');
    map.shrinkTo(7);
    expect([[...map].map(([key]) => key), map.weight, released]).toEqual([['d', 'a'], 6, ['b', 'c']]);
    map.shrinkTo(0);
    expect([map.size, map.weight]).toEqual([0, 0]);
    map.set('e', 'e');
    expect(map.get('e')).toBe('e');
  });
});
