import { describe, expect, test, vi } from 'vitest';
import { encodeBatch } from '../../../main/access-log/batch.ts';
import { packBatch } from '../../../main/access-log/packed-batch.ts';
import type { LogBacklog, Notices } from '../../../main/ipc/contract.ts';
import type { LogSource } from '../../../renderer/log/log-feed.ts';
import { indexOfGap, LogFeed } from '../../../renderer/log/log-feed.ts';
import { LogModel } from '../../../renderer/log/log-model.ts';
import { eventually } from '../../support/eventually.ts';
import { sampleEntries } from '../../support/window/sample-entries.ts';

type Listener = (notice: Notices['log']) => void;

const SHARE = 'share-1';

function backlogOf(count: number, first = 1): LogBacklog {
  return { batches: count === 0 ? [] : [encodeBatch(sampleEntries(count, first))], dropped: 0 };
}

/** A feed whose backlogs the test answers, and whose frames the test draws. */
function createFeed() {
  const listeners = new Set<Listener>();
  const asked: {
    readonly after: number;
    readonly answer: (backlog: LogBacklog) => void;
    readonly reject: (e: Error) => void;
  }[] = [];
  const calls: string[] = [];
  const source: LogSource = {
    onLog: (listener) => {
      calls.push('onLog');
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    getLogBacklog: (_, after) => {
      calls.push('getLogBacklog');
      return new Promise((answer, reject) => asked.push({ after, answer, reject }));
    },
    clearLog: () => {
      calls.push('clearLog');
      return Promise.resolve();
    },
    restoreLog: () => {
      calls.push('restoreLog');
      return Promise.resolve();
    },
  };
  const model = new LogModel({ createSlice: () => () => true, nextSlice: () => Promise.resolve() });
  let work: () => void = () => undefined;
  const request = vi.fn();
  const onError = vi.fn();
  const createQueue = (given: () => void) => {
    work = given;
    return { request, flush: given, cancel: () => undefined };
  };
  const feed = new LogFeed({ source, share: SHARE, model, createQueue, onError });
  const tell = (count: number, first: number, share = SHARE): void => {
    for (const listener of listeners) listener({ share, batch: packBatch(encodeBatch(sampleEntries(count, first))) });
  };
  const answer = async (call: number, backlog: LogBacklog): Promise<void> => {
    asked[call]?.answer(backlog);
    await eventually(() => expect(asked[call]).toBeDefined());
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { feed, model, tell, answer, asked, calls, request, onError, listeners, drawFrame: () => work() };
}

function sequencesOf(model: LogModel): number[] {
  return Array.from({ length: model.snapshot.get().rows }, (_, row) => model.entryAt(row)?.sequence ?? 0);
}

const upTo = (last: number, first = 1): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

describe('a log feed', () => {
  test('listens before it asks for the backlog', () => {
    const { feed, calls } = createFeed();
    feed.start();
    expect(calls).toEqual(['onLog', 'getLogBacklog']);
  });

  test('shows nothing before the backlog, then both, without a gap or a duplicate', async () => {
    const { feed, model, tell, answer, drawFrame } = createFeed();
    feed.start();
    tell(5, 8);
    drawFrame();
    expect(model.snapshot.get().rows).toBe(0);
    await answer(0, backlogOf(10));
    expect(sequencesOf(model)).toEqual(upTo(12));
  });

  test('after a reload shows the same entries as before it, once each', async () => {
    const { feed, model, tell, answer, drawFrame } = createFeed();
    feed.start();
    tell(4, 21);
    await answer(0, backlogOf(22));
    tell(3, 25);
    drawFrame();
    expect(sequencesOf(model)).toEqual(upTo(27));
  });

  test('collects what comes and shows it with the next frame', async () => {
    const { feed, model, tell, answer, request, drawFrame } = createFeed();
    feed.start();
    await answer(0, backlogOf(0));
    tell(2, 1);
    tell(2, 3);
    expect(model.snapshot.get().rows).toBe(0);
    expect(request).toHaveBeenCalledTimes(2);
    drawFrame();
    expect(sequencesOf(model)).toEqual(upTo(4));
  });

  test('does not wait for a frame when very much has come', async () => {
    const { feed, model, tell, answer } = createFeed();
    feed.start();
    await answer(0, backlogOf(0));
    tell(50_001, 1);
    expect(model.snapshot.get().rows).toBe(50_001);
  });

  test('asks again for what a live batch skipped', async () => {
    const { feed, model, tell, answer, asked, drawFrame } = createFeed();
    feed.start();
    await answer(0, backlogOf(3));
    tell(2, 8);
    drawFrame();
    expect(sequencesOf(model)).toEqual(upTo(3));
    expect(asked[1]?.after).toBe(3);
    tell(1, 10);
    await answer(1, backlogOf(6, 4));
    expect(sequencesOf(model)).toEqual(upTo(10));
    expect(model.snapshot.get().letGo).toBe(0);
  });

  test('goes on, and counts it, when what was skipped is gone', async () => {
    const { feed, model, tell, answer, asked, drawFrame } = createFeed();
    feed.start();
    await answer(0, backlogOf(3));
    tell(2, 8);
    drawFrame();
    await answer(1, backlogOf(0));
    expect(sequencesOf(model)).toEqual([1, 2, 3, 8, 9]);
    expect(model.snapshot.get().letGo).toBe(4);
    expect(asked).toHaveLength(2);
  });

  test('says how much was let go before the window opened', async () => {
    const { feed, model, answer } = createFeed();
    feed.start();
    await answer(0, { ...backlogOf(10, 501), dropped: 500 });
    expect(model.snapshot.get()).toMatchObject({ rows: 10, letGo: 500 });
  });

  test('leaves other shares alone', async () => {
    const { feed, model, tell, answer, drawFrame } = createFeed();
    feed.start();
    await answer(0, backlogOf(0));
    tell(3, 1, 'share-2');
    drawFrame();
    expect(model.snapshot.get().rows).toBe(0);
  });

  test('clears here and there, and a backlog on its way does not come back', async () => {
    const { feed, model, tell, answer, calls, asked, drawFrame } = createFeed();
    feed.start();
    feed.clear();
    expect(calls).toEqual(['onLog', 'getLogBacklog', 'clearLog', 'getLogBacklog']);
    await answer(0, backlogOf(10));
    expect(model.snapshot.get().rows).toBe(0);
    await answer(1, backlogOf(0));
    tell(2, 11);
    drawFrame();
    await answer(asked.length - 1, backlogOf(2, 11));
    expect(sequencesOf(model)).toEqual([11, 12]);
    expect(model.snapshot.get().letGo).toBe(0);
  });

  test('brings back what was cleared, with what came since, each once', async () => {
    const { feed, model, tell, answer, calls, asked, drawFrame } = createFeed();
    feed.start();
    await answer(0, backlogOf(3));
    feed.clear();
    tell(1, 4);
    drawFrame();
    expect(sequencesOf(model)).toEqual([4]);
    feed.restore();
    expect(calls.slice(-2)).toEqual(['restoreLog', 'getLogBacklog']);
    expect(asked.at(-1)?.after).toBe(0);
    await answer(asked.length - 1, backlogOf(4));
    expect(sequencesOf(model)).toEqual([1, 2, 3, 4]);
  });

  test('goes on with the live log when the backlog can not be read', async () => {
    const { feed, model, tell, asked, onError } = createFeed();
    feed.start();
    tell(2, 1);
    asked[0]?.reject(new Error('no backlog'));
    await eventually(() => expect(onError).toHaveBeenCalledOnce());
    expect(sequencesOf(model)).toEqual([1, 2]);
  });

  test('stopped, takes nothing any more; started again, catches up', async () => {
    const { feed, model, answer, asked, listeners } = createFeed();
    feed.start();
    await answer(0, backlogOf(3));
    feed.stop();
    expect(listeners.size).toBe(0);
    feed.start();
    expect(asked[1]?.after).toBe(3);
    await answer(1, backlogOf(2, 4));
    expect(sequencesOf(model)).toEqual(upTo(5));
  });
});

describe('a gap between batches', () => {
  const batch = (first: number, count: number) => encodeBatch(sampleEntries(count, first));
  test.each([
    ['none at all', [], 7, undefined],
    ['going on', [batch(8, 2), batch(10, 1)], 7, undefined],
    ['overlapping', [batch(5, 5), batch(8, 4)], 7, undefined],
    ['before the first', [batch(9, 2)], 7, 0],
    ['in the middle', [batch(8, 2), batch(11, 1)], 7, 1],
  ] as const)('%s', (_, batches, last, expected) => {
    expect(indexOfGap(batches, last)).toBe(expected);
  });
});

describe('a flood', () => {
  test('is drawn less often, and each entry at once when it is over', async () => {
    const { feed, model, tell, answer, request, drawFrame } = createFeed();
    feed.start();
    await answer(0, backlogOf(0));
    tell(5_000, 1);
    expect(request).toHaveBeenLastCalledWith(0);
    drawFrame();
    tell(5_000, 5_001);
    expect(request).toHaveBeenLastCalledWith(500);
    drawFrame();
    tell(3, 10_001);
    expect(request).toHaveBeenLastCalledWith(500);
    drawFrame();
    tell(1, 10_004);
    expect(request).toHaveBeenLastCalledWith(0);
    drawFrame();
    expect(model.snapshot.get().rows).toBe(10_004);
  });

  test.each([
    [14, 0],
    [15, 500],
  ])('is more than a person reads between two drawings: after %i entries the next wait %i ms', async (count, pause) => {
    const { feed, tell, answer, request, drawFrame } = createFeed();
    feed.start();
    await answer(0, backlogOf(0));
    tell(count, 1);
    drawFrame();
    tell(1, count + 1);
    expect(request).toHaveBeenLastCalledWith(pause);
  });
});
