/** "Why can't they see it?": checks of shares, one at a time for each. */
import { checkShare } from '../../check/check-share.ts';
import { readAuthorityCertificate } from '../../check/known-authority.ts';
import type { CheckReport } from '../../check/report.ts';
import type { ShareId } from '../../ipc/app-state.ts';
import type { CheckCalls } from '../../ipc/contract.ts';
import { isThisComputer } from '../../share/network/this-computer.ts';
import type { ShareList } from './share-list.ts';

export interface ShareChecksOptions {
  readonly shares: ShareList;
  readonly version: string;
  /** Hears of each step. */
  readonly onProgress: (share: ShareId, report: CheckReport) => void;
}

interface RunningCheck {
  /** The addresses that are asked, as a text. */
  readonly asked: string;
  readonly report: Promise<CheckReport | undefined>;
}

/** The handler of the call. */
export function createCheckCalls(options: ShareChecksOptions): CheckCalls {
  const running = new Map<ShareId, RunningCheck>();
  return {
    checkShare: async (share) => {
      const asked = JSON.stringify(options.shares.get(share).state.status);
      const before = running.get(share);
      // One of a share that was open elsewhere, or to others, says nothing of this one.
      if (before?.asked === asked) return await before.report;
      const check = { asked, report: runCheck(share, options) };
      running.set(share, check);
      try {
        return await check.report;
      } finally {
        if (running.get(share) === check) running.delete(share);
      }
    },
  };
}

async function runCheck(id: ShareId, { shares, version, onProgress }: ShareChecksOptions) {
  const share = shares.get(id);
  const { state, records } = share;
  if (state.status.state !== 'running') return undefined;
  const { port, addresses, encryption } = state.status;
  return await checkShare({
    port,
    reach: state.reach,
    addresses,
    version,
    encryption,
    authority: await readAuthorityCertificate(encryption?.authority?.file),
    connected: (local) => share.markOwn(local.address, local.port),
    hasVisitors: () => records.hasVisitor((address) => !isThisComputer(address)),
    onProgress: (report) => onProgress(id, report),
  });
}
