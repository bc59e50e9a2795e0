/** Shares what a person chooses in the system's dialogs, or names in other ways. */
import type { ShareId } from '../../ipc/app-state.ts';
import type { ShareFolderOutcome, SharePathsOutcome } from '../../ipc/contract.ts';
import { visibleName } from '../../text/visible-name.ts';
import type { Dialogs } from '../dialogs/dialogs.ts';
import type { ShareList } from '../shares/share-list.ts';
import { readShareables } from '../shares/shareable.ts';
import type { GrantedPaths } from './granted-paths.ts';

export class ShareChooser {
  /** @param recentFolders those that were shared lately, the last one first */
  constructor(
    private readonly shares: ShareList,
    private readonly dialogs: Dialogs,
    private readonly granted: GrantedPaths,
    private readonly recentFolders: () => readonly string[],
  ) {}

  /** Opens the dialog for folders and shares what is chosen at once: instead of the folder of `share` when it is given. */
  async chooseFolder(share?: ShareId): Promise<ShareFolderOutcome> {
    const folder = await this.dialogs.chooseFolder(this.#startFolder(share));
    if (folder === undefined) return 'cancelled';
    this.granted.grant([folder]);
    return await this.#shareFolder(folder, share);
  }

  /** Opens the dialog for files: they join the files of `share` where it is given, or are shared together. */
  async chooseFiles(share?: ShareId): Promise<SharePathsOutcome> {
    const files = await this.dialogs.chooseFiles(this.#startFolder(share));
    if (files.length === 0) return 'cancelled';
    this.granted.grant(files);
    if (share === undefined) return outcomeOf(await this.shares.sharePaths(files));
    const { found, others } = await readShareables(files);
    // The dialog has only files to choose.
    await this.shares.addFiles(
      share,
      found.flatMap((shared) => shared.files ?? []),
    );
    return outcomeOf(others);
  }

  /** Shares a folder that was granted or shared lately, instead of that of `share` when it is given. */
  async shareGranted(folder: string, share: ShareId | undefined): Promise<ShareFolderOutcome> {
    this.granted.check([folder], this.recentFolders());
    return await this.#shareFolder(folder, share);
  }

  /** Shares what was granted. */
  async shareAllGranted(paths: readonly string[]): Promise<SharePathsOutcome> {
    this.granted.check(paths);
    return outcomeOf(await this.shares.sharePaths(paths));
  }

  /** Shares folders and files, the first of them on `port` when it is given, and shows them. Says so when there is no such thing. */
  async sharePaths(paths: readonly string[], port?: number): Promise<void> {
    for (const path of await this.shares.sharePaths(paths, port)) {
      // Whatever else is to be shared does not wait for an answer.
      void this.dialogs.warn(this.dialogs.words.nothingThere(visibleName(path)));
    }
  }

  async #shareFolder(folder: string, share: ShareId | undefined): Promise<ShareFolderOutcome> {
    if (share !== undefined) return await this.shares.shareFolder(folder, share);
    return (await this.shares.sharePaths([folder])).length === 0 ? 'shared' : 'not-a-folder';
  }

  /** Where dialogs begin: at what the share has, or where a folder was shared last; undefined where the system chooses. */
  #startFolder(share: ShareId | undefined): string | undefined {
    const folder = share === undefined ? '' : this.shares.get(share).state.folder;
    return folder === '' ? this.recentFolders()[0] : folder;
  }
}

function outcomeOf(others: readonly string[]): SharePathsOutcome {
  return others.length === 0 ? 'shared' : 'not-shareable';
}
