import { describe, expect, it } from 'vitest';
import type { RecoveryHistory } from '../../../../main/app/shares/recovery-plan.ts';
import {
  planRecovery,
  QUICK_LOOK_MS,
  RESTART_DELAY_MS,
  SLOW_LOOK_MS,
} from '../../../../main/app/shares/recovery-plan.ts';
import type { ShareProblem } from '../../../../main/share/share-status.ts';

const NOW = 1_000_000_000;
const NOTHING_YET: RecoveryHistory = { looks: 0, starts: [], now: NOW };
const MINUTE_MS = 60_000;

describe('planRecovery', () => {
  it.each<ShareProblem>(['folder-missing', 'not-a-folder', 'folder-not-readable', 'files-missing', 'port-in-use'])(
    'looks again and again after %s, more slowly after a while',
    (problem) => {
      expect(planRecovery(problem, NOTHING_YET)).toEqual({ kind: 'look', delayMs: QUICK_LOOK_MS });
      expect(planRecovery(problem, { ...NOTHING_YET, looks: 39 })).toEqual({ kind: 'look', delayMs: QUICK_LOOK_MS });
      for (const looks of [40, 1_000_000]) {
        expect(planRecovery(problem, { ...NOTHING_YET, looks })).toEqual({ kind: 'look', delayMs: SLOW_LOOK_MS });
      }
    },
  );

  it('looks slowly when starting failed although the look was good', () => {
    const starts = [NOW - 4, NOW - 3, NOW - 2, NOW - 1];
    expect(planRecovery('port-in-use', { looks: 4, starts, now: NOW })).toEqual({
      kind: 'look',
      delayMs: SLOW_LOOK_MS,
    });
  });

  it('starts a dead worker once in ten minutes', () => {
    const start = { kind: 'start', delayMs: RESTART_DELAY_MS };
    expect(planRecovery('worker-died', NOTHING_YET)).toEqual(start);
    expect(planRecovery('worker-died', { ...NOTHING_YET, starts: [NOW - 9 * MINUTE_MS] })).toEqual({ kind: 'leave' });
    expect(planRecovery('worker-died', { ...NOTHING_YET, starts: [NOW - 11 * MINUTE_MS] })).toEqual(start);
  });

  it.each<ShareProblem>(['unexpected', 'address-not-available'])(
    'tries a few times after %s, then leaves it',
    (problem) => {
      const delays = [0, 1, 2, 3, 4].map((count) => {
        const plan = planRecovery(problem, { ...NOTHING_YET, starts: Array.from({ length: count }, () => NOW - 1) });
        return plan.kind === 'start' ? plan.delayMs : plan.kind;
      });
      expect(delays).toEqual([2_000, 4_000, 8_000, 16_000, 'leave']);
    },
  );

  it.each<ShareProblem>(['port-not-permitted'])('leaves %s to a person', (problem) => {
    expect(planRecovery(problem, NOTHING_YET)).toEqual({ kind: 'leave' });
  });
});
