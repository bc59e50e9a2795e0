/** Entries as comma-separated values (RFC 4180), safe to open in a spreadsheet. */
import type { AccessLogEntry } from './log-entry.ts';
import { decodeOctets } from './readable-target.ts';

const COLUMNS = [
  'sequence',
  'time',
  'visitor',
  'method',
  'target',
  'version',
  'status',
  'contentBytes',
  'durationMs',
  'firstByteMs',
  'ending',
  'referrer',
  'userAgent',
  'connection',
  'exchange',
  'identity',
  'receivedBytes',
  'keptAs',
  'tls',
] as const satisfies readonly (keyof AccessLogEntry)[];

/** The names of the columns, with the line end. */
export const CSV_HEAD = `${COLUMNS.join(',')}\r\n`;

/** One record with its line end; times as ISO 8601, UTF-8 that visitors sent as it is as characters. */
export function formatCsv(entry: AccessLogEntry): string {
  const values = COLUMNS.map((name) => {
    if (name === 'time') return new Date(entry.time).toISOString();
    const value = entry[name] ?? '';
    return typeof value === 'number' ? String(value) : formatText(value);
  });
  return `${values.join(',')}\r\n`;
}

/** Spreadsheets take what begins like this for a formula; visitors choose their own user agents. An apostrophe makes it text. */
const FORMULA = /^[=+\-@\t\r]/;

function formatText(text: string): string {
  const readable = decodeOctets(text);
  const harmless = FORMULA.test(readable) ? `'${readable}` : readable;
  // RFC 4180 §2: quotes are doubled, and what contains a quote, a comma or a line end is quoted.
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
