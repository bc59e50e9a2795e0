/** What the window's calls about receiving do. */
import { lstat } from 'node:fs/promises';
import { shell } from 'electron';
import type { ReceivingCalls, UndoneReceiving } from '../../ipc/contract.ts';
import type { Arrival } from '../../receiving/arrival.ts';
import type { ShareList } from '../shares/share-list.ts';
import { showInFolder } from '../system/file-manager.ts';

/** Files that are moved to the trash at a time. */
const AT_A_TIME = 4;

export function createReceivingCalls(shares: ShareList, receiveFiles: () => Promise<void>): ReceivingCalls {
  return {
    readQuestion: async (share, question) => shares.get(share).receiving.questionFiles(question),
    receiveFiles,
    showReceived: async (share, received) => {
      const file = shares.get(share).receiving.fileToShow(received);
      if (file !== undefined) await showInFolder(file.path);
    },
    undoReceived: (share, received) => trashAll(shares.get(share).receiving.takeUndoable(received)),
  };
}

/** As far as they are still what arrived. */
export async function trashAll(files: readonly Arrival[]): Promise<UndoneReceiving> {
  let trashed = 0;
  const left = [...files];
  const worker = async (): Promise<void> => {
    for (let file = left.pop(); file !== undefined; file = left.pop()) if (await trash(file)) trashed += 1;
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, worker));
  return { trashed, kept: files.length - trashed };
}

/** Only what is still the very file that arrived, unchanged: a person may have put something else in its place. */
async function trash({ path, size, identity }: Arrival): Promise<boolean> {
  try {
    const found = await lstat(path);
    const isSame =
      found.isFile() &&
      found.dev === identity.dev &&
      found.ino === identity.ino &&
      found.mtimeMs === identity.mtimeMs &&
      found.size === size;
    if (!isSame) return false;
    await shell.trashItem(path);
    return true;
  } catch {
    // It is gone, or this drive has no trash: it stays where it is.
    return false;
  }
}
