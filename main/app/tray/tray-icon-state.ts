/** Which state of the app the tray's picture tells. */
import type { ShareState } from '../../ipc/app-state.ts';
import type { Activity } from '../shares/activity-sum.ts';

/** The porthole: dark, lit, with a ripple while bytes move, with a red rim after a failure. */
export type TrayIconState = 'stopped' | 'sharing' | 'active' | 'failed';

/** A failure shows before all else: somebody has to do something about it. */
export function resolveTrayIconState(shares: readonly ShareState[], { runningTransfers }: Activity): TrayIconState {
  if (shares.some(({ status }) => status.state === 'failed')) return 'failed';
  if (!shares.some(({ status }) => status.state === 'running')) return 'stopped';
  return runningTransfers > 0 ? 'active' : 'sharing';
}
