import { describe, expect, it } from 'vitest';
import { AcceptPace } from '../../../main/net/accept-pace.ts';
import { Visitors } from '../../../main/net/visitors.ts';

/** The pace at one door, where visitors say their names. */
class Door {
  readonly #registry = new Visitors();
  readonly #pace = new AcceptPace();

  admits(visitor: string, now: number): boolean {
    return this.#pace.admits(this.#registry.of(visitor), now);
  }
}

/** How many of `count` connections are welcome, one each `intervalMs`. */
function welcome(pace: Door, visitor: string, { count, from, intervalMs }: Record<string, number>): number {
  let welcome = 0;
  for (let index = 0; index < (count ?? 0); index += 1) {
    if (pace.admits(visitor, (from ?? 0) + index * (intervalMs ?? 0))) welcome += 1;
  }
  return welcome;
}

describe('AcceptPace', () => {
  it('lets whoever is alone open connections as fast as it goes', () => {
    expect(welcome(new Door(), 'a', { count: 50_000, from: 0, intervalMs: 0.1 })).toBe(50_000);
  });

  it('slows a visitor down to a pace while others are there, and not the others', () => {
    const pace = new Door();
    pace.admits('b', 0);
    const passed = welcome(pace, 'a', { count: 50_000, from: 1, intervalMs: 0.1 });
    expect(passed).toBeGreaterThan(2_000);
    expect(passed).toBeLessThan(2_600);
    expect(pace.admits('b', 5_000)).toBe(true);
  });

  it('lets an office through that opens many connections at once, and then more now and then', () => {
    const pace = new Door();
    pace.admits('b', 0);
    expect(welcome(pace, 'office', { count: 1_000, from: 1, intervalMs: 0 })).toBe(1_000);
    expect(welcome(pace, 'office', { count: 1_000, from: 10, intervalMs: 5 })).toBe(1_000);
  });

  it('forgets that others were there after a while', () => {
    const pace = new Door();
    pace.admits('b', 0);
    welcome(pace, 'a', { count: 2_000, from: 1, intervalMs: 0 });
    expect(pace.admits('a', 2)).toBe(false);
    expect(welcome(pace, 'a', { count: 20_000, from: 20_000, intervalMs: 0.1 })).toBe(20_000);
  });
});
