/** The options of a share on the command line, as options.ts spells them. */
import type { OptionProblem, TerminalSpelling } from '../share/option.ts';
import { OptionError } from '../share/option.ts';
import type { OptionName, ShareChange } from '../share/options.ts';
import { OPTION_NAMES, optionNamed } from '../share/options.ts';
import { ArgumentError } from './argument-error.ts';
import { terminalWords } from './terminal-words.ts';

export interface SpelledOption {
  readonly name: OptionName;
  readonly terminal: TerminalSpelling<unknown>;
}

export function spelledOptions(): readonly SpelledOption[] {
  return OPTION_NAMES.flatMap((name) => {
    const { terminal } = optionNamed(name);
    return terminal === undefined ? [] : [{ name, terminal }];
  });
}

/**
 * The options that were given.
 * @param values as `parseArgs` answers them
 * @throws ArgumentError
 */
export function readOptions(values: Readonly<Record<string, unknown>>): ShareChange {
  const given = spelledOptions().filter(({ terminal }) => values[terminal.spelling] !== undefined);
  return Object.fromEntries(given.map(({ name, terminal }) => [name, read(terminal, values[terminal.spelling])]));
}

function read(terminal: TerminalSpelling<unknown>, value: unknown): unknown {
  try {
    return terminal.read(Array.isArray(value) ? value.map(String) : []);
  } catch (error) {
    throw error instanceof OptionError ? new ArgumentError(optionSentence(error)) : error;
  }
}

/** What is wrong with what was written. */
export function optionSentence({ problem, written, allowed }: OptionError): string {
  const words: Readonly<Record<OptionProblem, (written: string, allowed: string) => string>> =
    terminalWords().problems.options;
  return words[problem](written, allowed);
}
