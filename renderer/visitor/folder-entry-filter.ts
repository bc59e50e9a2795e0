/** Which entries of a folder are shown while something stands in the search field. */
import { hasAllWords, searchWords } from '../../main/text/word-match.ts';
import type { Entry } from './folder-entry.ts';

/** The entries that have all words of the text in their names, whatever their case. */
export function filterEntries(entries: readonly Entry[], text: string): readonly Entry[] {
  const words = searchWords(text);
  return words.length === 0 ? entries : entries.filter(({ name }) => hasAllWords(name, words));
}
