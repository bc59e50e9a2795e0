import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Coverage } from '../../../main/links/coverage.ts';

const SIZE = 50;
const pieces = fc.array(
  fc.tuple(fc.nat(SIZE), fc.nat(SIZE)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) })),
  { maxLength: 40 },
);

describe('coverage', () => {
  it('counts copies and octets as a count for each octet does', () => {
    fc.assert(
      fc.property(pieces, (spans) => {
        const coverage = new Coverage(SIZE);
        const counts = Array.from({ length: SIZE }, () => 0);
        for (const { start, end } of spans) {
          coverage.add([{ start, end }]);
          for (let octet = start; octet < end; octet++) counts[octet] = (counts[octet] ?? 0) + 1;
        }
        expect(coverage.copies).toBe(Math.min(...counts));
        expect(coverage.octets).toBe(counts.reduce((sum, count) => sum + count, 0));
        const copies = coverage.copies;
        coverage.take(copies);
        expect([coverage.copies, coverage.octets]).toEqual([0, counts.reduce((sum, count) => sum + count - copies, 0)]);
      }),
    );
  });

  it('tells an octet that no piece has, with more of them and without, and changes nothing by that', () => {
    fc.assert(
      fc.property(
        pieces,
        pieces,
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (kept, more, chance) => {
          const coverage = new Coverage(SIZE);
          coverage.add(kept);
          const isIn = (octet: number) => [...kept, ...more].some(({ start, end }) => start <= octet && octet < end);
          const lacking = Array.from({ length: SIZE }, (_, octet) => octet).filter((octet) => !isIn(octet));
          const together = coverage.with(more);
          expect(together.missingOctet(chance)).toBe(lacking[Math.floor(chance * lacking.length)]);
          expect(coverage.octets).toBe(kept.reduce((sum, { start, end }) => sum + end - start, 0));
        },
      ),
    );
  });

  it('of very many pieces is never less than they come to, and bounded', () => {
    const coverage = new Coverage(10_000);
    for (let start = 0; start < 10_000; start += 4) coverage.add([{ start, end: start + 1 }]);
    expect(coverage.octets).toBeGreaterThanOrEqual(2_500);
    expect(coverage.steps).toBeLessThanOrEqual(400);
    for (let start = 0; start < 10_000; start += 4) coverage.add([{ start: start + 1, end: start + 4 }]);
    expect(coverage.copies).toBeGreaterThanOrEqual(1);
  });
});
