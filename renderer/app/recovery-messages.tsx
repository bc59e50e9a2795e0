/** Says once when a share that had failed came back by itself. */
import { useEffect, useRef } from 'react';
import type { ShareState } from '../../main/ipc/app-state.ts';
import { describeRecovery, findRecovery, readRecoveries } from '../share/recovery-sentence.ts';
import { useServices } from '../state/services.tsx';

export function RecoveryMessages({ shares }: { readonly shares: readonly ShareState[] }) {
  const { message } = useServices();
  // What happened before the window opened is no news.
  const before = useRef(readRecoveries(shares));
  useEffect(() => {
    const recovery = findRecovery(shares, before.current);
    if (recovery !== undefined)
      message.set({ kind: 'text', describe: ({ words }) => describeRecovery(recovery, words.problems) });
    before.current = readRecoveries(shares);
  }, [shares, message]);
  return undefined;
}
