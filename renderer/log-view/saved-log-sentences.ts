/** What is to be said about a saved log beside its name. */
import type { LogSnapshot } from '../log/log-model.ts';
import type { SavedLogProgress } from '../log/saved-log-reader.ts';
import type { Language } from '../words/languages.ts';

export function describeSavedLog(
  { fraction, failedLines, isOver, problem }: SavedLogProgress,
  { total, letGo }: Pick<LogSnapshot, 'total' | 'letGo'>,
  { words, formats }: Language,
): readonly string[] {
  const { saved } = words.files;
  return [
    ...(isOver ? [] : [saved.reading(formats.number(Math.floor(fraction * 100)))]),
    ...(letGo === 0 ? [] : [saved.tooLong(formats.counted(total), formats.counted(letGo))]),
    ...(failedLines === 0 ? [] : [saved.failedLines(formats.counted(failedLines))]),
    ...(problem === undefined ? [] : [saved.stopped(problem)]),
  ];
}
