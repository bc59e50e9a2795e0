/**
 * All options of the command line, in the order of the help: those of a share as options.ts spells them, and those that only
 * the terminal has. The help, the manual page, the completions of shells and the settings file are made from this table.
 */
import { LOG_FORMATS } from '../access-log/line-formats.ts';
import type { HelpSection } from '../share/option.ts';
import { spelledOptions } from './spelled-options.ts';

export const DEFAULT_PORT = 8000;

export interface TerminalOption {
  /** Without its dashes. */
  readonly spelling: string;
  /** One letter that stands for it, behind one dash. */
  readonly short?: string;
  /** What follows it, as the help calls it; left out for a switch. */
  readonly argument?: string;
  /** Lines of the help. */
  readonly help: readonly string[];
  readonly section: HelpSection | 'program';
  /** Each time it is given adds to what was given before; otherwise the last one counts. */
  readonly repeats: boolean;
  /** What a shell offers to complete the argument with. */
  readonly completion?: 'file' | readonly string[] | undefined;
}

type OwnOption = Omit<TerminalOption, 'repeats'> & { readonly repeats?: boolean };

/** Those that only the terminal has; few of them add to what was given before. */
const OWN_OPTIONS = [
  {
    spelling: 'port',
    argument: 'N',
    section: 'address',
    help: [`port to listen on, 0 for any free one, N+ for N or the next free one (default ${DEFAULT_PORT})`],
  },
  {
    spelling: 'bind',
    argument: 'ADDRESS',
    section: 'address',
    help: ['IP address to listen on (default: all, IPv6 and IPv4)'],
  },
  { spelling: 'open', section: 'address', help: ['open the share in this computer’s browser'] },
  {
    spelling: 'link',
    argument: "'PATH[;ends=TIME][;downloads=N][;right=look|add][;quota=SIZE]'",
    section: 'access',
    repeats: true,
    help: [
      'make a link that opens just PATH, without a password, until TIME (90s, 30m, 12h, 2d) is over',
      'or N downloads have arrived, and tell its address; / is all that is shared; may be repeated;',
      'with right=add, visitors may add SIZE by it in all',
    ],
  },
  {
    spelling: 'password-file',
    argument: 'FILE',
    section: 'access',
    completion: 'file',
    help: [
      'who comes in needs the password or PIN in the first line of FILE; the environment',
      'variable PORTHOLE_PASSWORD does the same',
    ],
  },
  {
    spelling: 'users',
    argument: 'FILE',
    section: 'access',
    completion: 'file',
    help: [
      'who comes in needs a name and password of FILE, a line each: NAME:HASH[:look|add|change],',
      'with a hash of the command hash, or of htpasswd -B; read anew when it changes',
    ],
  },
  {
    spelling: 'app',
    argument: 'FILE',
    section: 'serving',
    completion: 'file',
    help: [
      'answer with the ES module FILE instead of a folder: its default export is a function',
      '(request) => Response, or an object with such a fetch',
    ],
  },
  {
    spelling: 'replica-key',
    argument: 'FILE',
    section: 'serving',
    completion: 'file',
    help: [
      'make entity tags of size, time and the key in FILE: copies of a folder that are shared',
      'by several computers with the same key have the same tags',
    ],
  },
  {
    spelling: 'log',
    argument: 'FORMAT',
    section: 'log',
    completion: [...LOG_FORMATS, 'none'],
    help: [`${LOG_FORMATS.join(', ')} or none (default combined)`],
  },
  {
    spelling: 'config',
    argument: 'FILE',
    section: 'program',
    completion: 'file',
    help: ['read options from FILE, a JSON object with the names of these; what is given here counts more'],
  },
  {
    spelling: 'no-config',
    section: 'program',
    help: ['do not read the settings file of this user'],
  },
  {
    spelling: 'terminal',
    section: 'program',
    help: ['share from this terminal also where the app is installed, which takes what names a path only'],
  },
  { spelling: 'help', short: 'h', section: 'program', help: ['show this help'] },
  { spelling: 'man', section: 'program', help: ['print the manual page, for man -l'] },
  { spelling: 'version', section: 'program', help: ['show the version'] },
] as const satisfies readonly OwnOption[];

export type OwnSpelling = (typeof OWN_OPTIONS)[number]['spelling'];

export const SECTIONS = ['address', 'access', 'serving', 'log', 'program'] as const;

export function optionTable(): readonly TerminalOption[] {
  const own = OWN_OPTIONS.map((option: OwnOption) => ({ ...option, repeats: option.repeats ?? false }));
  const ofShares = spelledOptions().map(({ terminal }) => {
    const { spelling, argument, help, section = 'serving', completion } = terminal;
    return { spelling, help, section, completion, repeats: argument !== undefined, ...(argument && { argument }) };
  });
  const all: readonly TerminalOption[] = [...own.slice(0, 3), ...ofShares, ...own.slice(3)];
  return SECTIONS.flatMap((section) => all.filter((option) => option.section === section));
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
