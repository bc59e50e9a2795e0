/** Entries as text: Common Log Format, Combined Log Format, JSON lines. */
import type { AccessLogEntry } from './log-entry.ts';
import { decodeOctets } from './readable-target.ts';

export type LogFormat = 'common' | 'combined' | 'json';

/** What entries can be exported as. */
export type ExportFormat = 'combined' | 'json' | 'csv' | 'har';

export const LOG_FORMATS: readonly LogFormat[] = ['combined', 'common', 'json'];

/** One line without its line end. */
export function formatEntry(entry: AccessLogEntry, format: LogFormat): string {
  switch (format) {
    case 'common':
      return formatCommon(entry);
    case 'combined':
      return formatCombined(entry);
    case 'json':
      return formatJson(entry);
  }
}

/** `host ident authuser [date] "request line" status bytes`, as the NCSA and Apache servers write it. */
export function formatCommon(entry: AccessLogEntry): string {
  const bytes = entry.contentBytes === 0 ? '-' : String(entry.contentBytes);
  return `${formatBeginning(entry)}${requestLine(entry)}" ${entry.status} ${bytes}`;
}

/**
 * Common Log Format with referrer and user agent. Where content came, its octets and the name under which it is kept stand
 * behind them, where readers of the format look no more: ` 52428800 "photo (2).jpg"`.
 */
export function formatCombined(entry: AccessLogEntry): string {
  const line = formatCommon(entry) + formatAgent(entry);
  const { receivedBytes, keptAs } = entry;
  if (receivedBytes === undefined && keptAs === undefined) return line;
  return `${line} ${receivedBytes ?? 0} "${escapeLogText(keptAs ?? '-')}"`;
}

/** All there is to an entry, one JSON object a line; times as ISO 8601. */
export function formatJson(entry: AccessLogEntry): string {
  const { identity, keptAs } = entry;
  const json = JSON.stringify({
    ...entry,
    time: new Date(entry.time).toISOString(),
    ...(identity === undefined ? {} : { identity: decodeOctets(identity) }),
    ...(keptAs === undefined ? {} : { keptAs: decodeOctets(keptAs) }),
  });
  // What JSON lets pass, but terminals take for commands.
  return json.replace(/[\x7f-\x9f]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

let lastVisitor = '';
let lastIdentity: string | undefined;
let lastTime = '';
let lastBeginning = '';

/** Up to the quotation mark before the request line. One visitor asks for many things in a second. */
function formatBeginning({ visitor, identity, time }: AccessLogEntry): string {
  const formatted = formatLogTime(time);
  if (formatted !== lastTime || visitor !== lastVisitor || identity !== lastIdentity) {
    lastTime = formatted;
    lastVisitor = visitor;
    lastIdentity = identity;
    lastBeginning = inOnePiece(`${withoutZone(visitor)} - ${formatIdentity(identity)} [${formatted}] "`);
  }
  return lastBeginning;
}

/** `authuser` is one word: what can't be part of one stands there as in a URL. */
function formatIdentity(identity: string | undefined): string {
  if (identity === undefined || identity === '') return '-';
  const octet = (character: string): string => character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0');
  // A hyphen alone says that nobody is known.
  if (identity === '-') return `%${octet(identity)}`;
  return identity.replace(/[^\w.@+~-]/g, (character) => `%${octet(character)}`);
}

/** A zone (`fe80::1%eth0`, RFC 4007 §11) means something on this computer only, and readers of logs stumble over it. */
function withoutZone(address: string): string {
  const zone = address.indexOf('%');
  return zone === -1 ? address : address.slice(0, zone);
}

function requestLine({ method, target, version }: AccessLogEntry): string {
  if (method === '') return target === '' ? '-' : escapeLogText(target);
  return `${escapeLogText(method)} ${escapeLogText(target)} ${version}`;
}

/** Octets that could end the quoted text, the line, or the terminal's patience, as `\xHH`. */
function escapeLogText(text: string): string {
  // Hardly any text has one, and a look costs a fraction of replacing nothing.
  for (let index = 0; index < text.length; index++)
    if (hasToBeEscaped(text.charCodeAt(index))) return escapeOctets(text);
  return text;
}

function hasToBeEscaped(octet: number): boolean {
  return octet < 0x20 || octet === 0x22 || octet === 0x5c || (octet >= 0x7f && octet <= 0xff);
}

function escapeOctets(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what has to be escaped
  return text.replace(/["\\\x00-\x1f\x7f-\xff]/g, (character) => {
    if (character === '"' || character === '\\') return `\\${character}`;
    return `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`;
  });
}

let lastReferrer = '';
let lastUserAgent = '';
let lastAgent = ' "-" "-"';

/** Referrer and user agent are long, and one asks for many things in a row, from one page. */
function formatAgent({ referrer, userAgent }: AccessLogEntry): string {
  if (userAgent !== lastUserAgent || referrer !== lastReferrer) {
    lastUserAgent = userAgent;
    lastReferrer = referrer;
    lastAgent = inOnePiece(` "${escapeLogText(referrer || '-')}" "${escapeLogText(userAgent || '-')}"`);
  }
  return lastAgent;
}

/** The same text. What was put together of others becomes one piece when it is first looked at: now, and not in each line. */
function inOnePiece(text: string): string {
  return Number.isNaN(text.charCodeAt(0)) ? '' : text;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

let formattedSecond = Number.NaN;
let formattedTime = '';

/** `10/Oct/2000:13:55:36 -0700`, in local time; made once a second. */
export function formatLogTime(milliseconds: number): string {
  const second = Math.floor(milliseconds / 1000);
  if (second === formattedSecond) return formattedTime;
  const date = new Date(second * 1000);
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${two(date.getDate())}/${MONTHS[date.getMonth()]}/${date.getFullYear()}`;
  const time = `${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;
  const offset = -date.getTimezoneOffset();
  const zone = `${offset < 0 ? '-' : '+'}${two(Math.floor(Math.abs(offset) / 60))}${two(Math.abs(offset) % 60)}`;
  formattedSecond = second;
  formattedTime = `${day}:${time} ${zone}`;
  return formattedTime;
}
