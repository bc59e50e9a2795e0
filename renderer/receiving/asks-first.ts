/** Whether a person is asked before somebody adds something, as the window tells it. */
import type { ShareState } from '../../main/ipc/app-state.ts';

/** Unless a person chose: not where people prove who they are, or may change everything anyway. */
export function asksFirst({ asksFirst, entry, write }: Pick<ShareState, 'asksFirst' | 'entry' | 'write'>): boolean {
  return asksFirst ?? (entry !== 'secret' && write !== 'change');
}
