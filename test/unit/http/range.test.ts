import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RangeSpec } from '../../../main/http/range.ts';
import { formatContentRange, MAX_RANGES, parseRange, resolveRanges } from '../../../main/http/range.ts';

const range = (first: number, last?: number): RangeSpec => ({ kind: 'range', first, last });
const suffix = (length: number): RangeSpec => ({ kind: 'suffix', length });

describe('parseRange (RFC 9110 §14.1, §14.2)', () => {
  it.each<[string, readonly RangeSpec[] | undefined]>([
    ['bytes=0-0', [range(0, 0)]],
    ['bytes=0-', [range(0)]],
    ['bytes=-5', [suffix(5)]],
    ['bytes=-0', [suffix(0)]],
    ['BYTES=1-2', [range(1, 2)]],
    ['bytes=0-1,3-4 , -2\t,9-', [range(0, 1), range(3, 4), suffix(2), range(9)]],
    ['bytes=,0-1,,', [range(0, 1)]],
    ['bytes= 0-1', [range(0, 1)]],
    ['bytes=007-010', [range(7, 10)]],
    ['bytes=0-99999999999999999999999', [range(0, 1e23)]],
    [`bytes=${Array.from({ length: MAX_RANGES }, () => '0-0').join()}`, Array.from({ length: 64 }, () => range(0, 0))],
    [`bytes=${Array.from({ length: MAX_RANGES + 1 }, () => '0-0').join()}`, undefined],
    ['bytes', undefined],
    ['bytes=', undefined],
    ['bytes=,', undefined],
    ['bytes=-', undefined],
    ['bytes=a-b', undefined],
    ['bytes=0', undefined],
    ['bytes=5-4', undefined],
    ['bytes=0-1,5-4', undefined],
    ['bytes=0-1;2-3', undefined],
    ['bytes=0--1', undefined],
    ['bytes=--1', undefined],
    ['bytes=0 - 1', undefined],
    ['bytes=+0-1', undefined],
    ['bytes=0x0-1', undefined],
    ['bytes=1.0-2', undefined],
    ['bytes=*', undefined],
    ['bytes=0-1, *', undefined],
    ['bytes =0-1', undefined],
    ['bytes: 0-1', undefined],
    ['items=0-1', undefined],
    ['octets=0-1', undefined],
    ['=0-1', undefined],
    ['', undefined],
  ])('%s', (value, expected) => {
    expect(parseRange(value)).toEqual(expected);
  });
});

const at = (start: number, end: number) => ({ start, end });

describe('resolveRanges', () => {
  it.each<[readonly RangeSpec[], number, readonly { start: number; end: number }[]]>([
    [[range(0, 0)], 10, [at(0, 1)]],
    [[range(0)], 10, [at(0, 10)]],
    [[range(9)], 10, [at(9, 10)]],
    [[range(10)], 10, []],
    [[range(2, 99)], 10, [at(2, 10)]],
    [[suffix(3)], 10, [at(7, 10)]],
    [[suffix(99)], 10, [at(0, 10)]],
    [[suffix(0)], 10, []],
    [[range(0)], 0, []],
    [[suffix(5)], 0, []],
    [[range(99), range(0, 1)], 10, [at(0, 2)]],
    // In the order of the request, which a viewer may want (RFC 9110 §15.3.7.2) ...
    [[range(8), range(0, 1)], 10, [at(8, 10), at(0, 2)]],
    // ... with overlapping ones joined where the first of them stood ...
    [[range(0, 4), range(8), range(3, 6)], 10, [at(0, 7), at(8, 10)]],
    [[range(0, 9), range(0, 9), suffix(10)], 10, [at(0, 10)]],
    [[range(0, 2), range(6, 8), range(1, 7)], 10, [at(0, 9)]],
    // ... and neighbours left apart.
    [[range(0, 1), range(2, 3)], 10, [at(0, 2), at(2, 4)]],
    [[range(4_294_967_296, 4_294_967_299)], 5_000_000_000, [at(4_294_967_296, 4_294_967_300)]],
  ])('%j of %i octets', (specs, size, expected) => {
    expect(resolveRanges(specs, size)).toEqual(expected);
  });

  it('selects exactly the octets that were asked for, each once', () => {
    const size = fc.integer({ min: 0, max: 40 });
    const position = fc.nat(45);
    const spec: fc.Arbitrary<RangeSpec> = fc.oneof(
      position.map(suffix),
      position.map((first) => range(first)),
      fc.tuple(position, position).map(([first, more]) => range(first, first + more)),
    );
    fc.assert(
      fc.property(fc.array(spec, { maxLength: 8 }), size, (specs, length) => {
        const wanted = new Set<number>();
        for (const one of specs) {
          const first = one.kind === 'suffix' ? Math.max(0, length - one.length) : one.first;
          const last = one.kind === 'suffix' ? length - 1 : (one.last ?? length - 1);
          for (let index = first; index <= Math.min(last, length - 1); index++) wanted.add(index);
        }
        const given = resolveRanges(specs, length).flatMap(({ start, end }) => {
          expect(start).toBeLessThan(end);
          return Array.from({ length: end - start }, (_, index) => start + index);
        });
        expect(given.length).toBe(new Set(given).size);
        expect(new Set(given)).toEqual(wanted);
      }),
    );
  });
});

describe('formatContentRange (RFC 9110 §14.4)', () => {
  it('writes the last position inclusively', () => {
    expect(formatContentRange(at(0, 1), 10)).toBe('bytes 0-0/10');
    expect(formatContentRange(at(4_294_967_295, 4_294_967_297), 5_000_000_000)).toBe(
      'bytes 4294967295-4294967296/5000000000',
    );
  });
});
