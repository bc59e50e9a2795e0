/** What the window's calls about one share do. */
import { shell } from 'electron';
import type { BlockCalls, Calls } from '../../ipc/contract.ts';
import type { ShareList } from '../shares/share-list.ts';
import type { ShareChooser } from './share-chooser.ts';
import type { ShareEndings } from './share-endings.ts';
import { showShared } from './show-shared.ts';

type ShareCalls = BlockCalls &
  Pick<Calls, 'chooseFolder' | 'shareFolder' | 'start' | 'stop' | 'setStop' | 'commandShare'> &
  Pick<Calls, 'getLogBacklog' | 'getExchangeDetails' | 'clearLog' | 'restoreLog' | 'showFolder' | 'openAddress'>;

export function createShareCalls(shares: ShareList, chooser: ShareChooser, endings: ShareEndings): ShareCalls {
  return {
    chooseFolder: (share) => chooser.chooseFolder(share),
    shareFolder: (path, share) => chooser.shareGranted(path, share),
    start: async (share) => shares.get(share).start(),
    stop: (share) => endings.stop(share),
    setStop: async (share, choice) => shares.get(share).setStop(choice),
    commandShare: async (share, command) => shares.get(share).send(command),
    block: async (share, address) => shares.get(share).block(address),
    unblock: async (share, address) => shares.get(share).unblock(address),
    getLogBacklog: async (share, after) => shares.get(share).records.readBacklog(after),
    getExchangeDetails: (share, sequence) => shares.get(share).readDetails(sequence),
    clearLog: async (share) => shares.get(share).records.clearLog(),
    restoreLog: async (share) => shares.get(share).records.restoreLog(),
    showFolder: (share) => showShared(shares.get(share).state),
    openAddress: async (share, url) => {
      const { status } = shares.get(share).state;
      const isOurs = status.state === 'running' && status.addresses.some((address) => address.url === url);
      if (!isOurs) throw new Error(`${url} is not an address of this share`);
      await shell.openExternal(url);
    },
  };
}
