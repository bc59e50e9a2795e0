/** "Receive files…": a drop box in the downloads folder, which visitors can add to and see nothing of. */
import type { Dialogs } from '../dialogs/dialogs.ts';
import { makeDropBoxFolder } from '../shares/drop-box-folder.ts';
import type { ShareList } from '../shares/share-list.ts';

export interface ReceiveFilesMeans {
  readonly shares: ShareList;
  readonly dialogs: Dialogs;
  /** Where the system keeps what was downloaded. */
  readonly downloads: () => string;
  readonly reportError: (error: unknown) => void;
}

/** The drop box that there is already, or a new one; it is on, and selected. A person hears of it when there can be none. */
export async function receiveFiles({ shares, dialogs, downloads, reportError }: ReceiveFilesMeans): Promise<void> {
  const words = dialogs.words.receiving;
  const known = shares.states.find(({ dropBox }) => dropBox);
  if (known !== undefined) {
    shares.showDropBox(known.id, words.dropLink);
    return;
  }
  const folder = downloads();
  try {
    shares.addDropBox(await makeDropBoxFolder(folder), { name: words.dropBox, link: words.dropLink });
  } catch (error) {
    reportError(error);
    void dialogs.warn(words.noDropBox(folder));
  }
}
