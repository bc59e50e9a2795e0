/** Asks a person before the log is kept where everybody could read it. */
import type { LogFileSettings } from '../../access-log/log-file-settings.ts';
import type { ShareState } from '../../ipc/app-state.ts';
import { realPathOf } from '../../share/exposure/exposure-look.ts';
import { isLogExposed } from '../../share/exposure/exposure-rules.ts';
import type { Dialogs } from '../dialogs/dialogs.ts';

/** Where the log was kept before, and what is shared. */
export interface LogsAndShares {
  readonly before: LogFileSettings;
  readonly shares: () => readonly ShareState[];
}

/** The settings to keep the log by, once a person knows of shares in which it would lie; undefined to leave all as it was. */
export async function settleLogFolder(
  settings: LogFileSettings,
  { before, shares }: LogsAndShares,
  dialogs: Dialogs,
): Promise<LogFileSettings | undefined> {
  if (!settings.enabled || (before.enabled && settings.folder === before.folder)) return settings;
  const names = await namesOfSharesAround(shares(), settings.folder);
  if (names.length === 0) return settings;
  const answer = await dialogs.ask({ type: 'warning', words: dialogs.words.logExposed(names), onEscape: 'cancel' });
  if (answer === 'anyway') return settings;
  if (answer === 'cancel') return undefined;
  const other = await dialogs.chooseLogFolder(settings.folder);
  if (other === undefined) return undefined;
  return await settleLogFolder({ ...settings, folder: other }, { before, shares }, dialogs);
}

/** Stopped shares too: starting them asks nothing any more. */
async function namesOfSharesAround(shares: readonly ShareState[], logFolder: string): Promise<readonly string[]> {
  const place = await realPathOf(logFolder);
  const around = await Promise.all(
    shares.map(async ({ folder, files, name }) => {
      const isAround =
        folder !== '' && files === undefined && isLogExposed(await realPathOf(folder), place, process.platform);
      return isAround ? [name] : [];
    }),
  );
  return around.flat();
}
