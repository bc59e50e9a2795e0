/** What the window's calls about the list of shares do. */
import type { ShareId, ShareListCalls } from '../ipc/contract.ts';
import type { CallParts } from './calls.ts';
import { askPerson } from './message-box.ts';

/** The handlers for the list of shares. */
export function createShareListCalls(parts: CallParts): ShareListCalls {
  const { shares } = parts;
  return {
    selectShare: async (share) => shares.select(share),
    moveShare: async (share, index) => shares.move(share, index),
    renameShare: async (share, name) => shares.rename(share, name),
    removeShare: (share) => removeShare(parts, share),
    restoreShare: async (share) => shares.restore(share),
  };
}

/** Removing can be undone, but not for a download that it has cut: only then a person is asked. */
async function removeShare({ shares, window, model }: CallParts, id: ShareId): Promise<boolean> {
  const { state, activity } = shares.get(id);
  if (activity.runningTransfers > 0) {
    const words = model.words.removeDuringTransfers(state.name, activity.runningTransfers);
    const answer = await askPerson(window.browserWindow, { type: 'question', words, onEscape: 'cancel' });
    if (answer === 'cancel') return false;
  }
  shares.remove(id);
  return true;
}
