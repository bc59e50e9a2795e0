/** What the window's calls about the options of a share do, and about the names it answers to. */
import type { HostCalls, OptionCalls, ShareId } from '../../ipc/contract.ts';
import { listAdapters } from '../../share/adapters.ts';
import { normalizeChange } from '../../share/chosen-options.ts';
import type { ShareChange } from '../../share/options.ts';
import { askBeforeCut } from './ask-before-cut.ts';
import type { CallParts } from './call-parts.ts';

export function createOptionCalls(parts: CallParts): OptionCalls & HostCalls {
  const { shares } = parts;
  return {
    changeShare: async (share, change) => {
      if (change.reach !== 'this-computer') return shares.get(share).change(change);
      if (normalizeChange(change) === undefined) return false;
      await narrow(parts, share, change);
      return true;
    },
    listAdapters: async () => listAdapters(),
    allowHost: async (share, name) => shares.get(share).allowHost(name),
    disallowHost: async (share, name) => shares.get(share).disallowHost(name),
  };
}

/** Visitors on this computer are not touched when it is for this computer alone. */
async function narrow({ shares, window, model }: CallParts, id: ShareId, change: ShareChange): Promise<void> {
  const share = shares.get(id);
  const stakes = share.stakes('others');
  const { name } = share.state;
  const answer = await askBeforeCut({ window, model, stakes, words: ({ cutting }) => cutting.narrow(stakes, name) });
  if (answer !== 'cancel') share.change(change, answer === 'wait' ? 'when-done' : 'now');
}
