/** The help of the command line, and what its manual page says as well: how it is called, its options in groups, its ends. */
import type { TerminalOption } from './option-descriptions.ts';
import { optionTable, SECTIONS } from './option-descriptions.ts';

/** Where the second column begins. */
const HELP_COLUMN = 23;

export interface Call {
  readonly args: string;
  readonly does: string;
}

export const CALLS: readonly Call[] = [
  { args: '[DIR] [options]', does: 'shares DIR, the current folder unless given, until it is interrupted' },
  { args: 'FILE... [options]', does: 'shares single files' },
  { args: '--app FILE [options]', does: 'answers with an ES module' },
  { args: 'check URL', does: 'says whether URL can be reached, as another computer would see it' },
  { args: 'hash', does: 'asks for a password, and prints its hash for --users' },
  { args: 'completion bash|zsh|fish', does: 'prints what makes that shell complete these options' },
];

export const SECTION_TITLES = {
  address: 'Where it listens',
  access: 'Who can open it',
  serving: 'What visitors get',
  log: 'The log',
  program: 'The program',
} as const satisfies Record<TerminalOption['section'], string>;

export const EXIT_STATUSES: readonly (readonly [status: number, meaning: string])[] = [
  [0, 'it was interrupted, or did what was asked'],
  [1, 'it could not share, or the address that was checked can’t be reached'],
  [2, 'an option or argument is wrong'],
];

/** `--type EXT=TYPE`, `-h, --help` */
export function optionName({ spelling, short, argument }: TerminalOption): string {
  const dashed = short === undefined ? `--${spelling}` : `-${short}, --${spelling}`;
  return argument === undefined ? dashed : `${dashed} ${argument}`;
}

/** @param command how the program is called: `porthole`, or by npm */
export function usage(command: string): string {
  const column = command.length + 2 + Math.max(...CALLS.map(({ args }) => args.length));
  const calls = CALLS.map(({ args, does }) => `  ${`${command} ${args}`.padEnd(column)}${does}`);
  const sections = SECTIONS.map((section) => {
    const options = optionTable().filter((option) => option.section === section);
    return `${SECTION_TITLES[section]}:\n${options.map(helpOf).join('\n')}`;
  });
  const statuses = EXIT_STATUSES.map(([status, meaning]) => `  ${status}  ${meaning}`);
  return `Shares a folder over HTTP, and tells of every request.\n\nUsage:\n${calls.join('\n')}\n\n${sections.join('\n\n')}\n\nExit status:\n${statuses.join('\n')}\n`;
}

function helpOf(option: TerminalOption): string {
  const name = `  ${optionName(option)}`;
  const indent = ' '.repeat(HELP_COLUMN);
  const first = name.length < HELP_COLUMN ? name.padEnd(HELP_COLUMN) : `${name}\n${indent}`;
  return first + option.help.join(`\n${indent}`);
}
