import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Visitors } from '../../../main/net/visitors.ts';

const MAX_KNOWN = 8_192;

describe('Visitors', () => {
  it('gives each visitor one record, for as long as something in it is in use', () => {
    const registry = new Visitors();
    const blocked = registry.of('192.0.2.1');
    blocked.isBlocked = true;
    const holding = registry.of('192.0.2.2');
    holding.heldBytes = 1;
    for (let index = 0; index < 3 * MAX_KNOWN; index += 1) registry.of(`v${index}`);
    expect([registry.find('192.0.2.1'), registry.find('192.0.2.2')]).toEqual([blocked, holding]);
    expect(registry.of('192.0.2.1')).toBe(blocked);
  });

  it('forgets whoever came longest ago, when there are more than it keeps', () => {
    const registry = new Visitors();
    for (let index = 0; index < MAX_KNOWN; index += 1) registry.of(`v${index}`);
    registry.of('v0');
    registry.of('one more');
    expect([registry.find('v0')?.key, registry.find('v1')]).toEqual(['v0', undefined]);
  });

  it('is bounded by what it keeps and what is in use, whoever comes and goes', () => {
    const crowd = fc.array(fc.record({ count: fc.integer({ min: 1, max: 3_000 }), isInUse: fc.boolean() }), {
      maxLength: 8,
    });
    const property = fc.property(crowd, (groups) => {
      const registry = new Visitors();
      let inUse = 0;
      groups.forEach(({ count, isInUse }, group) => {
        for (let index = 0; index < count; index += 1) registry.of(`${group} ${index}`).isBlocked = isInUse;
        if (isInUse) inUse += count;
      });
      expect(registry.size).toBeLessThanOrEqual(MAX_KNOWN + inUse);
    });
    fc.assert(property, { numRuns: 30 });
  });

  it('costs a newcomer no more where everybody is in use', () => {
    const registry = new Visitors();
    for (let index = 0; index < 2 * MAX_KNOWN; index += 1) registry.of(`v${index}`).isBlocked = true;
    const first = registry.find('v0');
    for (let index = 0; index < MAX_KNOWN; index += 1) registry.of(`w${index}`);
    expect(registry.find('v0')).toBe(first);
    expect(registry.size).toBeLessThanOrEqual(3 * MAX_KNOWN);
  });
});

describe('a visitor', () => {
  it('may open many connections at once after a rest, and then so many a second', () => {
    const visitor = new Visitors().of('192.0.2.1');
    const arriving = (count: number, now: number): number =>
      Array.from({ length: count }, () => visitor.arrives(now)).filter(Boolean).length;
    expect([arriving(2_000, 0), arriving(2_000, 1_000), arriving(2_000, 2_000)]).toEqual([1_000, 250, 250]);
    expect(arriving(2_000, 60_000)).toBe(1_000);
  });

  it('has whoever was ended for work shake hands at a pace, until they have rested', () => {
    const visitor = new Visitors().of('192.0.2.1');
    const shaken = (now: number): number =>
      Array.from({ length: 20 }, () => visitor.shakesHands(now)).filter((is) => is).length;
    expect(shaken(0)).toBe(20);
    visitor.endedForWork(0);
    expect(shaken(0)).toBe(3);
    expect(shaken(1_000)).toBe(1);
    expect(shaken(2_500)).toBe(1);
    expect(shaken(7_000)).toBe(20);
  });
});
