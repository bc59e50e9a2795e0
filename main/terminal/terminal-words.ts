/** What is said at the terminal, in the language of the person who sits there: one for the whole run, chosen before anything is said. */
import { createRequire } from 'node:module';
import { threadScript } from '../base/thread-script.ts';
import type { TerminalWords } from '../words/en/terminal.ts';
import { words as plainEnglish } from '../words/en/terminal.ts';
import { keepDirection } from '../words/keep-direction.ts';
import type { LanguageTag } from '../words/languages.ts';

const english = keepDirection(plainEnglish, 'en');

let spoken: TerminalWords = english;

export function terminalWords(): TerminalWords {
  return spoken;
}

/** English is part of the program; the words of another language are read from their own bundle, and no others. */
export function speak(language: LanguageTag): void {
  spoken = language === 'en' ? english : readWords(language);
}

/** A program whose words are gone speaks English. */
function readWords(language: LanguageTag): TerminalWords {
  const script = threadScript(`words/terminal-${language.toLowerCase()}`);
  try {
    return keepDirection((createRequire(script)(script) as { readonly words: TerminalWords }).words, language);
  } catch {
    return english;
  }
}
