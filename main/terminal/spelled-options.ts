/** The options of a share on the command line, as options.ts spells them: what is taken, the help, and the values. */

import type { TerminalSpelling } from '../share/option.ts';
import { OptionError } from '../share/option.ts';
import type { OptionName, ShareChange } from '../share/options.ts';
import { OPTION_NAMES, optionNamed } from '../share/options.ts';
import { ArgumentError } from './argument-error.ts';

/** Where the second column of the help begins. */
const HELP_COLUMN = 23;

export interface SpelledOption {
  readonly name: OptionName;
  readonly terminal: TerminalSpelling<unknown>;
}

/** What `parseArgs` is told of an option. */
interface ArgumentConfig {
  readonly type: 'string' | 'boolean';
  readonly multiple: boolean;
}

export function spelledOptions(): readonly SpelledOption[] {
  return OPTION_NAMES.flatMap((name) => {
    const { terminal } = optionNamed(name);
    return terminal === undefined ? [] : [{ name, terminal }];
  });
}

/** For `parseArgs`, by spelling. All may be given more than once: of what has one value, the last counts. */
export function spelledConfigs(): Readonly<Record<string, ArgumentConfig>> {
  return Object.fromEntries(
    spelledOptions().map(({ terminal }) => [
      terminal.spelling,
      { type: terminal.argument === undefined ? 'boolean' : 'string', multiple: terminal.argument !== undefined },
    ]),
  );
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
    throw error instanceof OptionError ? new ArgumentError(error.message) : error;
  }
}

/** `type EXT=TYPE` */
export function nameOf({ spelling, argument }: TerminalSpelling<unknown>): string {
  return argument === undefined ? spelling : `${spelling} ${argument}`;
}

/** The lines about one option in the help. */
export function helpOf(option: string, help: readonly string[]): string {
  const indent = ' '.repeat(HELP_COLUMN);
  const lines = help.map((line, index) => (index === 0 ? `  --${option}`.padEnd(HELP_COLUMN) : indent) + line);
  return `${lines.join('\n')}\n`;
}
