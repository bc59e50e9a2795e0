/** A share's totals, and how its log on disk is doing: the same wherever they are shown. */
import type { ShareState } from '../../main/ipc/app-state.ts';
import { useStore } from '../base/external-store.ts';
import type { Tally } from '../session/tally-store.ts';
import { useServices } from './services.tsx';

export function useTally(share: ShareState): Tally {
  const { sessions } = useServices();
  return useStore(sessions.of(share.id).tally.newest) ?? share;
}
