/** Shares what a start was asked to share. */
import { visibleName } from '../../text/visible-name.ts';
import { sharePaths } from '../calls/actions.ts';
import type { CallParts } from '../calls/call-parts.ts';
import { chooseFolder } from '../calls/calls.ts';
import { askPerson } from '../dialogs/message-box.ts';
import type { LaunchRequest } from './command-line.ts';

/** Of what a person typed, in characters. */
const MAX_SHOWN_LENGTH = 60;

/** Does what a start was asked to do. */
export async function shareRequested(parts: CallParts, request: LaunchRequest): Promise<void> {
  const { paths, port, badPort, choosesFolder } = request;
  if (badPort !== undefined) {
    const words = parts.model.words.noPort(visibleName(badPort.slice(0, MAX_SHOWN_LENGTH)));
    void askPerson(parts.window.browserWindow, { type: 'warning', words, onEscape: 'ok' });
  }
  if (paths.length === 0 && port !== undefined) parts.shares.takePort(port);
  await sharePaths(parts, paths, port);
  if (choosesFolder) void chooseFolder(parts, undefined);
}
