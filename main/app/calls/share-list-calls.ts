/** What the window's calls about the list of shares do. */
import type { ShareListCalls } from '../../ipc/contract.ts';
import { isNote } from '../settings/share-content.ts';
import type { ShareList } from '../shares/share-list.ts';
import type { GrantedPaths } from './granted-paths.ts';
import type { ShareChooser } from './share-chooser.ts';
import type { ShareEndings } from './share-endings.ts';

/** The handlers for the list of shares. */
export function createShareListCalls(
  shares: ShareList,
  chooser: ShareChooser,
  endings: ShareEndings,
  granted: GrantedPaths,
): ShareListCalls {
  return {
    sharePaths: (paths) => chooser.shareAllGranted(paths),
    chooseFiles: (share) => chooser.chooseFiles(share),
    shareText: async (text) => {
      if (text.trim() === '') return 'empty';
      if (!isNote(text)) return 'too-long';
      shares.shareText(text);
      return 'shared';
    },
    setFiles: async (share, files) => {
      const { files: before = [] } = shares.get(share).state;
      granted.check(files, before);
      // One that is taken out can be put back.
      granted.grant(before);
      await shares.setFiles(share, files);
    },
    selectShare: async (share) => shares.select(share),
    moveShare: async (share, index) => shares.move(share, index),
    removeShare: (share) => endings.remove(share),
    restoreShare: async (share) => shares.restore(share),
  };
}
