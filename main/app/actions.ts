/** What clicks in the tray and in the menu bar do. */
import { clipboard } from 'electron';
import { unreachable } from '../unreachable.ts';
import type { CallParts } from './calls.ts';
import { chooseFolder } from './calls.ts';
import type { LaunchRequest } from './command-line.ts';
import { askPerson } from './message-box.ts';
import type { TrayAction } from './tray-view.ts';

/** Does what was clicked. `quit` ends the app the polite way. */
export function createActions(parts: CallParts, quit: () => void): (action: TrayAction) => void {
  const { model, shares, window } = parts;
  return (action) => {
    switch (action.kind) {
      case 'copy-address':
        copyAddress(parts, action.share);
        return;
      case 'open-window':
        window.open();
        return;
      case 'show-share':
        showShare(parts, action.share);
        return;
      case 'open-settings':
        model.showSettings(true);
        window.open();
        return;
      case 'choose-folder':
        window.open();
        void chooseFolder(parts, undefined);
        return;
      case 'share-folder':
        void sharePaths(parts, [action.folder]);
        return;
      case 'start':
        shares.get(action.share).start();
        return;
      case 'stop':
        shares.get(action.share).stop();
        return;
      case 'quit':
        quit();
        return;
      default:
        unreachable(action);
    }
  };
}

/** Does what a start was asked to do. */
export async function shareRequested(parts: CallParts, { paths, port, choosesFolder }: LaunchRequest): Promise<void> {
  if (paths.length === 0 && port !== undefined) parts.shares.takePort(port);
  await sharePaths(parts, paths, port);
  if (choosesFolder) void chooseFolder(parts, undefined);
}

/** Shares each folder, the first of them on `port` when it is given, and shows it. Says so when there is no such folder. */
export async function sharePaths(
  { model, shares, window }: CallParts,
  paths: readonly string[],
  port?: number,
): Promise<void> {
  let wanted = port;
  for (const path of paths) {
    const outcome = await (wanted === undefined ? shares.shareFolder(path) : shares.shareFolderOn(wanted, path));
    if (outcome !== 'not-a-folder') {
      wanted = undefined;
      continue;
    }
    const words = model.words.notAFolder(path);
    // Whatever else is to be shared does not wait for an answer.
    void askPerson(window.browserWindow, { type: 'warning', words, onEscape: 'ok' });
  }
}

function showShare({ shares, window }: CallParts, share: string): void {
  // It may be gone by now: a notification stays on show.
  if (shares.states.some(({ id }) => id === share)) shares.select(share);
  window.open();
}

function copyAddress({ shares }: CallParts, share: string): void {
  const { status } = shares.get(share).state;
  const address = status.state === 'running' ? status.addresses[0] : undefined;
  if (address !== undefined) clipboard.writeText(address.url);
}
