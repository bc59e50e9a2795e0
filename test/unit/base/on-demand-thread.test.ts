import { fileURLToPath } from 'node:url';
import { describe, expect, test, vi } from 'vitest';
import type { ThreadOptions } from '../../../main/base/on-demand-thread.ts';
import { OnDemandThread } from '../../../main/base/on-demand-thread.ts';

/** Longer than a thread waits to be asked again. */
const LONG_MS = 60_000;

const SCRIPT = fileURLToPath(new URL('../../support/counting-worker.cjs', import.meta.url));

type Wish = 'count' | 'throw' | 'end';

/** Counts how often it was asked since its thread began. */
function createThread(options: ThreadOptions = {}): OnDemandThread<Wish, number> {
  return new OnDemandThread(SCRIPT, options);
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

  test('that keeps state is there until it is ended, and is never another one', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const thread = createThread({ keepsState: true, data: { from: 10 } });
    expect(await thread.ask('count')).toBe(11);
    vi.advanceTimersByTime(LONG_MS);
    expect(await thread.ask('count')).toBe(12);
    vi.useRealTimers();
    await thread.end();
    await expect(thread.ask('count')).rejects.toThrow('ended');
  });

  test('tells those who wait when it is ended', async () => {
    const thread = createThread();
    const waiting = thread.ask('count');
    await Promise.all([expect(waiting).rejects.toThrow('ended'), thread.end()]);
    expect(await thread.ask('count')).toBe(1);
  });

  test('tells when there is no such bundle', async () => {
    await expect(new OnDemandThread('/nowhere/worker.cjs').ask('count')).rejects.toThrow();
  });
});
