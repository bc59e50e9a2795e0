/** Octets that wait: the same in the same order, and no more pieces than are worth it. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { OctetPieces } from '../../../main/base/octet-pieces.ts';

it('gives every octet once and in order', () => {
  const step = fc.oneof(fc.integer({ min: 0, max: 3_000 }), fc.constant('shift'), fc.constant('all'));
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const pieces = new OctetPieces();
      const taken: Uint8Array[] = [];
      let next = 0;
      for (const one of steps) {
        if (one === 'shift') taken.push(pieces.shift() ?? Buffer.alloc(0));
        else if (one === 'all') taken.push(...pieces.takeAll());
        else pieces.push(Buffer.from(Array.from({ length: Number(one) }, () => next++ % 251)));
      }
      taken.push(...pieces.takeAll());
      expect(pieces.bytes).toBe(0);
      expect([...Buffer.concat(taken)]).toEqual(Array.from({ length: next }, (_, index) => index % 251));
    }),
  );
});

it('puts crumbs together', () => {
  const pieces = new OctetPieces();
  for (let count = 0; count < 100_000; count++) pieces.push(Buffer.from('x'));
  expect(pieces.bytes).toBe(100_000);
  expect(pieces.count).toBeLessThan(20);
  pieces.push(Buffer.alloc(5_000));
  pieces.push(Buffer.from('x'));
  expect(
    pieces
      .takeAll()
      .map(({ byteLength }) => byteLength)
      .slice(-2),
  ).toEqual([5_000, 1]);
});
