import { afterEach, describe, expect, it } from 'vitest';
import { completionScript, SHELLS } from '../../../main/terminal/completions.ts';
import { manPage } from '../../../main/terminal/man-page.ts';
import { optionTable } from '../../../main/terminal/option-table.ts';
import { speak, terminalWords } from '../../../main/terminal/terminal-words.ts';
import { usage } from '../../../main/terminal/usage.ts';
import { columnsOf } from '../../../main/terminal/wrap-text.ts';
import { words as english } from '../../../main/words/en/terminal.ts';
import { LANGUAGE_TAGS } from '../../../main/words/languages.ts';

afterEach(() => speak('en'));

const namesIn = (help: string) => help.match(/^ {2}(?:-\w, )?--[\w-]+/gm);

it('each option has words in the help, and nothing else has', () => {
  const spellings = optionTable().map(({ spelling }) => spelling);
  expect(Object.keys(english.help.options).sort()).toEqual([...spellings].sort());
});

it('the manual page and the completions are English in every language', () => {
  const texts = () => [manPage('1'), ...SHELLS.map(completionScript)];
  const expected = texts();
  speak('de');
  expect(texts()).toEqual(expected);
});

describe.each(LANGUAGE_TAGS)('the terminal in %s', (language) => {
  it('has words of its own', () => {
    speak(language);
    expect(terminalWords().help.usage === english.help.usage).toBe(language === 'en');
  });

  it('lists every option in its help, in lines that fit into 120 columns', () => {
    const expected = namesIn(usage('npm run share --'));
    speak(language);
    const help = usage('npm run share --');
    expect(namesIn(help)).toEqual(expected);
    expect(help.split('\n').filter((line) => columnsOf(line) > 120)).toEqual([]);
  });
});
