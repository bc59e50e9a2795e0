/** What clicks in the tray and in the menu bar do. */
import { app, clipboard, shell } from 'electron';
import { unreachable } from '../../base/unreachable.ts';
import type { ShareState } from '../../ipc/contract.ts';
import { visibleName } from '../../text/visible-name.ts';
import { logFolderOf } from '../diagnostics/faults.ts';
import { askPerson } from '../dialogs/message-box.ts';
import type { AppAction, ShareAction } from '../model/app-action.ts';
import { showFolder } from '../system/file-manager.ts';
import type { WindowCommands } from '../window/window-commands.ts';
import { askBeforeCut } from './ask-before-cut.ts';
import type { CallParts } from './call-parts.ts';
import { chooseFolder, showShared, stopShare } from './calls.ts';
import { chooseFiles } from './share-list-calls.ts';

/** What actions need beside what they act on. */
export interface ActionMeans {
  readonly commands: WindowCommands;
  /** Ends the app the polite way. */
  readonly quit: () => void;
}

/** Does what was clicked. */
export function createActions(parts: CallParts, { commands, quit }: ActionMeans): (action: AppAction) => void {
  const { model, shares, window } = parts;
  return (action) => {
    if ('share' in action) {
      doToShare(parts, action);
      return;
    }
    switch (action.kind) {
      case 'start-all':
        shares.startAll();
        return;
      case 'stop-all':
        void stopAll(parts);
        return;
      case 'choose-folder':
      case 'choose-files':
        choose(parts, action.kind);
        return;
      case 'share-folder':
        void sharePaths(parts, [action.folder]);
        return;
      case 'open-window':
        window.open();
        return;
      case 'open-settings':
        model.showSettings(true);
        window.open();
        return;
      case 'tell-window':
        window.open();
        commands.tell(action.command);
        return;
      case 'show-diagnostics':
        void showFolder(logFolderOf(app));
        return;
      case 'quit':
        quit();
        return;
      default:
        unreachable(action);
    }
  };
}

/** The dialog hangs on the window. */
function choose(parts: CallParts, kind: 'choose-folder' | 'choose-files'): void {
  parts.window.open();
  void (kind === 'choose-files' ? chooseFiles(parts, undefined) : chooseFolder(parts, undefined));
}

async function stopAll({ model, shares, window }: CallParts): Promise<void> {
  const stakes = shares.stakes();
  const answer = await askBeforeCut({ window, model, stakes, words: ({ cutting }) => cutting.stopAll(stakes) });
  if (answer === 'wait') shares.stopAllWhenDone();
  else if (answer === 'now') shares.stopAll();
}

function doToShare(parts: CallParts, { kind, share: id }: ShareAction): void {
  const { model, shares, window } = parts;
  // It may be gone by now: a notification or an open menu stays on show.
  if (!shares.states.some((share) => share.id === id)) return;
  const share = shares.get(id);
  const url = bestAddress(share.state);
  switch (kind) {
    case 'copy-address':
      if (url !== undefined) clipboard.writeText(url);
      return;
    case 'open-address':
      if (url !== undefined) void shell.openExternal(url);
      return;
    case 'show-folder':
      void showShared(share.state);
      return;
    case 'show-share':
      shares.select(id);
      model.showSettings(false);
      window.open();
      return;
    case 'start':
      share.start();
      return;
    case 'stop':
      void stopShare(parts, id);
      return;
    default:
      unreachable(kind);
  }
}

/** Shares folders and files, the first of them on `port` when it is given, and shows them. Says so when there is no such thing. */
export async function sharePaths(
  { model, shares, window }: CallParts,
  paths: readonly string[],
  port?: number,
): Promise<void> {
  for (const path of await shares.sharePaths(paths, port)) {
    const words = model.words.nothingThere(visibleName(path));
    // Whatever else is to be shared does not wait for an answer.
    void askPerson(window.browserWindow, { type: 'warning', words, onEscape: 'ok' });
  }
}

function bestAddress({ status }: ShareState): string | undefined {
  return status.state === 'running' ? status.addresses[0]?.url : undefined;
}
