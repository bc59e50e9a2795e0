import { describe, expect, it } from 'vitest';
import { SharedWork } from '../../../main/base/shared-work.ts';

/** Work that is over when it is told to be; counts how often it has begun. */
function controlled() {
  const ends: ((error?: Error) => void)[] = [];
  const work = (): Promise<number> =>
    new Promise((resolve, reject) => {
      const number = ends.length;
      ends.push((error) => (error ? reject(error) : resolve(number)));
    });
  return { ends, work };
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('SharedWork', () => {
  it('serves nobody by what began before they asked, and all who asked meanwhile by one', async () => {
    const shared = new SharedWork<number>();
    const { ends, work } = controlled();
    const first = shared.run('a', work);
    const others = [shared.run('a', work), shared.run('a', work), shared.run('a', work)];
    await turn();
    expect(ends).toHaveLength(1);
    ends[0]?.();
    expect(await first).toBe(0);
    await turn();
    const late = shared.run('a', work);
    ends[1]?.();
    expect(await Promise.all(others)).toEqual([1, 1, 1]);
    await turn();
    ends[2]?.();
    expect(await late).toBe(2);
    expect(shared.size).toBe(0);
  });

  it('does what is for others at the same time', async () => {
    const shared = new SharedWork<number>();
    const { ends, work } = controlled();
    const both = [shared.run('a', work), shared.run('b', work)];
    expect(ends).toHaveLength(2);
    for (const end of ends) end();
    expect(await Promise.all(both)).toEqual([0, 1]);
  });

  it('tells a failure only to those whom it was for', async () => {
    const shared = new SharedWork<number>();
    const { ends, work } = controlled();
    const first = shared.run('a', work);
    const second = shared.run('a', work);
    ends[0]?.(new Error('full'));
    await expect(first).rejects.toThrow('full');
    await turn();
    ends[1]?.();
    expect(await second).toBe(1);
    expect(shared.size).toBe(0);
  });

  it.each([
    ['served', undefined],
    ['failed', new Error('gone')],
  ])('lets thousands whom one %s go on by turns, none of them all at once', async (_, error) => {
    const shared = new SharedWork<number>();
    const { ends, work } = controlled();
    void shared.run('a', work);
    let wentOn = 0;
    const each = async (): Promise<void> => {
      await shared.run('a', work).catch(() => undefined);
      const end = performance.now() + 0.1;
      while (performance.now() < end);
      wentOn += 1;
    };
    const all = Promise.all(Array.from({ length: 1_000 }, each));
    ends[0]?.();
    await turn();
    ends[1]?.(error);
    let most = 0;
    while (wentOn < 1_000) {
      const before = wentOn;
      await turn();
      most = Math.max(most, wentOn - before);
    }
    await all;
    // Four milliseconds of each turn, and what was begun then.
    expect(most).toBeLessThan(100);
  });
});
