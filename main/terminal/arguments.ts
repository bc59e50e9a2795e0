/** The terminal mode's command line. */
import { parseArgs } from 'node:util';
import type { LogFormat } from '../access-log/log-line-formats.ts';
import { LOG_FORMATS } from '../access-log/log-line-formats.ts';
import { MAX_LINKS } from '../links/link.ts';
import { completeOptions, servingOf } from '../share/chosen-options.ts';
import type { ShareOptions } from '../share/options.ts';
import type { ServingOptions } from '../share/share-status.ts';
import { visibleName } from '../text/visible-name.ts';
import { ArgumentError } from './argument-error.ts';
import type { Shell } from './completions.ts';
import { readShell } from './completions.ts';
import { withEncryption } from './encryption-choice.ts';
import { parsingSentence } from './invalid-argument-sentence.ts';
import type { LinkArgument } from './link-arguments.ts';
import { parseLinkArgument } from './link-arguments.ts';
import { argumentConfigs, DEFAULT_PORT } from './option-table.ts';
import { readOptions } from './read-share-options.ts';
import { terminalWords } from './terminal-words.ts';

const MAX_PORT = 65_535;

export interface ShareArguments {
  readonly kind: 'share';
  /** A folder or files as given; `.` when nothing was. */
  readonly paths: readonly string[];
  /** The module that answers instead of them; undefined for none. */
  readonly app: string | undefined;
  readonly port: number;
  /** `N+`: the next free port will do too. */
  readonly takesNextPort: boolean;
  readonly bind: string | undefined;
  /** undefined writes no log. */
  readonly log: LogFormat | undefined;
  readonly serving: ServingOptions;
  /** What was chosen about the share. */
  readonly options: ShareOptions;
  /** The file with the password, and the one with the accounts; undefined for none. */
  readonly passwordFile: string | undefined;
  readonly usersFile: string | undefined;
  /** The file with the key that the computers share which share copies of this; undefined for none. */
  readonly replicaKeyFile: string | undefined;
  /** A browser of this computer is to show the share. */
  readonly opensBrowser: boolean;
  readonly links: readonly LinkArgument[];
  /** Nothing was chosen, on the command line or in a file, but what is shared. */
  readonly namesPathsOnly: boolean;
}

export interface CheckArguments {
  readonly kind: 'check';
  /** Normalised; `http:` or `https:`. */
  readonly url: string;
}

export interface CompletionArguments {
  readonly kind: 'completion';
  readonly shell: Shell;
}

export type Arguments =
  | ShareArguments
  | CheckArguments
  | CompletionArguments
  | { readonly kind: 'hash' }
  | { readonly kind: 'help' }
  | { readonly kind: 'man' }
  | { readonly kind: 'version' };

/** Where options come from that are not given. */
export interface SettingsSource {
  /** Arguments that a file named by the person stands for. */
  readonly named: (file: string) => readonly string[];
  /** Those of the user's own file. */
  readonly own: () => readonly string[];
}

const NO_SETTINGS: SettingsSource = { named: () => [], own: () => [] };

/** @throws ArgumentError */
export function parseArguments(args: readonly string[], settings: SettingsSource = NO_SETTINGS): Arguments {
  const { values, positionals } = parse(args);
  if (values.help) return { kind: 'help' };
  if (values.man) return { kind: 'man' };
  if (values.version) return { kind: 'version' };
  const command = parseCommand(positionals);
  if (command !== undefined) return command;
  const set = settingsOf(values, settings);
  return shareArguments(set.length === 0 ? values : parse([...set, ...args]).values, positionals);
}

function settingsOf(values: Values, { named, own }: SettingsSource): readonly string[] {
  const file = readText(values.config);
  if (file !== undefined) return named(file);
  return values['no-config'] ? [] : own();
}

function parseCommand(positionals: readonly string[]): Arguments | undefined {
  const [command, argument = ''] = positionals;
  if (positionals.length === 1 && command === 'hash') return { kind: 'hash' };
  if (positionals.length !== 2) return undefined;
  if (command === 'check') return { kind: 'check', url: parseUrl(argument) };
  if (command === 'completion') return { kind: 'completion', shell: readShell(argument) };
  return undefined;
}

type Values = Readonly<Record<string, unknown>>;

function shareArguments(values: Values, positionals: readonly string[]): ShareArguments {
  const options = withEncryption(completeOptions(readOptions(values)));
  return {
    kind: 'share',
    paths: parsePaths(positionals),
    app: parseApp(readText(values.app), positionals),
    ...parsePort(readText(values.port)),
    bind: parseAddress(readText(values.bind)),
    log: parseLogFormat(readText(values.log)),
    serving: servingOf(options),
    options,
    passwordFile: readText(values['password-file']),
    usersFile: readText(values.users),
    replicaKeyFile: readText(values['replica-key']),
    opensBrowser: values.open === true,
    links: parseLinks(readTexts(values.link), readText(values.app)),
    namesPathsOnly: Object.keys(values).length === 0,
  };
}

/** The table says which options are text; `parseArgs` holds to it. */
function readText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function readTexts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function parse(args: readonly string[]): { readonly values: Values; readonly positionals: readonly string[] } {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: argumentConfigs() });
  } catch (error) {
    throw new ArgumentError(parsingSentence(error));
  }
}

/** An empty name is a script's variable that was not set; the current folder is hardly what was meant. */
function parsePaths(names: readonly string[]): readonly string[] {
  if (names.includes('')) throw new ArgumentError(terminalWords().problems.nameEmpty);
  return names.length > 0 ? names : ['.'];
}

function parseLinks(texts: readonly string[], app: string | undefined): readonly LinkArgument[] {
  const { problems } = terminalWords();
  if (texts.length > MAX_LINKS) throw new ArgumentError(problems.tooManyLinks(String(MAX_LINKS), String(texts.length)));
  if (texts.length > 0 && app !== undefined) throw new ArgumentError(problems.appHasNoLinks);
  return texts.map(parseLinkArgument);
}

function parseApp(file: string | undefined, paths: readonly string[]): string | undefined {
  if (file === '') throw new ArgumentError(terminalWords().problems.appEmpty);
  const [other] = paths;
  if (file !== undefined && other !== undefined) {
    throw new ArgumentError(terminalWords().problems.oneTooMany(visibleName(other)));
  }
  return file;
}

/** An empty address would mean all of them: the opposite of what people want who name one. */
function parseAddress(text: string | undefined): string | undefined {
  if (text === '') throw new ArgumentError(terminalWords().problems.addressEmpty);
  return text?.replace(/^\[(.*)\]$/, '$1');
}

function parsePort(text = String(DEFAULT_PORT)): Pick<ShareArguments, 'port' | 'takesNextPort'> {
  const [, digits, plus] = /^(\d{1,5})(\+?)$/.exec(text) ?? [];
  const port = Number(digits ?? Number.NaN);
  if (!(port <= MAX_PORT)) throw new ArgumentError(terminalWords().problems.noPort(String(MAX_PORT), text));
  return { port, takesNextPort: plus === '+' };
}

/** People copy addresses without their scheme. */
function parseUrl(text: string): string {
  const url = tryUrl(text.includes('://') ? text : `http://${text}`);
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') {
    throw new ArgumentError(terminalWords().problems.noUrl(`http://192.168.1.20:${DEFAULT_PORT}/`, text));
  }
  url.hash = '';
  return url.href;
}

function tryUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

function parseLogFormat(text: string | undefined): LogFormat | undefined {
  if (text === 'none') return undefined;
  const format = LOG_FORMATS.find((known) => known === (text ?? 'combined'));
  if (!format) throw new ArgumentError(terminalWords().problems.noLogFormat(LOG_FORMATS.join(', '), text ?? ''));
  return format;
}
