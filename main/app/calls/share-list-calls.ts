/** What the window's calls about the list of shares do. */
import type { ShareId, ShareListCalls, SharePathsOutcome } from '../../ipc/contract.ts';
import { askForFiles } from '../dialogs/folder-dialog.ts';
import { isNote } from '../settings/share-content.ts';
import { readShareables } from '../shares/shareable.ts';
import { askBeforeCut } from './ask-before-cut.ts';
import type { CallParts } from './call-parts.ts';
import { startFolder } from './start-folder.ts';

/** The handlers for the list of shares. */
export function createShareListCalls(parts: CallParts): ShareListCalls {
  const { shares, grants } = parts;
  return {
    sharePaths: async (paths) => {
      grants.shared.check(paths);
      return outcomeOf(await shares.sharePaths(paths));
    },
    chooseFiles: (share) => chooseFiles(parts, share),
    shareText: async (text) => {
      if (text.trim() === '') return 'empty';
      if (!isNote(text)) return 'too-long';
      shares.shareText(text);
      return 'shared';
    },
    setFiles: async (share, files) => {
      const { files: before = [] } = shares.get(share).state;
      grants.shared.check(files, before);
      // One that is taken out can be put back.
      grants.shared.grant(before);
      await shares.setFiles(share, files);
    },
    selectShare: async (share) => shares.select(share),
    moveShare: async (share, index) => shares.move(share, index),
    removeShare: (share) => removeShare(parts, share),
    restoreShare: async (share) => shares.restore(share),
  };
}

/** Opens the dialog for files: they join the files of `id` where it is given, or are shared together. */
export async function chooseFiles(parts: CallParts, id: ShareId | undefined): Promise<SharePathsOutcome> {
  const { shares, window, model, grants } = parts;
  const start = startFolder(parts, id);
  const files = await askForFiles(window.browserWindow, start, model.words);
  if (files.length === 0) return 'cancelled';
  grants.shared.grant(files);
  if (id === undefined) return outcomeOf(await shares.sharePaths(files));
  const { found, others } = await readShareables(files);
  // The dialog has only files to choose.
  await shares.addFiles(
    id,
    found.flatMap((shared) => shared.files ?? []),
  );
  return outcomeOf(others);
}

function outcomeOf(others: readonly string[]): SharePathsOutcome {
  return others.length === 0 ? 'shared' : 'not-shareable';
}

/** Removing can be undone, but not for a download that it has cut: only then a person is asked. */
async function removeShare({ shares, window, model }: CallParts, id: ShareId): Promise<boolean> {
  const { name } = shares.get(id).state;
  const stakes = shares.stakes([id]);
  const answer = await askBeforeCut({ window, model, stakes, words: ({ cutting }) => cutting.remove(stakes, name) });
  if (answer === 'wait') shares.removeWhenDone(id);
  if (answer !== 'now') return false;
  shares.remove(id);
  return true;
}
