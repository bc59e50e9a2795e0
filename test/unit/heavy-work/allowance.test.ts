import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Allowance } from '../../../main/heavy-work/allowance.ts';
import { BusyError } from '../../../main/heavy-work/busy-error.ts';

describe('an allowance', () => {
  it('is refused beyond what one visitor may hold, and others still have theirs', () => {
    const allowance = new Allowance({ inAll: 10, ofOne: 3 });
    const giveBack = allowance.take('a', 3);
    expect(() => allowance.take('a')).toThrow(BusyError);
    allowance.take('b', 3);
    giveBack();
    allowance.take('a', 3);
  });

  it('is refused beyond what there is in all', () => {
    const allowance = new Allowance({ inAll: 4, ofOne: 3 });
    allowance.take('a', 3);
    expect(() => allowance.take('b', 2)).toThrow(BusyError);
    allowance.take('b', 1);
  });

  it('is given back once', () => {
    const allowance = new Allowance({ inAll: 4, ofOne: 4 });
    const giveBack = allowance.take('a', 2);
    allowance.take('a', 2);
    giveBack();
    giveBack();
    expect(allowance.total).toBe(2);
    expect(() => allowance.take('a', 3)).toThrow(BusyError);
  });

  it('never holds more than its bounds, whatever is taken and given back', () => {
    const step = fc.record({ visitor: fc.constantFrom('a', 'b', 'c'), amount: fc.nat(5), isTaken: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const allowance = new Allowance({ inAll: 12, ofOne: 6 });
        const held: { visitor: string; amount: number; giveBack: () => void }[] = [];
        for (const { visitor, amount, isTaken } of steps) {
          if (!isTaken) {
            held.shift()?.giveBack();
            continue;
          }
          const sum = (who?: string) =>
            held.filter((one) => who === undefined || one.visitor === who).reduce((all, one) => all + one.amount, 0);
          const fits = sum(visitor) + amount <= 6 && sum() + amount <= 12;
          try {
            held.push({ visitor, amount, giveBack: allowance.take(visitor, amount) });
            expect(fits).toBe(true);
          } catch (error) {
            expect(error).toBeInstanceOf(BusyError);
            expect(fits).toBe(false);
          }
          expect(allowance.total).toBe(sum());
        }
      }),
    );
  });
});
