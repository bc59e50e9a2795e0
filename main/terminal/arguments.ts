/** The terminal mode's command line. */
import { parseArgs } from 'node:util';
import type { LogFormat } from '../access-log/formats.ts';
import { LOG_FORMATS } from '../access-log/formats.ts';
import { parseHostName } from '../guards/host-names.ts';
import { isAddableField } from '../http/extra-fields.ts';
import type { FieldLine } from '../http/fields.ts';
import { isFieldValue, isToken } from '../http/fields.ts';
import type { ServingOptions } from '../share/status.ts';
import { parseEnding, parseMediaType } from '../share/type-choice.ts';
import type { DirectoryOptions } from '../site/options.ts';
import { SITE_CHOICES } from '../site/options.ts';

const DEFAULT_PORT = 8000;
const MAX_PORT = 65_535;

export const USAGE = `Usage: npm run share -- [DIR] [options]
       npm run share -- FILE... [options]
       npm run share -- check URL

Shares DIR (the current folder unless given), or single files, over HTTP until it is interrupted.
With check, opens URL as another computer's browser would, shows what happens, and says whether it can be reached.

  --port N             port to listen on, 0 for any free one, N+ for N or the next free one (default ${DEFAULT_PORT})
  --bind ADDRESS       IP address to listen on (default: all, IPv6 and IPv4)
  --log FORMAT         ${LOG_FORMATS.join(', ')} or none (default combined)
  --hidden             share names that begin with a dot too
  --spa                answer pages that do not exist with /index.html
  --cors               let pages of other sites read what is shared
  --header 'Name: X'   add a field to responses, in place of ours; may be repeated
  --allow-host NAME    answer to this host name too; may be repeated
  --no-compress        send everything as it is
  --site WHEN          let shared pages run their scripts: on, off, or automatic, with an /index.html (default)
  --type EXT=TYPE      media type of files with this extension, such as md=text/plain, or 'txt=text/plain; charset=gbk';
                       text is told by its octets otherwise; may be repeated
  --replica-key FILE   make entity tags of size, time and the key in FILE: copies of a folder that are shared
                       by several computers with the same key have the same tags
  --help, --version
`;

export interface ShareArguments {
  readonly kind: 'share';
  /** A folder or files as given; `.` when nothing was. */
  readonly paths: readonly string[];
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

/** A command line that can't be followed; the message is a sentence for the person who typed it. */
export class ArgumentError extends Error {
  override readonly name = 'ArgumentError';
}

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
    ...parsePort(values.port),
    bind: parseAddress(values.bind),
    log: parseLogFormat(values.log),
    serving: {
      directory: {
        showsHidden: values.hidden ?? false,
        singlePage: values.spa ?? false,
        compresses: !(values['no-compress'] ?? false),
        site: parseSite(values.site),
        types: Object.fromEntries((values.type ?? []).map(parseType)),
      },
      allowsAnyOrigin: values.cors ?? false,
      allowedHosts: (values['allow-host'] ?? []).map(parseAllowedHost),
      extraFields: (values.header ?? []).map(parseField),
    },
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
        hidden: { type: 'boolean' },
        spa: { type: 'boolean' },
        cors: { type: 'boolean' },
        header: { type: 'string', multiple: true },
        'allow-host': { type: 'string', multiple: true },
        'no-compress': { type: 'boolean' },
        site: { type: 'string' },
        type: { type: 'string', multiple: true },
        'replica-key': { type: 'string' },
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

/** An empty address would mean all of them: the opposite of what people want who name one. */
function parseAddress(text: string | undefined): string | undefined {
  if (text === '') throw new ArgumentError('The address to listen on is empty; leave --bind out to listen on all.');
  return text?.replace(/^\[(.*)\]$/, '$1');
}

function parseAllowedHost(text: string): string {
  const name = parseHostName(text);
  if (name === undefined) throw new ArgumentError(`A host name is written like nas.example.org, not '${text}'.`);
  return name;
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

function parseSite(text: string | undefined): DirectoryOptions['site'] {
  const site = SITE_CHOICES.find((choice) => choice === (text ?? 'automatic'));
  if (!site) throw new ArgumentError(`A site is one of ${SITE_CHOICES.join(', ')}, not '${text}'.`);
  return site;
}

function parseType(text: string): readonly [ending: string, mediaType: string] {
  const equals = text.indexOf('=');
  const ending = parseEnding(text.slice(0, Math.max(equals, 0)));
  const mediaType = parseMediaType(text.slice(equals + 1));
  if (ending === undefined || mediaType === undefined) {
    const shown = text.replaceAll(/\p{Cc}/gu, '?');
    throw new ArgumentError(`A type is written like txt='text/plain; charset=gbk', not '${shown}'.`);
  }
  return [ending, mediaType];
}

function parseField(text: string): FieldLine {
  const colon = text.indexOf(':');
  const name = text.slice(0, Math.max(colon, 0)).trim();
  const value = text.slice(colon + 1).trim();
  if (!isToken(name) || !isFieldValue(value)) throw new ArgumentError(`A header is 'Name: value', not '${text}'.`);
  if (!isAddableField(name))
    throw new ArgumentError(`The header ${name} is decided for each response and can't be added.`);
  return [name, value];
}
