import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { noteArrival } from '../../../main/base/arrivals.ts';
import { TurnQueue } from '../../../main/base/turn-queue.ts';

/** A queue whose members note when they were added and asked. */
function createQueue() {
  const queue = new TurnQueue();
  const asked: string[] = [];
  const add = (name: string, then?: () => void): void => {
    const { number } = queue;
    queue.add({
      owner: name,
      ask: () => {
        asked.push(`${name} of ${number}`);
        then?.();
      },
    });
  };
  return { queue, asked, add };
}

function workForAMillisecond(): void {
  const end = performance.now() + 1;
  while (performance.now() < end);
}

describe('TurnQueue', () => {
  it('asks nobody before the turn is over, then all in order', async () => {
    const { asked, add } = createQueue();
    add('a');
    add('b');
    await Promise.resolve();
    expect(asked).toEqual([]);
    await nextTurn();
    expect(asked).toEqual(['a of 1', 'b of 1']);
  });

  it('gives the next turn another number', async () => {
    const { asked, add } = createQueue();
    add('a');
    await nextTurn();
    add('b');
    await nextTurn();
    expect(asked).toEqual(['a of 1', 'b of 2']);
  });

  it('asks those that are added meanwhile in the same turn', async () => {
    const { asked, add } = createQueue();
    add('a', () => add('b', () => add('c')));
    await nextTurn();
    expect(asked).toEqual(['a of 1', 'b of 1', 'c of 1']);
  });

  it('waits while connections arrive, and not for as long as they do', async () => {
    const { asked, add } = createQueue();
    // Whatever arrived in another test is over.
    const quiet = performance.now() + 20;
    while (performance.now() < quiet);
    const start = performance.now();
    add('a');
    noteArrival();
    await nextTurn();
    const isPrompt = performance.now() - start < 3;
    if (isPrompt) expect(asked).toEqual([]);
    while (asked.length === 0) {
      noteArrival();
      await nextTurn();
    }
    expect(performance.now() - start).toBeLessThan(1_000);
  });

  it('tells one moment for all that is read in a turn, a later one while it is answered, and none of an earlier turn', async () => {
    let ticks = 0;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => ++ticks);
    onTestFinished(() => clock.mockRestore());
    const { queue, add } = createQueue();
    const asked: number[] = [];
    const read = queue.moment.at;
    add('a', () => asked.push(queue.moment.at));
    add('b', () => asked.push(queue.moment.at));
    expect(queue.moment.at).toBe(read);
    await nextTurn();
    const [first = 0, second] = asked;
    expect(first).toBeGreaterThan(read);
    expect(second).toBe(first);
    const next = queue.moment.at;
    expect(next).toBeGreaterThan(first);
    // Nothing was added: the turn ends all the same.
    await nextTurn();
    expect(queue.moment.at).toBeGreaterThan(next);
  });

  it('goes on when nobody has arrived in a turn', async () => {
    const { asked, add } = createQueue();
    noteArrival();
    add('a');
    await nextTurn();
    await nextTurn();
    expect(asked).toEqual(['a of 1']);
  });

  it('lets sockets be read between a thousand and the rest, however little time they take', async () => {
    const clock = vi.spyOn(performance, 'now').mockReturnValue(performance.now());
    onTestFinished(() => clock.mockRestore());
    const { asked, add } = createQueue();
    for (let count = 0; count < 1_500; count++) add('a');
    await nextTurn();
    expect(asked).toHaveLength(1_024);
    await nextTurn();
    expect(asked).toHaveLength(1_500);
  });

  it('lets visitors go by turns when there is more than a turn can take, each in their own order', async () => {
    const { asked, add } = createQueue();
    for (let count = 0; count < 60; count++) add('a', workForAMillisecond);
    await nextTurn();
    expect(asked.length).toBeLessThan(40);
    const before = asked.length;
    add('b');
    add('c', () => add('d'));
    while (asked.length < 63) await nextTurn();
    // Whoever comes later has waited for one or two of those who ask so much.
    expect(asked.slice(before, before + 6).map((line) => line[0])).toEqual(['a', 'b', 'c', 'a', 'd', 'a']);
    expect(asked.filter((line) => line.startsWith('a')).length).toBe(60);
  });

  it('lets sockets be read when answers take long', async () => {
    const { asked, add } = createQueue();
    for (let count = 0; count < 100; count++) add('a', workForAMillisecond);
    await nextTurn();
    expect(asked.length).toBeLessThanOrEqual(32);
    while (asked.length < 100) await nextTurn();
    expect(new Set(asked)).toEqual(new Set(['a of 1']));
  });

  it('counts what comes of asking in the same turn, though nobody waits for it', async () => {
    const { asked, add } = createQueue();
    // Behind two waits, as what is answered.
    const work = (): void =>
      void Promise.resolve()
        .then(() => undefined)
        .then(workForAMillisecond);
    for (let count = 0; count < 100; count++) add('a', work);
    await nextTurn();
    expect(asked.length).toBeLessThanOrEqual(32);
    while (asked.length < 100) await nextTurn();
  });
});
