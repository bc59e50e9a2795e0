/** What the window's calls about links do. */
import { clipboard } from 'electron';
import type { LinkCalls } from '../../ipc/contract.ts';
import type { Dialogs } from '../dialogs/dialogs.ts';
import type { ShareList } from '../shares/share-list.ts';

export function createLinkCalls(shares: ShareList, dialogs: Dialogs): LinkCalls {
  return {
    createLink: async (share, wish) => {
      const outcome = await shares.get(share).createLink(wish, Date.now());
      if (outcome.state === 'created') clipboard.writeText(outcome.url);
      return outcome;
    },
    tellLink: async (share, link) => shares.get(share).linkUrl(link),
    pauseLink: async (share, link, isPaused) => shares.get(share).pauseLink(link, isPaused),
    removeLink: async (share, link) => shares.get(share).removeLink(link),
    restoreLink: async (share, link) => shares.get(share).restoreLink(link),
    chooseLinkTarget: async (share, kind) => dialogs.chooseWithin(shares.get(share).state.folder, kind),
  };
}
