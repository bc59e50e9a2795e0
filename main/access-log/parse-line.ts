/** Lines of saved logs back to entries: Common and Combined Log Format, and our JSON lines. The inverse of `log-line-formats.ts`. */
import { visibleName } from '../text/visible-name.ts';
import { ENDINGS, toldRest } from './batch.ts';
import type { AccessLogEntry, Ending } from './log-entry.ts';

/** Our status for an exchange whose visitor left before a response began. */
const STATUS_NO_RESPONSE = 499;

/**
 * host ident authuser [date] "request line" status bytes, and perhaps "referrer" "user agent", and behind them what we write
 * of content that came: octets "kept as".
 */
const COMBINED =
  /^(\S+) \S+ (\S+) \[([^\]]+)\] "([^"\\]*(?:\\.[^"\\]*)*)" (\d{3}) (\d+|-)(?: "([^"\\]*(?:\\.[^"\\]*)*)" "([^"\\]*(?:\\.[^"\\]*)*)"(?: (\d{1,15}) "([^"\\]*(?:\\.[^"\\]*)*)"\r?$)?)?/;
const LOG_TIME = /^(\d\d)\/([A-Z][a-z]{2})\/(\d{4}):(\d\d:\d\d:\d\d) ([+-]\d\d)(\d\d)$/;
const REQUEST_LINE = /^(\S+) (\S+) (HTTP\/\d(?:\.\d)?)$/;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * What a line says, numbered `sequence`; undefined when it is no entry. What the format does not tell is 0 or empty; an
 * ending that is not told counts as `complete`.
 */
export function parseLine(line: string, sequence: number): AccessLogEntry | undefined {
  return line.startsWith('{') ? parseJsonLine(line, sequence) : parseCombined(line, sequence);
}

function parseCombined(line: string, sequence: number): AccessLogEntry | undefined {
  const match = COMBINED.exec(line);
  if (match === null) return undefined;
  const [, visitor = '', identity = '-', date = '', request = '', status = '', bytes = ''] = match;
  const [referrer = '-', userAgent = '-', received = '0', keptAs = '-'] = match.slice(7);
  const time = parseLogTime(date);
  if (time === undefined) return undefined;
  return {
    sequence,
    time,
    visitor: visibleName(visitor),
    ...parseRequestLine(unescapeLogText(request)),
    status: Number(status),
    contentBytes: bytes === '-' ? 0 : Number(bytes),
    durationMs: 0,
    firstByteMs: 0,
    ending: endingOf(Number(status)),
    referrer: referrer === '-' ? '' : unescapeLogText(referrer),
    userAgent: userAgent === '-' ? '' : unescapeLogText(userAgent),
    connection: 0,
    exchange: 0,
    ...toldRest({
      identity: identity === '-' ? '' : decodeIdentity(identity),
      receivedBytes: Number(received),
      keptAs: keptAs === '-' ? '' : unescapeLogText(keptAs),
      tls: '',
    }),
  };
}

/** How the exchange of a line that does not tell ended. */
export function endingOf(status: number): Ending {
  return status === STATUS_NO_RESPONSE ? 'aborted' : 'complete';
}

function parseRequestLine(line: string): Pick<AccessLogEntry, 'method' | 'target' | 'version'> {
  const [, method = '', target = '', version = ''] = REQUEST_LINE.exec(line) ?? [];
  if (method === '') return { method, target: line === '-' ? '' : line, version };
  return { method: visibleName(method), target, version };
}

/** As `formatCombined` writes it: octets that can't be part of a word stand there as in a URL. */
function decodeIdentity(text: string): string {
  return text.replace(/%([0-9A-Fa-f]{2})/g, (_, octet: string) => String.fromCharCode(Number.parseInt(octet, 16)));
}

/** `\"`, `\\` and `\xHH`, and the short forms that other servers write. */
function unescapeLogText(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(/\\(?:x([0-9A-Fa-f]{2})|(.))/g, (_, octet: string | undefined, character: string) => {
    if (octet !== undefined) return String.fromCharCode(Number.parseInt(octet, 16));
    return SHORT_ESCAPES[character] ?? character;
  });
}

const SHORT_ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', v: '\v', f: '\f' };

let parsedText = '';
let parsedTime: number | undefined;

/** `10/Oct/2000:13:55:36 -0700` in milliseconds since 1970; read once for lines that follow each other. */
export function parseLogTime(text: string): number | undefined {
  if (text === parsedText) return parsedTime;
  const [, day, month = '', year, time, hours, minutes] = LOG_TIME.exec(text) ?? [];
  const monthNumber = String(MONTHS.indexOf(month) + 1).padStart(2, '0');
  const parsed = Date.parse(`${year}-${monthNumber}-${day}T${time}${hours}:${minutes}`);
  parsedText = text;
  parsedTime = Number.isNaN(parsed) ? undefined : parsed;
  return parsedTime;
}

function parseJsonLine(line: string, sequence: number): AccessLogEntry | undefined {
  const members = parseObject(line);
  if (members === undefined) return undefined;
  const text = (name: string): string => (typeof members[name] === 'string' ? String(members[name]) : '');
  const number = (name: string): number => (Number.isFinite(members[name]) ? Number(members[name]) : 0);
  const time = Date.parse(text('time'));
  const status = number('status');
  if (Number.isNaN(time) || text('visitor') === '' || !Number.isInteger(status) || status <= 0) return undefined;
  return {
    sequence,
    time,
    visitor: visibleName(text('visitor')),
    method: visibleName(text('method')),
    target: text('target'),
    version: text('version'),
    status,
    contentBytes: number('contentBytes'),
    durationMs: number('durationMs'),
    firstByteMs: number('firstByteMs'),
    ending: isEnding(members.ending) ? members.ending : 'complete',
    referrer: text('referrer'),
    userAgent: text('userAgent'),
    connection: number('connection'),
    exchange: number('exchange'),
    ...toldRest({
      identity: encodeOctets(text('identity')),
      receivedBytes: number('receivedBytes'),
      keptAs: encodeOctets(text('keptAs')),
      tls: visibleName(text('tls')),
    }),
  };
}

/** Characters as UTF-8, one octet a character. */
function encodeOctets(text: string): string {
  return Buffer.from(text).toString('latin1');
}

function isEnding(value: unknown): value is Ending {
  return ENDINGS.some((ending) => ending === value);
}

function parseObject(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
