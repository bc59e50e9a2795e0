/** How devices come to trust this computer: what the window asks about it. */
import type { EncryptionCalls } from '../../ipc/contract.ts';
import { makeRoomForAuthority } from '../../share/encryption/new-authority.ts';
import type { ShareList } from './share-list.ts';

/** The handler of the call. One that other shares prove themselves with is never laid aside: only a share without one asks. */
export function createEncryptionCalls(shares: ShareList): EncryptionCalls {
  return {
    makeNewAuthority: async (id) => {
      const share = shares.get(id);
      const { status } = share.state;
      const fault = status.state === 'failed' ? status.certificate : undefined;
      // It was mended meanwhile.
      if (fault?.kind !== 'authority' || fault.problem === 'not-kept') return true;
      if (!makeRoomForAuthority()) return false;
      share.start();
      return true;
    },
  };
}
