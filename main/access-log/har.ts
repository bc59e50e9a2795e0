/** Entries as an HTTP Archive, HAR 1.2, as browsers' developer tools export and import them. */
import type { AccessLogEntry, ExchangeDetails } from './log-entry.ts';
import { isHandshakeEnding } from './log-entry.ts';
import { decodeOctets } from './readable-target.ts';

interface HarField {
  readonly name: string;
  readonly value: string;
}

/** One exchange for the archive. */
export interface HarExchange {
  readonly entry: AccessLogEntry;
  /** undefined when the heads are no longer known: the fields that the entry tells stand in for them. */
  readonly details: ExchangeDetails | undefined;
  /** Where the visitor asked, such as `http://192.168.1.20:8000`; used when the request does not tell by Host. */
  readonly origin: string;
}

/** What stands before the first entry; entries are separated by commas. */
export function formatHarHead(version: string): string {
  return `{"log":{"version":"1.2","creator":${JSON.stringify({ name: 'Porthole', version })},"entries":[\n`;
}

/** What stands after the last entry. */
export const HAR_FOOT = '\n]}}\n';

/** One element of `log.entries`. */
export function formatHarEntry({ entry, details, origin }: HarExchange): string {
  const requestFields = details ? parseFields(details.requestHead) : knownFields(entry);
  const responseFields = details ? parseFields(details.responseHead) : [];
  const url = resolveUrl(entry.target, originOf(entry, requestFields, origin));
  const version = entry.version || 'HTTP/1.1';
  return JSON.stringify({
    startedDateTime: new Date(entry.time).toISOString(),
    time: entry.durationMs,
    request: {
      method: entry.method,
      url: url.href,
      httpVersion: version,
      cookies: [],
      headers: requestFields,
      queryString: [...url.searchParams].map(([name, value]) => ({ name, value })),
      headersSize: details ? details.requestHead.length : -1,
      bodySize: details?.receivedBytes ?? entry.receivedBytes ?? -1,
    },
    response: {
      status: entry.status,
      statusText: reasonOf(details?.responseHead ?? ''),
      httpVersion: version,
      cookies: [],
      headers: responseFields,
      content: { size: entry.contentBytes, mimeType: fieldValue(responseFields, 'content-type') },
      redirectURL: fieldValue(responseFields, 'location'),
      headersSize: details ? details.responseHead.length : -1,
      bodySize: entry.contentBytes,
    },
    cache: {},
    timings: { send: 0, wait: entry.firstByteMs, receive: Math.max(0, entry.durationMs - entry.firstByteMs) },
    connection: String(entry.connection),
    // Names of our own begin with an underscore, as the format asks.
    _visitor: entry.visitor,
    _ending: entry.ending,
    _target: entry.target,
    _sequence: entry.sequence,
    ...(entry.identity === undefined ? {} : { _identity: decodeOctets(entry.identity) }),
    ...(entry.tls === undefined ? {} : { _tls: entry.tls }),
    ...(entry.keptAs === undefined ? {} : { _keptAs: decodeOctets(entry.keptAs) }),
  });
}

/** The field lines of a head as sent, without its first line. */
function parseFields(head: string): readonly HarField[] {
  return head
    .split('\r\n')
    .slice(1)
    .flatMap((line) => {
      const colon = line.indexOf(':');
      return colon < 1 ? [] : [{ name: line.slice(0, colon), value: line.slice(colon + 1).trim() }];
    });
}

function knownFields({ referrer, userAgent }: AccessLogEntry): readonly HarField[] {
  const fields = [
    { name: 'Referer', value: referrer },
    { name: 'User-Agent', value: userAgent },
  ];
  return fields.filter(({ value }) => value !== '');
}

function fieldValue(fields: readonly HarField[], name: string): string {
  return fields.find((field) => field.name.toLowerCase() === name)?.value ?? '';
}

/** `HTTP/1.1 404 Not Found`: the reason phrase may contain spaces. */
function reasonOf(head: string): string {
  return /^HTTP\/\d\.\d \d{3} ([^\r\n]*)/.exec(head)?.[1] ?? '';
}

/** Both schemes are spoken on one port: as the request came, or was to come. */
function originOf({ tls, ending }: AccessLogEntry, fields: readonly HarField[], shareOrigin: string): string {
  const host = fieldValue(fields, 'host');
  const scheme = tls === undefined && !isHandshakeEnding(ending) ? 'http' : 'https';
  const origin = shareOrigin.replace(/^https?:/, `${scheme}:`);
  const isHost = /^[\w.:[\]-]+$/.test(host) && parseUrl(`${scheme}://${host}`) !== undefined;
  return isHost ? `${scheme}://${host}` : origin;
}

/** An absolute URL, whatever was asked for: the archive's readers insist on one. */
function resolveUrl(target: string, origin: string): URL {
  const text = /^https?:\/\//i.test(target) ? target : origin + (target.startsWith('/') ? target : `/${target}`);
  return parseUrl(text) ?? new URL(`${origin}/${encodeURIComponent(target)}`);
}

/** As `URL.parse`, which Node 18 does not have. */
function parseUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
