/** What the window's calls about the options of a share do, about who may come in, and about the names it answers to. */
import type { AccessCalls, HostCalls, OptionCalls } from '../../ipc/contract.ts';
import { normalizeChange } from '../../share/chosen-options.ts';
import { listAdapters } from '../../share/network/adapters.ts';
import type { ShareList } from '../shares/share-list.ts';
import type { ShareEndings } from './share-endings.ts';

export function createOptionCalls(shares: ShareList, endings: ShareEndings): OptionCalls & HostCalls & AccessCalls {
  return {
    changeShare: async (share, change) => {
      if (change.reach !== 'this-computer') return shares.get(share).change(change);
      if (normalizeChange(change) === undefined) return false;
      await endings.narrow(share, change);
      return true;
    },
    choosePin: (share, isNew) => shares.get(share).choosePin(isNew),
    choosePassword: (share, password) => shares.get(share).choosePassword(password),
    setPerson: (share, name, rights, password) => shares.get(share).setPerson(name, rights, password),
    removePerson: async (share, name) => shares.get(share).removePerson(name),
    listAdapters: async () => listAdapters(),
    allowHost: async (share, name) => shares.get(share).allowHost(name),
    disallowHost: async (share, name) => shares.get(share).disallowHost(name),
  };
}
