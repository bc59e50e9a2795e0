/** Shares what a start was asked to share. */
import { visibleName } from '../../text/visible-name.ts';
import type { ShareChooser } from '../calls/share-chooser.ts';
import type { Dialogs } from '../dialogs/dialogs.ts';
import type { ShareList } from '../shares/share-list.ts';
import type { LaunchRequest } from './command-line.ts';

/** Of what a person typed, in characters. */
const MAX_SHOWN_LENGTH = 60;

/** Does what a start was asked to do. */
export async function shareRequested(
  request: LaunchRequest,
  shares: ShareList,
  chooser: ShareChooser,
  dialogs: Dialogs,
): Promise<void> {
  const { paths, port, badPort, choosesFolder } = request;
  if (badPort !== undefined) {
    void dialogs.warn(dialogs.words.noPort(visibleName(badPort.slice(0, MAX_SHOWN_LENGTH))));
  }
  if (paths.length === 0 && port !== undefined) shares.takePort(port);
  await chooser.sharePaths(paths, port);
  if (choosesFolder) void chooser.chooseFolder();
}
