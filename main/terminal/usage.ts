/** The help of the command line, and what its manual page says as well: how it is called, its options in groups, its ends. */

import type { HelpWords } from '../words/en/terminal-help.ts';
import type { TerminalOption } from './option-table.ts';
import { helpLines, optionTable, SECTIONS } from './option-table.ts';
import { terminalWords } from './terminal-words.ts';
import { wrapText } from './wrap-text.ts';

/** Where the second column begins. */
const HELP_COLUMN = 23;

/** Lines are no longer. */
const MAX_COLUMNS = 120;

export interface Call {
  readonly args: string;
  readonly kind: keyof HelpWords['calls'];
}

export const CALLS: readonly Call[] = [
  { args: '[DIR] [options]', kind: 'folder' },
  { args: 'FILE... [options]', kind: 'files' },
  { args: '--app FILE [options]', kind: 'app' },
  { args: 'check URL', kind: 'check' },
  { args: 'hash', kind: 'hash' },
  { args: 'completion bash|zsh|fish', kind: 'completion' },
];

export const EXIT_STATUSES: readonly (readonly [status: number, meaning: keyof HelpWords['statuses']])[] = [
  [0, 'done'],
  [1, 'failed'],
  [2, 'wrong'],
];

/** `--type EXT=TYPE`, `-h, --help` */
export function optionName({ spelling, short, argument }: TerminalOption): string {
  const dashed = short === undefined ? `--${spelling}` : `-${short}, --${spelling}`;
  return argument === undefined ? dashed : `${dashed} ${argument}`;
}

/** @param command how the program is called: `porthole`, or by npm */
export function usage(command: string): string {
  const { help } = terminalWords();
  const column = command.length + 2 + Math.max(...CALLS.map(({ args }) => args.length));
  const calls = CALLS.map(({ args, kind }) => {
    return `  ${`${command} ${args}`.padEnd(column)}${indented([help.calls[kind]], column + 2)}`;
  });
  const sections = SECTIONS.map((section) => {
    const options = optionTable().filter((option) => option.section === section);
    return `${help.sections[section]}:\n${options.map((option) => helpOf(option, help)).join('\n')}`;
  });
  const statuses = EXIT_STATUSES.map(([status, meaning]) => `  ${status}  ${indented([help.statuses[meaning]], 5)}`);
  const parts = [
    help.does,
    `${help.usage}\n${calls.join('\n')}`,
    ...sections,
    `${help.exitStatus}\n${statuses.join('\n')}`,
  ];
  return `${parts.join('\n\n')}\n`;
}

function helpOf(option: TerminalOption, help: HelpWords): string {
  const name = `  ${optionName(option)}`;
  const first = name.length < HELP_COLUMN ? name.padEnd(HELP_COLUMN) : `${name}\n${' '.repeat(HELP_COLUMN)}`;
  return first + indented(helpLines(option, help), HELP_COLUMN);
}

/** Lines that begin in a column; the first one stands there already. */
function indented(lines: readonly string[], column: number): string {
  return lines.flatMap((line) => wrapText(line, MAX_COLUMNS - column)).join(`\n${' '.repeat(column)}`);
}
