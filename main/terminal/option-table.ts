/**
 * All options of the command line, in the order of the help: those of a share as options.ts spells them, and those that only
 * the terminal has. The help, the manual page, the completions of shells and the settings file are made from this table.
 */
import { LOG_FORMATS } from '../access-log/log-line-formats.ts';
import type { HelpSection } from '../share/option.ts';
import type { HelpOption, HelpWords } from '../words/en/terminal-help.ts';
import { spelledOptions } from './read-share-options.ts';

export const DEFAULT_PORT = 8000;

export interface TerminalOption {
  /** Without its dashes. */
  readonly spelling: string;
  /** One letter that stands for it, behind one dash. */
  readonly short?: string;
  /** What follows it, as the help calls it; left out for a switch. */
  readonly argument?: string;
  readonly section: HelpSection | 'program';
  /** Each time it is given adds to what was given before; otherwise the last one counts. */
  readonly repeats: boolean;
  /** What a shell offers to complete the argument with. */
  readonly completion?: 'file' | readonly string[] | undefined;
}

type OwnOption = Omit<TerminalOption, 'repeats'> & { readonly spelling: HelpOption; readonly repeats?: boolean };

/** Those that only the terminal has; few of them add to what was given before. */
const OWN_OPTIONS = [
  {
    spelling: 'port',
    argument: 'N',
    section: 'address',
  },
  {
    spelling: 'bind',
    argument: 'ADDRESS',
    section: 'address',
  },
  { spelling: 'open', section: 'address' },
  {
    spelling: 'link',
    argument: "'PATH[;ends=TIME][;downloads=N][;right=look|add][;quota=SIZE]'",
    section: 'access',
    repeats: true,
  },
  {
    spelling: 'password-file',
    argument: 'FILE',
    section: 'access',
    completion: 'file',
  },
  {
    spelling: 'users',
    argument: 'FILE',
    section: 'access',
    completion: 'file',
  },
  {
    spelling: 'app',
    argument: 'FILE',
    section: 'serving',
    completion: 'file',
  },
  {
    spelling: 'replica-key',
    argument: 'FILE',
    section: 'serving',
    completion: 'file',
  },
  {
    spelling: 'log',
    argument: 'FORMAT',
    section: 'log',
    completion: [...LOG_FORMATS, 'none'],
  },
  {
    spelling: 'config',
    argument: 'FILE',
    section: 'program',
    completion: 'file',
  },
  {
    spelling: 'no-config',
    section: 'program',
  },
  {
    spelling: 'terminal',
    section: 'program',
  },
  { spelling: 'help', short: 'h', section: 'program' },
  { spelling: 'man', section: 'program' },
  { spelling: 'version', section: 'program' },
] as const satisfies readonly OwnOption[];

export type OwnSpelling = (typeof OWN_OPTIONS)[number]['spelling'];

export const SECTIONS = ['address', 'access', 'serving', 'log', 'program'] as const;

export function optionTable(): readonly TerminalOption[] {
  const own = OWN_OPTIONS.map((option: OwnOption) => ({ ...option, repeats: option.repeats ?? false }));
  const ofShares = spelledOptions().map(({ terminal }) => {
    const { spelling, argument, section = 'serving', completion } = terminal;
    return { spelling, section, completion, repeats: argument !== undefined, ...(argument && { argument }) };
  });
  const all: readonly TerminalOption[] = [...own.slice(0, 3), ...ofShares, ...own.slice(3)];
  return SECTIONS.flatMap((section) => all.filter((option) => option.section === section));
}

/** Lines about an option, in the words of a language. */
export function helpLines({ spelling }: TerminalOption, { options }: HelpWords): readonly string[] {
  const texts: Readonly<Record<string, string | readonly string[]>> = options;
  return [texts[spelling] ?? []].flat();
}

/** What `parseArgs` is told of an option. */
export interface ArgumentConfig {
  readonly type: 'string' | 'boolean';
  readonly multiple: boolean;
  readonly short?: string;
}

/** For `parseArgs`, by spelling. Any may be given more than once: of what does not repeat, the last counts. */
export function argumentConfigs(): Readonly<Record<string, ArgumentConfig>> {
  return Object.fromEntries(
    optionTable().map(({ spelling, short, argument, repeats }) => [
      spelling,
      { type: argument === undefined ? 'boolean' : 'string', multiple: repeats, ...(short !== undefined && { short }) },
    ]),
  );
}
