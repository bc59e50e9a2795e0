/** Says once when a share that had failed came back by itself. */
import { useEffect, useRef } from 'react';
import type { ShareState } from '../../main/ipc/app-state.ts';
import { describeRecovery, readRecoveries } from '../share/recovery-sentence.ts';
import { useServices } from '../state/services.tsx';
import { useLanguage } from '../words/use-language.tsx';

export function RecoveryMessages({ shares }: { readonly shares: readonly ShareState[] }) {
  const { message } = useServices();
  const { words } = useLanguage();
  // What happened before the window opened is no news.
  const before = useRef(readRecoveries(shares));
  useEffect(() => {
    const text = describeRecovery(shares, before.current, words.problems);
    if (text !== undefined) message.set({ kind: 'text', text });
    before.current = readRecoveries(shares);
  }, [shares, message, words]);
  return undefined;
}
