import { describe, expect, test, vi } from 'vitest';
import { OnDemandThread } from '../../../main/base/on-demand-thread.ts';

/** Longer than a thread waits to be asked again. */
const LONG_MS = 60_000;

type Wish = 'count' | 'throw' | 'end';

/** Counts how often it was asked since its thread began. */
function createThread(): OnDemandThread<Wish, number> {
  return new OnDemandThread((load) => {
    const { threadId } = load('node:worker_threads') as typeof import('node:worker_threads');
    let count = 0;
    return (wish: Wish) => {
      if (wish === 'throw') throw new Error(`thread ${threadId > 0 ? 'of its own' : 'of the test'}`);
      if (wish === 'end') process.exit();
      return ++count;
    };
  });
}

describe('a thread on demand', () => {
  test('answers in order, from one thread, beside this one', async () => {
    const thread = createThread();
    expect(await Promise.all([thread.ask('count'), thread.ask('count'), thread.ask('count')])).toEqual([1, 2, 3]);
    await expect(thread.ask('throw')).rejects.toThrow('thread of its own');
    expect(await thread.ask('count')).toBe(4);
  });

  test('when it dies, those who wait are told, and the next question starts another', async () => {
    const thread = createThread();
    await thread.ask('count');
    const answers = await Promise.allSettled([thread.ask('end'), thread.ask('count')]);
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await thread.ask('count')).toBe(1);
  });

  test('ends when it was not asked for a while', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const thread = createThread();
    expect(await thread.ask('count')).toBe(1);
    vi.advanceTimersByTime(LONG_MS);
    expect(await thread.ask('count')).toBe(1);
    vi.useRealTimers();
  });
});
