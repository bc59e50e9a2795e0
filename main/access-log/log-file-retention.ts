/** Which files of a log on disk have had their time, and their end. */
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { FinishedFile } from './log-file-names.ts';
import { dayOf, finishedFiles } from './log-file-names.ts';
import type { LogFileSettings } from './log-file-settings.ts';

/** The finished files that the settings no longer keep. `now` is in milliseconds since 1970. */
export function outdatedFiles(
  files: readonly FinishedFile[],
  { maxFiles, maxDays }: LogFileSettings,
  now: number,
): readonly FinishedFile[] {
  const firstDay = maxDays === 0 ? '' : dayOf(now, maxDays);
  return files.filter(({ day }, index) => (maxFiles > 0 && index >= maxFiles) || day < firstDay);
}

/**
 * Deletes what the settings no longer keep of a log. Rejects with the system's error when its folder can't be read.
 * @param current the name of the file that is written
 * @param now in milliseconds since 1970
 */
export async function deleteOutdated(current: string, settings: LogFileSettings, now: number): Promise<void> {
  const files = finishedFiles(current, await readdir(settings.folder));
  for (const { name } of outdatedFiles(files, settings, now)) {
    // A file that somebody holds open can stay; the log matters more.
    await rm(path.join(settings.folder, name), { force: true }).catch(() => undefined);
  }
}
