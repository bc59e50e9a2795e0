/** Asks a person before the log is kept where everybody could read it. */
import type { LogFileSettings } from '../../access-log/log-file-settings.ts';
import { isLogExposed } from '../../share/exposure.ts';
import { realPathOf } from '../../share/exposure-look.ts';
import { askForLogFolder } from '../dialogs/log-file-dialogs.ts';
import { askPerson } from '../dialogs/message-box.ts';
import type { CallParts } from './call-parts.ts';

/** The settings to keep the log by, once a person knows of shares in which it would lie; undefined to leave all as it was. */
export async function settleLogFolder(
  parts: CallParts,
  settings: LogFileSettings,
): Promise<LogFileSettings | undefined> {
  const { model, window, grants } = parts;
  const { enabled, folder } = model.state.logFiles;
  if (!settings.enabled || (enabled && settings.folder === folder)) return settings;
  const names = await namesOfSharesAround(parts, settings.folder);
  if (names.length === 0) return settings;
  const question = { type: 'warning', words: model.words.logExposed(names), onEscape: 'cancel' } as const;
  const answer = await askPerson(window.browserWindow, question);
  if (answer === 'anyway') return settings;
  if (answer === 'cancel') return undefined;
  const context = { window: window.browserWindow, words: model.words };
  const other = await askForLogFolder(context, settings.folder);
  if (other === undefined) return undefined;
  grants.logFolders.grant([other]);
  return await settleLogFolder(parts, { ...settings, folder: other });
}

/** Stopped shares too: starting them asks nothing any more. */
async function namesOfSharesAround({ shares }: CallParts, logFolder: string): Promise<readonly string[]> {
  const place = await realPathOf(logFolder);
  const around = await Promise.all(
    shares.states.map(async ({ folder, files, name }) => {
      const isAround =
        folder !== '' && files === undefined && isLogExposed(await realPathOf(folder), place, process.platform);
      return isAround ? [name] : [];
    }),
  );
  return around.flat();
}
