import { describe, expect, it } from 'vitest';
import { BusyError } from '../../../main/heavy-work/busy-error.ts';
import { HeldWalks, MAX_HELD_ENTRIES } from '../../../main/site/held-walks.ts';
import type { Walk } from '../../../main/tree/walk.ts';

/** Only how many entries there are, and how many of them are missing, counts. */
function walkOf(length: number, missing = 0): Walk {
  return { entries: { length }, missing: { length: missing } } as unknown as Walk;
}

describe('walks that responses hold', () => {
  it('count once for all responses of one visitor', () => {
    const walks = new HeldWalks();
    const walk = walkOf(200_000);
    const holdings = Array.from({ length: 40 }, () => walks.hold(walk, 'a'));
    expect(walks.entries).toBe(200_000);
    for (const giveBack of holdings) {
      expect(walks.isHeld(walk)).toBe(true);
      giveBack();
      giveBack();
    }
    expect([walks.entries, walks.isHeld(walk)]).toEqual([0, false]);
  });

  it('are refused to one visitor beyond their part, and to all beyond the whole', () => {
    const walks = new HeldWalks();
    walks.hold(walkOf(200_000), 'a');
    expect(() => walks.hold(walkOf(100_000), 'a')).toThrow(BusyError);
    walks.hold(walkOf(MAX_HELD_ENTRIES - 200_000), 'b');
    expect(() => walks.hold(walkOf(3_000), 'c')).toThrow(BusyError);
  });

  it('count for the names of what is missing, too', () => {
    const walks = new HeldWalks();
    const giveBack = walks.hold(walkOf(3_000, 1_000), 'a');
    expect(walks.entries).toBe(4_000);
    giveBack();
    expect(walks.entries).toBe(0);
  });

  it('leave room for small ones, which are bounded by visitor too', () => {
    const walks = new HeldWalks();
    walks.hold(walkOf(200_000), 'a');
    walks.hold(walkOf(MAX_HELD_ENTRIES - 200_000), 'b');
    for (let number = 0; number < 10; number++) walks.hold(walkOf(2_000), 'c');
    expect(() => walks.hold(walkOf(2_000), 'c')).toThrow(BusyError);
    walks.hold(walkOf(2_000), 'd');
  });

  it('count while they grow, beyond a beginning that every walk has', () => {
    const walks = new HeldWalks();
    const growing = walks.grow('a');
    growing.cover(2_000);
    expect(walks.entries).toBe(0);
    growing.cover(12_000);
    expect(walks.entries).toBe(10_000);
    expect(() => growing.cover(1_000_000)).toThrow(BusyError);
    growing.end();
    expect(walks.entries).toBe(0);
  });
});
