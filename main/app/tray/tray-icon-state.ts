/** Which state of the app the tray's picture tells. */
import type { ShareState } from '../../ipc/app-state.ts';
import type { Activity } from '../shares/activity-sum.ts';

/** The porthole: dark, lit, with a ripple while bytes move, with a red rim after a failure, with a dot while somebody waits. */
export type TrayIconState = 'stopped' | 'sharing' | 'active' | 'failed' | 'asking';

/** What somebody has to do something about shows before all else; whoever waits for an answer goes after two minutes. */
export function resolveTrayIconState(shares: readonly ShareState[], { runningTransfers }: Activity): TrayIconState {
  if (shares.some(({ questions }) => questions.length > 0)) return 'asking';
  if (shares.some(({ status }) => status.state === 'failed')) return 'failed';
  if (!shares.some(({ status }) => status.state === 'running')) return 'stopped';
  return runningTransfers > 0 ? 'active' : 'sharing';
}
