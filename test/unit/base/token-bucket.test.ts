import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TokenBucket } from '../../../main/base/token-bucket.ts';

describe('TokenBucket', () => {
  it('never gives more than a burst and its pace, whatever is asked when', () => {
    const asks = fc.array(fc.record({ amount: fc.nat(300), afterMs: fc.nat(500) }), { maxLength: 100 });
    const property = fc.property(asks, fc.integer({ min: 1, max: 1000 }), fc.nat(500), (steps, perSecond, burst) => {
      const bucket = new TokenBucket({ perSecond, burst }, 0);
      let now = 0;
      let taken = 0;
      for (const { amount, afterMs } of steps) {
        now += afterMs;
        if (bucket.take(amount, now)) taken += amount;
        expect(taken).toBeLessThanOrEqual(burst + (now / 1000) * perSecond + 1e-6);
      }
    });
    fc.assert(property);
  });

  it('is as new after a rest that fills it', () => {
    const bucket = new TokenBucket({ perSecond: 10, burst: 20 }, 0);
    expect([bucket.take(20, 0), bucket.take(20, 1_999), bucket.take(20, 2_000)]).toEqual([true, false, true]);
  });
});
