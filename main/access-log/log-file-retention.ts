/** Which files of a log on disk have had their time. */
import type { FinishedFile } from './log-file-names.ts';
import { dayOf } from './log-file-names.ts';
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
