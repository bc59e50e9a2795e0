import { performance } from 'node:perf_hooks';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ConnectionTable } from '../../../main/net/connection-table.ts';
import type { Activity, SocketOwner } from '../../../main/net/socket-owner.ts';
import { ACTIVITIES } from '../../../main/net/socket-owner.ts';

const NOW = 1_000_000;

class Guest implements SocketOwner {
  isGone = false;
  asker: string | undefined;
  /** What it takes to disconnect it. */
  takesMs = 0;

  constructor(
    readonly name: string,
    readonly activity: Activity,
    readonly restsSince: number,
  ) {}

  cut(): void {
    this.isGone = true;
  }

  disconnect(): void {
    const end = performance.now() + this.takesMs;
    while (performance.now() < end);
    this.isGone = true;
  }

  endAsked(visitor: string): void {
    if (visitor === this.asker) this.isGone = true;
  }
}

function fill(table: ConnectionTable, visitor: string, count: number, activity: Activity = 'idle'): Guest[] {
  return Array.from({ length: count }, (_, index) => {
    const guest = new Guest(`${visitor} ${index}`, activity, NOW - 60_000 + index);
    table.add(visitor, guest);
    return guest;
  });
}

const gone = (guests: readonly Guest[]): string[] => guests.filter(({ isGone }) => isGone).map(({ name }) => name);

describe('making room', () => {
  it('takes the oldest idle connection of whoever has most', () => {
    const table = new ConnectionTable();
    const greedy = fill(table, 'greedy', 10);
    const other = fill(table, 'other', 5);
    expect(table.makeRoom('newcomer', NOW)).toBe(true);
    expect(gone(greedy)).toEqual(['greedy 0']);
    expect(gone(other)).toEqual([]);
    expect(table.size).toBe(14);
  });

  it('takes what is missed least: idle ones first, those that are being answered last', () => {
    const table = new ConnectionTable();
    const guests = [...ACTIVITIES].reverse().map((activity) => new Guest(activity, activity, NOW));
    for (const guest of guests) table.add('greedy', guest);
    const order: string[] = [];
    while (table.makeRoom('newcomer', NOW)) order.push(gone(guests).find((name) => !order.includes(name)) ?? '');
    expect(order).toEqual(ACTIVITIES.slice(0, order.length));
    expect(order.length).toBe(ACTIVITIES.length - 1);
  });

  it('takes busy ones too from whoever has more than a fair part, so that slow readers shut nobody out', () => {
    const table = new ConnectionTable();
    fill(table, 'one', 50, 'sending');
    fill(table, 'two', 50, 'sending');
    let admitted = 0;
    while (admitted < 1000 && table.makeRoom('newcomer', NOW)) {
      fill(table, 'newcomer', 1, 'sending');
      admitted += 1;
    }
    expect(admitted).toBeGreaterThanOrEqual(32);
    expect(admitted).toBeLessThanOrEqual(34);
    expect(table.size).toBe(100);
  });

  it('lets nobody displace their own busy connections, nor those of a moment ago', () => {
    const table = new ConnectionTable();
    fill(table, 'alone', 10, 'sending');
    table.add('alone', new Guest('fresh', 'idle', NOW - 10));
    expect(table.makeRoom('alone', NOW)).toBe(false);
    const [old] = fill(table, 'alone', 1, 'idle');
    expect(table.makeRoom('alone', NOW)).toBe(true);
    expect(old?.isGone).toBe(true);
  });

  it('lets several go at once where there are very many, so that looking for them costs little for each', () => {
    const table = new ConnectionTable();
    const greedy = fill(table, 'greedy', 10_000);
    expect(table.makeRoom('newcomer', NOW)).toBe(true);
    expect(gone(greedy)).toEqual(greedy.slice(0, 64).map(({ name }) => name));
  });

  it('never takes from whoever has no more than a fair part, whoever is there', () => {
    const counts = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 8 });
    const property = fc.property(counts, fc.constantFrom(...ACTIVITIES), fc.nat(3), (sizes, activity, own) => {
      const table = new ConnectionTable();
      const crowd = sizes.map((size, index) => fill(table, `v${index}`, size, activity));
      fill(table, 'newcomer', own, 'sending');
      const before = table.size;
      const fair = before / (table.visitors + (own === 0 ? 1 : 0));
      const hasRoom = table.makeRoom('newcomer', NOW);
      const losers = crowd.filter((guests) => gone(guests).length > 0);
      expect(losers.length).toBe(hasRoom ? 1 : 0);
      for (const guests of losers) expect(guests.length).toBeGreaterThan(fair);
      // Whoever has least always finds room where somebody has two more.
      if (Math.max(...sizes) > own + 1 && Math.max(...sizes) > fair) expect(hasRoom).toBe(true);
      expect(table.size).toBe(before - crowd.flat().filter(({ isGone }) => isGone).length);
    });
    fc.assert(property);
  });

  it('counts nobody twice who leaves by itself as well', () => {
    const table = new ConnectionTable();
    const [guest] = fill(table, 'greedy', 3);
    table.makeRoom('newcomer', NOW);
    if (guest) table.remove('greedy', guest);
    if (guest) table.remove('greedy', guest);
    expect([table.size, table.visitors, table.countOf('greedy')]).toEqual([2, 1, 2]);
  });
});

describe('disconnecting a visitor', () => {
  it('ends all connections of theirs, and of a proxy those on which they are being answered', () => {
    const table = new ConnectionTable();
    const own = fill(table, 'visitor', 2);
    const others = fill(table, 'other', 2, 'sending');
    const proxied = fill(table, 'proxy', 3, 'sending');
    const [theirs, anothers] = proxied;
    if (theirs) theirs.asker = 'visitor';
    if (anothers) anothers.asker = 'another';
    table.disconnect('visitor');
    expect(gone([...own, ...others, ...proxied])).toEqual(['visitor 0', 'visitor 1', 'proxy 0']);
  });

  it('ends many by turns, so that others are served in between', async () => {
    const table = new ConnectionTable();
    const many = fill(table, 'visitor', 200);
    for (const guest of many) guest.takesMs = 0.1;
    table.disconnect('visitor');
    await new Promise((resolve) => setImmediate(resolve));
    expect(gone(many).length).toBeGreaterThan(0);
    expect(gone(many).length).toBeLessThan(many.length / 2);
    await expect.poll(() => gone(many)).toHaveLength(many.length);
  });
});

describe('letting idle connections go', () => {
  it('leaves those alone that do something', () => {
    const table = new ConnectionTable();
    const busy = fill(table, 'greedy', 5, 'sending');
    const idle = fill(table, 'greedy', 2);
    expect([table.letGoIdle(NOW), table.letGoIdle(NOW), table.letGoIdle(NOW)]).toEqual([true, true, false]);
    expect(gone(busy)).toEqual([]);
    expect(gone(idle)).toHaveLength(2);
  });

  it('does nothing while nobody is there', () => {
    expect(new ConnectionTable().letGoIdle(NOW)).toBe(false);
  });
});
