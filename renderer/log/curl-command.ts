/**
 * A request as a `curl` command that sends it again. Visitors wrote what it is made of, and a person pastes it into a
 * shell: whatever can't be quoted safely there is left out.
 */
import type { AccessLogEntry } from '../../main/access-log/log-entry.ts';
import { isCut } from '../../main/access-log/log-text.ts';
import { decodeOctets } from '../../main/access-log/readable-target.ts';
import type { AppState } from '../../main/ipc/app-state.ts';

export interface CurlOptions {
  readonly entry: AccessLogEntry;
  /** Request line and field section as sent; undefined when they are not kept any more. */
  readonly requestHead: string | undefined;
  /** The address of the share, not the one that the visitor named: that may lead anywhere. */
  readonly address: string;
  /** Where the certificate lies that curl has to trust for it; undefined where that is of no use. */
  readonly authorityFile?: string | undefined;
  readonly platform: AppState['platform'];
}

/** Fields that curl writes itself, that belong to one connection, or that announce content which is not kept. */
const OMITTED = new Set(['host', 'connection', 'content-length', 'transfer-encoding', 'expect', 'te', 'upgrade']);
/** A target that a URL can hold as it is: no fragment, and nothing that curl would expand or encode. */
const PLAIN_TARGET = /^\/[\w\-.~%!$&'()*+,;=:@/?]*$/;
const PLAIN_METHOD = /^[A-Za-z-]+$/;
const DOT_SEGMENT = /\/\.{1,2}(?:[/?]|$)/;

/** undefined when there is nothing to send again, or nothing that could be pasted safely. */
export function formatCurlCommand({
  entry,
  requestHead,
  address,
  authorityFile,
  platform,
}: CurlOptions): string | undefined {
  const isQuotable = platform === 'win32' ? isQuotableOnWindows : isQuotableInShell;
  const quote = platform === 'win32' ? quoteForWindows : quoteForShell;
  if (!PLAIN_METHOD.test(entry.method) || !isQuotable(entry.target) || isCut(entry.target)) return undefined;
  const origin = originOf(entry, address);
  const isPlain = PLAIN_TARGET.test(entry.target);
  return [
    'curl',
    ...(entry.tls !== undefined && authorityFile !== undefined && isQuotable(authorityFile)
      ? ['--cacert', quote(authorityFile)]
      : []),
    ...methodOptions(entry.method),
    ...(isPlain && DOT_SEGMENT.test(entry.target) ? ['--path-as-is'] : []),
    ...(isPlain ? [] : ['--request-target', quote(entry.target)]),
    ...fieldLines(requestHead, entry)
      .filter((line) => isQuotable(line) && !isCut(line))
      .flatMap((line) => ['-H', quote(line)]),
    quote(isPlain ? origin + entry.target : `${origin}/`),
  ].join(' ');
}

/** Both are spoken on one port: as the request came. */
function originOf({ tls }: AccessLogEntry, address: string): string {
  const { host } = new URL(address);
  return `${tls === undefined ? 'http' : 'https'}://${host}`;
}

function methodOptions(method: string): readonly string[] {
  if (method === 'GET') return [];
  return method === 'HEAD' ? ['--head'] : ['-X', method];
}

function fieldLines(requestHead: string | undefined, entry: AccessLogEntry): readonly string[] {
  if (requestHead === undefined) return entry.userAgent === '' ? [] : [`User-Agent: ${entry.userAgent}`];
  return requestHead
    .split(/\r?\n/)
    .slice(1)
    .filter((line) => line.includes(':') && !OMITTED.has(line.slice(0, line.indexOf(':')).toLowerCase()));
}

/** A control character could end a terminal's paste and go on as if typed; octets that are no text are written in digits. */
function isQuotableInShell(text: string): boolean {
  return hasNoControls(text) || isOctets(text);
}

function hasNoControls(text: string): boolean {
  return !/\p{Cc}/u.test(decodeOctets(text));
}

/** Octets beyond ASCII, one a character, of which some are no UTF-8; and no control character of ASCII. */
function isOctets(text: string): boolean {
  return /^[\x20-\x7e\x80-\xff]*$/.test(text) && /[\x80-\xff]/.test(decodeOctets(text));
}

/** The command prompt and PowerShell agree on double quotes around a text without these characters, and on little else. */
function isQuotableOnWindows(text: string): boolean {
  // Which octets curl makes of other characters depends on how the system is set up.
  return /^[\x20-\x7e]*$/.test(text) && !/["$`]/.test(text);
}

function quoteForWindows(text: string): string {
  return `"${text}"`;
}

/** For shells of the Bourne family: the very octets, where a terminal takes UTF-8. */
function quoteForShell(octets: string): string {
  if (isOctets(octets)) return printed(octets);
  const text = decodeOctets(octets);
  return /^[\w\-.~:/@%+=,]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

/** What is no text is made by the shell's own `printf` (POSIX), whatever the terminal takes. */
function printed(octets: string): string {
  const digits = octets.replace(/[^\w\-.~:/@+=,;?&()!#$^{}<>|[\] *]/g, (octet) => {
    return `\\${octet.charCodeAt(0).toString(8).padStart(3, '0')}`;
  });
  return `"$(printf '${digits}')"`;
}
