/** "Why can't they see it?": checks of shares, one at a time for each. */
import { checkShare } from '../check/check-share.ts';
import type { CheckReport } from '../check/report.ts';
import type { CheckCalls, ShareId } from '../ipc/contract.ts';
import type { ShareList } from './share-list.ts';
import { isThisComputer } from './this-computer.ts';

export interface ShareChecksOptions {
  readonly shares: ShareList;
  readonly version: string;
  /** Hears of each step. */
  readonly onProgress: (share: ShareId, report: CheckReport) => void;
}

/** The handler of the call. */
export function createCheckCalls(options: ShareChecksOptions): CheckCalls {
  const running = new Map<ShareId, Promise<CheckReport | undefined>>();
  return {
    checkShare: (share) => {
      const check = running.get(share) ?? runCheck(share, options).finally(() => running.delete(share));
      running.set(share, check);
      return check;
    },
  };
}

async function runCheck(id: ShareId, { shares, version, onProgress }: ShareChecksOptions) {
  const { state, records } = shares.get(id);
  if (state.status.state !== 'running') return undefined;
  const { port, addresses } = state.status;
  return await checkShare({
    port,
    reach: state.reach,
    addresses,
    version,
    hasVisitors: () => records.hasVisitor((address) => !isThisComputer(address)),
    onProgress: (report) => onProgress(id, report),
  });
}
