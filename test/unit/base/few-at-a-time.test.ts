import { describe, expect, it } from 'vitest';
import { FewAtATime } from '../../../main/base/few-at-a-time.ts';
import { createGate } from '../../support/handlers.ts';

describe('FewAtATime', () => {
  it('does no more at a time than it may, in order, and goes on when one fails', async () => {
    const few = new FewAtATime(2);
    const begun: number[] = [];
    const gates = Array.from({ length: 5 }, () => createGate());
    const results = gates.map((gate, index) =>
      few.run(async () => {
        begun.push(index);
        await gate.opened;
        if (index === 1) throw new Error('failed');
        return index;
      }),
    );
    expect([begun, few.counts]).toEqual([[0, 1], { running: 2, waiting: 3 }]);
    gates[1]?.open();
    await expect(results[1]).rejects.toThrow('failed');
    expect([begun, few.counts]).toEqual([[0, 1, 2], { running: 2, waiting: 2 }]);
    for (const gate of gates) gate.open();
    expect(await Promise.all([0, 2, 3, 4].map((index) => results[index]))).toEqual([0, 2, 3, 4]);
    expect(few.counts).toEqual({ running: 0, waiting: 0 });
  });
});
