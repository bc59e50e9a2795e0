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
        void shareRequested(parts, { folder: action.folder, port: undefined });
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

/** Does what a start was asked to do: adds the folder or starts its share, and shows it. Says so when there is no such folder. */
export async function shareRequested(
  { model, shares, window }: CallParts,
  { folder, port }: LaunchRequest,
): Promise<void> {
  if (folder === undefined) {
    if (port !== undefined) shares.takePort(port);
    return;
  }
  const outcome = await (port === undefined ? shares.shareFolder(folder) : shares.shareFolderOn(port, folder));
  if (outcome !== 'not-a-folder') return;
  const words = model.words.notAFolder(folder);
  // Whatever else is to be shared does not wait for an answer.
  void askPerson(window.browserWindow, { type: 'warning', words, onEscape: 'ok' });
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
