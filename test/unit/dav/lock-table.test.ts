/** Who holds what: RFC 4918 §6 and §7, and the bounds of it. */
import { describe, expect, it } from 'vitest';
import { MAX_LOCKS, MAX_LOCKS_OF_ONE } from '../../../main/dav/lock-limits.ts';
import type { Holder, LockWish } from '../../../main/dav/lock-table.ts';
import { LockedError, LockTable } from '../../../main/dav/lock-table.ts';

const NOBODY: Holder = { identity: undefined, tokens: new Set() };

function wish(key: string, more: Partial<LockWish> = {}): LockWish {
  const segments = key.split('/').slice(1);
  const rest = { owner: '', visitor: 'v', identity: undefined, seconds: 60, kind: 'file' as const };
  return { key, segments, scope: 'exclusive', depth: 0, ...rest, ...more };
}

const holder = (...tokens: string[]): Holder => ({ identity: undefined, tokens: new Set(tokens) });

/** With a clock that a test turns. */
function createTable(): { readonly table: LockTable; readonly pass: (seconds: number) => void } {
  let now = 0;
  return { table: new LockTable(() => now), pass: (seconds) => (now += seconds * 1000) };
}

describe('LockTable', () => {
  it('gives an exclusive lock to one, and shared ones to many', () => {
    const { table } = createTable();
    table.lock(wish('/a'));
    expect(() => table.lock(wish('/a'))).toThrow(LockedError);
    expect(() => table.lock(wish('/a', { scope: 'shared' }))).toThrow(LockedError);
    table.lock(wish('/b', { scope: 'shared' }));
    table.lock(wish('/b', { scope: 'shared' }));
    expect(() => table.lock(wish('/b'))).toThrow(LockedError);
  });

  it('locks a folder with all that is below it, and nothing that only begins like it', () => {
    const { table } = createTable();
    const { token } = table.lock(wish('/a', { depth: 'infinity' }));
    for (const key of ['/a', '/a/b', '/a/b/c']) {
      expect(() => table.demand(key, NOBODY)).toThrow(LockedError);
      table.demand(key, holder(token));
      expect(() => table.lock(wish(key))).toThrow(LockedError);
    }
    for (const key of ['', '/ab', '/b']) table.demand(key, NOBODY);
    // One that lies below stands in the way of one above, and of nothing beside it.
    expect(() => table.lock(wish('', { depth: 'infinity' }))).toThrow(LockedError);
    table.lock(wish('', { depth: 0 }));
  });

  it('asks for locks below, and around what comes and goes', () => {
    const { table } = createTable();
    const { token } = table.lock(wish('/a/b/c'));
    table.demand('/a', NOBODY);
    expect(() => table.demandBelow('/a', NOBODY)).toThrow(LockedError);
    table.demandBelow('/a', holder(token));
    table.lock(wish('/d', { kind: 'folder' }));
    table.demand('/d/e', NOBODY);
    expect(() => table.demandAround('/d/e', NOBODY)).toThrow(LockedError);
    table.demandAround('/d/e/f', NOBODY);
  });

  it('lets one of several holders of shared locks change what they hold', () => {
    const { table } = createTable();
    const [one, other] = [table.lock(wish('/a', { scope: 'shared' })), table.lock(wish('/a', { scope: 'shared' }))];
    for (const { token } of [one, other]) table.demand('/a', holder(token));
    expect(() => table.demand('/a', holder('urn:uuid:none'))).toThrow(LockedError);
  });

  it('is of use only to who took it', () => {
    const { table } = createTable();
    const { token } = table.lock(wish('/a', { identity: 'anna' }));
    const tokens = new Set([token]);
    expect(() => table.demand('/a', { identity: 'bob', tokens })).toThrow(LockedError);
    expect(table.unlock('/a', { identity: 'bob', tokens })).toBe(false);
    expect(table.refresh('/a', { identity: undefined, tokens }, 10)).toBeUndefined();
    table.demand('/a', { identity: 'anna', tokens });
    expect(table.unlock('/b', { identity: 'anna', tokens })).toBe(false);
    expect(table.unlock('/a', { identity: 'anna', tokens })).toBe(true);
    table.demand('/a', NOBODY);
  });

  it('ends a lock in time, unless more time is asked for, also through what lies below', () => {
    const { table, pass } = createTable();
    const { token } = table.lock(wish('/a', { depth: 'infinity', seconds: 10 }));
    pass(9);
    const refreshed = table.refresh('/a/b', holder(token), 10);
    expect(refreshed && table.secondsLeft(refreshed)).toBe(10);
    pass(9.5);
    expect(table.on('/a/c').map((lock) => table.secondsLeft(lock))).toEqual([1]);
    pass(0.5);
    expect(table.size).toBe(0);
    table.demand('/a', NOBODY);
  });

  it('forgets the locks of what is gone', () => {
    const { table } = createTable();
    for (const key of ['/a', '/a/b', '/ab']) table.lock(wish(key));
    table.forget('/a');
    expect(table.size).toBe(1);
    expect(table.on('/ab')).toHaveLength(1);
  });

  it('gives no lock on what is being changed', () => {
    const { table } = createTable();
    const end = table.run({ key: '/a', isTree: true });
    for (const [key, depth] of [
      ['/a', 0],
      ['/a/b', 0],
      ['', 'infinity'],
    ] as const) {
      expect(() => table.lock(wish(key, { depth, scope: 'shared' }))).toThrow(LockedError);
    }
    table.lock(wish('/ab'));
    end();
    table.lock(wish('/a'));
  });

  it('keeps so many for one visitor, and for all', () => {
    const { table, pass } = createTable();
    for (let count = 0; count < MAX_LOCKS_OF_ONE; count++) table.lock(wish(`/${count}`));
    expect(() => table.lock(wish('/one more'))).toThrow(expect.objectContaining({ status: 507 }));
    for (let count = MAX_LOCKS_OF_ONE; count < MAX_LOCKS; count++) {
      table.lock(wish(`/${count}`, { visitor: `v${Math.floor(count / MAX_LOCKS_OF_ONE)}` }));
    }
    expect(() => table.lock(wish('/one more', { visitor: 'new' }))).toThrow(expect.objectContaining({ status: 507 }));
    pass(61);
    table.lock(wish('/one more'));
    expect(table.size).toBe(1);
  });
});
