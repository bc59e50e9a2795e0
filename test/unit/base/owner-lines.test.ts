/** Owners go by turns, whatever is added between, and each keeps its own order. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OwnerLines } from '../../../main/base/owner-lines.ts';

/** Takes so many, or all. */
function take(lines: OwnerLines<string>, count = Number.POSITIVE_INFINITY): string[] {
  const taken: string[] = [];
  while (taken.length < count && !lines.isEmpty) taken.push(lines.take() ?? 'nothing');
  return taken;
}

function fill(items: readonly string[]): OwnerLines<string> {
  const lines = new OwnerLines<string>();
  for (const item of items) lines.add(item.charAt(0), item);
  return lines;
}

describe('OwnerLines', () => {
  it('has nothing to take while nothing waits', () => {
    const lines = new OwnerLines<string>();
    expect(lines.isEmpty).toBe(true);
    expect(lines.take()).toBeUndefined();
  });

  it('takes one of each owner before a second one of any', () => {
    expect(take(fill(['a1', 'a2', 'a3', 'b1', 'b2', 'c1']))).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'a3']);
  });

  it('has who comes later wait for one of each, however much the others have', () => {
    const lines = fill(['a1', 'a2', 'a3', 'a4', 'b1', 'b2', 'b3']);
    expect(take(lines, 3)).toEqual(['a1', 'b1', 'a2']);
    lines.add('c', 'c1');
    expect(take(lines)).toEqual(['b2', 'a3', 'c1', 'b3', 'a4']);
  });

  it('lets an owner whose line was empty stand behind the others again', () => {
    const lines = fill(['a1', 'b1', 'b2']);
    expect(take(lines, 1)).toEqual(['a1']);
    lines.add('a', 'a2');
    expect(take(lines)).toEqual(['b1', 'a2', 'b2']);
  });

  it('loses nothing, keeps each order, and lets nobody have two while another who waited as long has none', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 40 }), (owners) => {
        const items = owners.map((owner, index) => `${owner}${index}`);
        const taken = take(fill(items));
        expect([...taken].sort()).toEqual([...items].sort());
        for (const owner of 'abcd') {
          const own = (item: string): boolean => item.startsWith(owner);
          expect(taken.filter(own)).toEqual(items.filter(own));
        }
        // All that waited from the beginning: those who still have some never differ by more than one.
        for (let count = 1; count <= taken.length; count++) {
          const rest = new Set(taken.slice(count).map((item) => item.charAt(0)));
          const had = [...rest].map((owner) => taken.slice(0, count).filter((item) => item.startsWith(owner)).length);
          if (had.length > 1) expect(Math.max(...had) - Math.min(...had)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
