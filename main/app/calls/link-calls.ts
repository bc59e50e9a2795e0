/** What the window's calls about links do. */
import { clipboard } from 'electron';
import type { LinkCalls } from '../../ipc/contract.ts';
import type { Dialogs } from '../dialogs/dialogs.ts';
import type { ShareList } from '../shares/share-list.ts';

export function createLinkCalls(shares: ShareList, dialogs: Dialogs): LinkCalls {
  return {
    createLink: async (share, wish) => {
      const outcome = await shares.get(share).links.create(wish, Date.now());
      if (outcome.state === 'created') clipboard.writeText(outcome.url);
      return outcome;
    },
    createCode: async (share, name) => shares.get(share).links.createCode(name),
    tellLink: async (share, link) => shares.get(share).links.urlOf(link),
    pauseLink: async (share, link, isPaused) => shares.get(share).links.pause(link, isPaused),
    removeLink: async (share, link) => shares.get(share).links.remove(link),
    restoreLink: async (share, link) => shares.get(share).links.restore(link),
    findLinkTarget: async (share, path) => shares.get(share).links.find(path),
    chooseLinkTarget: async (share, kind) => dialogs.chooseWithin(shares.get(share).state.folder, kind),
  };
}
