import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { QUICK_LOOK_MS, RESTART_DELAY_MS } from '../../../../main/app/shares/recovery-plan.ts';
import { ShareRecovery } from '../../../../main/app/shares/share-recovery.ts';
import type { ShareProblem } from '../../../../main/share/share-status.ts';

interface Watched {
  readonly recovery: ShareRecovery;
  /** What was looked at. */
  readonly looks: ShareProblem[];
  starts: number;
  isGone: boolean;
}

function createRecovery(answer?: Promise<boolean>): Watched {
  const looks: ShareProblem[] = [];
  const recovery = new ShareRecovery({
    isCauseGone: async (problem) => {
      looks.push(problem);
      return answer ?? watched.isGone;
    },
    start: () => {
      watched.starts += 1;
    },
  });
  const watched: Watched = { recovery, looks, starts: 0, isGone: false };
  return watched;
}

describe('ShareRecovery', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  it('looks until the cause is gone, starts, and remembers it', async () => {
    const watched = createRecovery();
    const { recovery, looks } = watched;
    recovery.begin('folder-missing');
    expect(recovery.state).toEqual({ isTrying: true, last: undefined });
    await vi.advanceTimersByTimeAsync(2 * QUICK_LOOK_MS);
    expect([looks.length, watched.starts]).toEqual([2, 0]);
    watched.isGone = true;
    await vi.advanceTimersByTimeAsync(QUICK_LOOK_MS);
    expect(watched.starts).toBe(1);
    recovery.succeed();
    expect(recovery.state).toEqual({ isTrying: false, last: { problem: 'folder-missing', at: Date.now() } });
    await vi.advanceTimersByTimeAsync(60_000);
    expect([looks.length, watched.starts]).toEqual([3, 1]);
  });

  it('remembers nothing when it was a person who started it', async () => {
    const { recovery, looks } = createRecovery();
    recovery.begin('folder-missing');
    recovery.leave();
    recovery.succeed();
    expect(recovery.state).toEqual({ isTrying: false, last: undefined });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(looks).toEqual([]);
  });

  it('forgets a look that ends after a person acted', async () => {
    let answer: (isGone: boolean) => void = () => undefined;
    const watched = createRecovery(new Promise((resolve) => (answer = resolve)));
    watched.recovery.begin('folder-missing');
    await vi.advanceTimersByTimeAsync(QUICK_LOOK_MS);
    watched.recovery.leave();
    answer(true);
    await vi.advanceTimersByTimeAsync(60_000);
    expect([watched.starts, watched.recovery.state.isTrying]).toEqual([0, false]);
  });

  it('sends no second look after one that waits, and looks at once when told to hurry', async () => {
    const slow = createRecovery(new Promise(() => undefined));
    slow.recovery.begin('folder-missing');
    await vi.advanceTimersByTimeAsync(QUICK_LOOK_MS);
    slow.recovery.hurry();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(slow.looks).toHaveLength(1);

    const quick = createRecovery();
    quick.isGone = true;
    quick.recovery.begin('port-in-use');
    quick.recovery.hurry();
    await vi.advanceTimersByTimeAsync(0);
    expect(quick.starts).toBe(1);
    quick.recovery.succeed();
    quick.recovery.hurry();
    await vi.advanceTimersByTimeAsync(0);
    expect(quick.looks).toHaveLength(1);
  });

  it('starts a dead worker once, then leaves it to a person, whose start counts anew', async () => {
    const watched = createRecovery();
    const { recovery } = watched;
    recovery.begin('worker-died');
    await vi.advanceTimersByTimeAsync(RESTART_DELAY_MS);
    expect(watched.starts).toBe(1);
    recovery.succeed();
    recovery.begin('worker-died');
    expect(recovery.state.isTrying).toBe(false);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(watched.starts).toBe(1);
    recovery.leave();
    recovery.begin('worker-died');
    await vi.advanceTimersByTimeAsync(RESTART_DELAY_MS);
    expect(watched.starts).toBe(2);
  });
});
