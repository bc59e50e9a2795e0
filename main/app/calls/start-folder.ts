/** Where the dialogs for folders and files begin. */
import type { ShareId } from '../../ipc/contract.ts';
import type { AppModel } from '../model/app-model.ts';
import type { ShareList } from '../shares/share-list.ts';

/** At what the share has, or where a folder was shared last; undefined where the system chooses. */
export function startFolder(
  { model, shares }: { readonly model: AppModel; readonly shares: ShareList },
  share: ShareId | undefined,
): string | undefined {
  const folder = share === undefined ? '' : shares.get(share).state.folder;
  return folder === '' ? model.state.recentFolders[0] : folder;
}
