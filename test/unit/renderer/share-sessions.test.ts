import { beforeEach, describe, expect, test, vi } from 'vitest';
import { packBatch } from '../../../main/access-log/packed-batch.ts';
import { NO_TOTALS } from '../../../main/access-log/share-totals.ts';
import type { ShareId } from '../../../main/ipc/app-state.ts';
import type { Bridge, Notices } from '../../../main/ipc/contract.ts';
import { ShareSessions } from '../../../renderer/session/share-sessions.ts';
import { batchFrom } from '../../support/entries.ts';
import { eventually } from '../../support/eventually.ts';

type Listener<Name extends keyof Notices> = (notice: Notices[Name]) => void;

/** The part of the bridge that a session uses. */
function createBridge() {
  const logs = new Set<Listener<'log'>>();
  const transfers = new Set<Listener<'transfers'>>();
  const tallies = new Set<Listener<'tally'>>();
  const on =
    <T>(listeners: Set<T>) =>
    (listener: T) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    };
  const getLogBacklog = vi.fn<Bridge['getLogBacklog']>(async () => ({ batches: [], dropped: 0 }));
  const bridge = {
    onLog: on(logs),
    onTransfers: on(transfers),
    onTally: on(tallies),
    getLogBacklog,
  } as unknown as Bridge;
  const tellLog = (share: ShareId, first: number, count: number): void => {
    const batch = packBatch(batchFrom(first, count));
    for (const listener of logs) listener({ share, batch });
  };
  /** The same entries many times, with numbers of their own: to make as many takes seconds. */
  const tellLongLog = (share: ShareId, first: number, batches: number): void => {
    const batch = packBatch(batchFrom(first, 10_000));
    for (let index = 0; index < batches; index++)
      for (const listener of logs) listener({ share, batch: { ...batch, first: first + index * 10_000 } });
  };
  const tellTally = (notice: Notices['tally']): void => {
    for (const listener of tallies) listener(notice);
  };
  return {
    bridge,
    getLogBacklog,
    tellLog,
    tellLongLog,
    tellTally,
    listeners: () => logs.size + transfers.size + tallies.size,
  };
}

describe('ShareSessions', () => {
  let fake: ReturnType<typeof createBridge>;
  let sessions: ShareSessions;

  beforeEach(() => {
    vi.stubGlobal('window', globalThis);
    vi.stubGlobal('requestAnimationFrame', (work: () => void) => setTimeout(work, 0));
    vi.stubGlobal('cancelAnimationFrame', clearTimeout);
    fake = createBridge();
    sessions = new ShareSessions(fake.bridge, (error) => {
      throw error;
    });
    return () => {
      sessions.keep([]);
      vi.unstubAllGlobals();
    };
  });

  test('reads the log of a share when it is first looked at, once', () => {
    sessions.of('a');
    expect(fake.getLogBacklog).not.toHaveBeenCalled();
    sessions.follow('a');
    sessions.follow('a');
    expect(fake.getLogBacklog).toHaveBeenCalledExactlyOnceWith('a', 0);
  });

  test('goes on with the log of a share that is not shown, and keeps each to itself', async () => {
    for (const share of ['a', 'b']) sessions.follow(share);
    fake.tellLog('a', 1, 3);
    fake.tellLog('b', 1, 2);
    await eventually(() => expect(sessions.of('a').model.snapshot.get().total).toBe(3));
    await eventually(() => expect(sessions.of('b').model.snapshot.get().total).toBe(2));
  });

  test('is the same for as long as the share is there, and ends with it', () => {
    const session = sessions.of('a');
    sessions.follow('a');
    sessions.follow('b');
    sessions.keep([{ id: 'a', totals: NO_TOTALS, logFile: { state: 'off' } }]);
    expect(sessions.of('a')).toBe(session);
    sessions.keep([]);
    expect(fake.listeners()).toBe(0);
    expect(sessions.of('a')).not.toBe(session);
  });

  test('knows the newest totals of a share, looked at or not: told ones, and those of a later state', () => {
    const told = { totals: { ...NO_TOTALS, requests: 3 }, logFile: { state: 'off' } } as const;
    const { newest } = sessions.of('a').tally;
    expect(newest.get()).toBeUndefined();
    fake.tellTally({ share: 'a', ...told });
    fake.tellTally({ share: 'b', totals: NO_TOTALS, logFile: { state: 'off' } });
    expect(newest.get()).toMatchObject(told);
    sessions.keep([{ id: 'a', ...told, totals: { ...NO_TOTALS, requests: 7 } }]);
    expect(newest.get()?.totals.requests).toBe(7);
  });

  test('divides the memory for logs among those that are followed', async () => {
    for (const share of ['a', 'b', 'c', 'd', 'e', 'f']) sessions.follow(share);
    await eventually(() => expect(fake.getLogBacklog).toHaveBeenCalledTimes(6));
    // What comes while the backlog is on its way is bounded by itself.
    fake.tellLog('a', 1, 10_000);
    await eventually(() => expect(sessions.of('a').model.store.last).toBe(10_000));
    fake.tellLongLog('a', 10_001, 29);
    const kept = () => sessions.of('a').model.store.total;
    await eventually(() => expect(sessions.of('a').model.store.last).toBe(300_000));
    expect(kept()).toBeGreaterThan(180_000);
    expect(kept()).toBeLessThanOrEqual(200_000);
  });
});
