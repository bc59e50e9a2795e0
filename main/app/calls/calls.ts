/** What the window's calls do. */
import { clipboard, nativeTheme, shell } from 'electron';
import type { Calls, CheckCalls, ShareFolderOutcome, ShareId, ShareState } from '../../ipc/contract.ts';
import { askForFolder } from '../dialogs/folder-dialog.ts';
import type { Exports } from '../records/exports.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import type { ShareList } from '../shares/share-list.ts';
import { NO_STAKES } from '../shares/stakes.ts';
import { showFolder } from '../system/file-manager.ts';
import type { WindowCommands } from '../window/window-commands.ts';
import { askBeforeCut } from './ask-before-cut.ts';
import type { CallParts } from './call-parts.ts';
import { createOptionCalls } from './option-calls.ts';
import { createExportCalls, createLogFileCalls, createSavedLogCalls } from './record-calls.ts';
import { createShareListCalls } from './share-list-calls.ts';
import { startFolder } from './start-folder.ts';

/** Opens the folder dialog and shares what is chosen at once: instead of the folder of `share` when it is given. */
export async function chooseFolder(parts: CallParts, share: ShareId | undefined): Promise<ShareFolderOutcome> {
  const { model, shares, window, grants } = parts;
  const folder = await askForFolder(window.browserWindow, startFolder(parts, share), model.words);
  if (folder === undefined) return 'cancelled';
  grants.shared.grant([folder]);
  return await shareFolder(shares, folder, share);
}

async function shareFolder(shares: ShareList, folder: string, share: ShareId | undefined): Promise<ShareFolderOutcome> {
  if (share !== undefined) return await shares.shareFolder(folder, share);
  return (await shares.sharePaths([folder])).length === 0 ? 'shared' : 'not-a-folder';
}

/** Stops a share; before downloads are cut, a person is asked. One that waits for them already is stopped at once. */
export async function stopShare({ shares, window, model }: CallParts, id: ShareId): Promise<void> {
  const share = shares.get(id);
  const { name, status } = share.state;
  const stakes = status.state === 'running' ? share.stakes('all') : NO_STAKES;
  const answer = await askBeforeCut({ window, model, stakes, words: ({ cutting }) => cutting.stop(stakes, name) });
  if (answer === 'wait') share.stopWhenDone();
  else if (answer === 'now') share.stop();
}

async function shareGranted({ model, shares, grants }: CallParts, path: string, share: ShareId | undefined) {
  grants.shared.check([path], model.state.recentFolders);
  return await shareFolder(shares, path, share);
}

/** Shows the folder, or where the first of single files lies, in the system's file manager. */
export async function showShared({ folder, files, note }: ShareState): Promise<void> {
  if (note !== undefined) return;
  const first = files?.[0];
  if (first === undefined) await showFolder(folder);
  else shell.showItemInFolder(first);
}

/** What all of the calls together act on. */
export interface AllCallParts extends CallParts {
  readonly exports: Exports;
  readonly checks: CheckCalls;
  readonly commands: WindowCommands;
  readonly settings: SettingsStore;
  /** undefined where there is no place that updates come from. */
  readonly checkForUpdates: (() => void) | undefined;
}

/** The handlers of the contract. Errors they throw reject the call: they are bugs of the caller. */
export function createCalls(parts: AllCallParts): Calls {
  const { model, shares } = parts;
  return {
    ...createShareListCalls(parts),
    ...parts.checks,
    ...createOptionCalls(parts),
    ...createLogFileCalls(parts),
    ...createSavedLogCalls(parts),
    ...createExportCalls(parts, parts.exports),
    getState: async () => model.state,
    chooseFolder: (share) => chooseFolder(parts, share),
    shareFolder: (path, share) => shareGranted(parts, path, share),
    start: async (share) => shares.get(share).start(),
    stop: (share) => stopShare(parts, share),
    setStop: async (share, choice) => shares.get(share).setStop(choice),
    commandShare: async (share, command) => shares.get(share).send(command),
    block: async (share, address) => shares.get(share).block(address),
    unblock: async (share, address) => shares.get(share).unblock(address),
    getLogBacklog: async (share, after) => shares.get(share).records.readBacklog(after),
    getExchangeDetails: (share, sequence) => shares.get(share).readDetails(sequence),
    clearLog: async (share) => shares.get(share).records.clearLog(),
    restoreLog: async (share) => shares.get(share).records.restoreLog(),
    changePreferences: async (change) => {
      model.changePreferences(change);
      nativeTheme.themeSource = model.state.preferences.theme;
    },
    rememberView: async (name, json) => model.rememberView(name, json),
    saveSettings: () => parts.settings.flush(),
    showSettingsFile: async () => shell.showItemInFolder(parts.settings.file),
    showSettings: async (isShown) => model.showSettings(isShown),
    hearCommands: async () => parts.commands.heard(),
    checkForUpdates: async () => parts.checkForUpdates?.(),
    copyText: async (text) => clipboard.writeText(text),
    showFolder: (share) => showShared(shares.get(share).state),
    openAddress: async (share, url) => {
      const { status } = shares.get(share).state;
      const isOurs = status.state === 'running' && status.addresses.some((address) => address.url === url);
      if (!isOurs) throw new Error(`${url} is not an address of this share`);
      await shell.openExternal(url);
    },
  };
}
