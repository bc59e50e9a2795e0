/** The terminal mode's command line. */
import { parseArgs } from 'node:util';
import type { LogFormat } from '../access-log/formats.ts';
import { LOG_FORMATS } from '../access-log/formats.ts';
import { completeOptions, servingOf } from '../share/chosen-options.ts';
import type { ServingOptions } from '../share/status.ts';
import { visibleName } from '../text/visible-name.ts';
import { ArgumentError } from './argument-error.ts';
import { helpOf, nameOf, readOptions, spelledConfigs, spelledOptions } from './spelled-options.ts';

const DEFAULT_PORT = 8000;
const MAX_PORT = 65_535;

const OWN_HELP = [
  helpOf('port N', [`port to listen on, 0 for any free one, N+ for N or the next free one (default ${DEFAULT_PORT})`]),
  helpOf('bind ADDRESS', ['IP address to listen on (default: all, IPv6 and IPv4)']),
  helpOf('log FORMAT', [`${LOG_FORMATS.join(', ')} or none (default combined)`]),
];

const APP_HELP = helpOf('app FILE', [
  'answer with the ES module FILE instead of a folder: its default export is a function',
  '(request) => Response, or an object with such a fetch',
]);

const TAGS_HELP = helpOf('replica-key FILE', [
  'make entity tags of size, time and the key in FILE: copies of a folder that are shared',
  'by several computers with the same key have the same tags',
]);

export const USAGE = `Usage: npm run share -- [DIR] [options]
       npm run share -- FILE... [options]
       npm run share -- --app FILE [options]
       npm run share -- check URL

Shares DIR (the current folder unless given), or single files, over HTTP until it is interrupted.
With check, opens URL as another computer's browser would, shows what happens, and says whether it can be reached.

${[...OWN_HELP, ...spelledOptions().map(({ terminal }) => helpOf(nameOf(terminal), terminal.help)), TAGS_HELP, APP_HELP].join('')}\
  --help, --version
`;

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
  /** The file with the key that the computers share which share copies of this; undefined for none. */
  readonly replicaKeyFile: string | undefined;
}

export interface CheckArguments {
  readonly kind: 'check';
  /** Normalised; `http:` or `https:`. */
  readonly url: string;
}

export type Arguments = ShareArguments | CheckArguments | { readonly kind: 'help' } | { readonly kind: 'version' };

/** @throws ArgumentError */
export function parseArguments(args: readonly string[]): Arguments {
  const { values, positionals } = parse(args);
  if (values.help) return { kind: 'help' };
  if (values.version) return { kind: 'version' };
  if (positionals.length === 2 && positionals[0] === 'check')
    return { kind: 'check', url: parseUrl(positionals[1] ?? '') };
  return {
    kind: 'share',
    paths: parsePaths(positionals),
    app: parseApp(values.app, positionals),
    ...parsePort(values.port),
    bind: parseAddress(values.bind),
    log: parseLogFormat(values.log),
    serving: servingOf(completeOptions(readOptions(values))),
    replicaKeyFile: values['replica-key'],
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        port: { type: 'string' },
        bind: { type: 'string' },
        log: { type: 'string' },
        ...spelledConfigs(),
        'replica-key': { type: 'string' },
        app: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new ArgumentError(firstSentence(error));
  }
}

/** Node explains at length; the first sentence says what is wrong, except where a value looks like an option. */
function firstSentence(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const option = /^Option '(--[\w-]+)' argument is ambiguous/.exec(message)?.[1];
  if (option) return `${option} needs a value; one that begins with a dash is written ${option}=VALUE.`;
  return `${(message.split(/\.\s|\n/)[0] ?? message).replace(/\.$/, '')}.`;
}

/** An empty name is a script's variable that was not set; the current folder is hardly what was meant. */
function parsePaths(names: readonly string[]): readonly string[] {
  if (names.includes('')) throw new ArgumentError('The name of what to share is empty.');
  return names.length > 0 ? names : ['.'];
}

function parseApp(file: string | undefined, paths: readonly string[]): string | undefined {
  if (file === '') throw new ArgumentError('The name of the app is empty.');
  const [other] = paths;
  if (file !== undefined && other !== undefined) {
    throw new ArgumentError(`With --app nothing else is shared; ${visibleName(other)} is one too many.`);
  }
  return file;
}

/** An empty address would mean all of them: the opposite of what people want who name one. */
function parseAddress(text: string | undefined): string | undefined {
  if (text === '') throw new ArgumentError('The address to listen on is empty; leave --bind out to listen on all.');
  return text?.replace(/^\[(.*)\]$/, '$1');
}

function parsePort(text = String(DEFAULT_PORT)): Pick<ShareArguments, 'port' | 'takesNextPort'> {
  const [, digits, plus] = /^(\d{1,5})(\+?)$/.exec(text) ?? [];
  const port = Number(digits ?? Number.NaN);
  if (!(port <= MAX_PORT)) throw new ArgumentError(`A port is a number from 0 to ${MAX_PORT}, not '${text}'.`);
  return { port, takesNextPort: plus === '+' };
}

/** People copy addresses without their scheme. */
function parseUrl(text: string): string {
  const url = tryUrl(text.includes('://') ? text : `http://${text}`);
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') {
    throw new ArgumentError(`An address is written like http://192.168.1.20:${DEFAULT_PORT}/, not '${text}'.`);
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
  if (!format) throw new ArgumentError(`A log format is one of ${LOG_FORMATS.join(', ')} and none, not '${text}'.`);
  return format;
}
