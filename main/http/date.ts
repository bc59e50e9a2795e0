/** HTTP dates (RFC 9110 §5.6.7): three formats are read, one is written. */

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const LONG_DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const MONTH = `(${MONTHS.join('|')})`;
const TIME = '(\\d{2}):(\\d{2}):(\\d{2})';
const IMF_FIXDATE = new RegExp(`^(?:${DAYS.join('|')}), (\\d{2}) ${MONTH} (\\d{4}) ${TIME} GMT$`);
const RFC_850_DATE = new RegExp(`^(?:${LONG_DAYS.join('|')}), (\\d{2})-${MONTH}-(\\d{2}) ${TIME} GMT$`);
const ASCTIME_DATE = new RegExp(`^(?:${DAYS.join('|')}) ${MONTH} ([ \\d]\\d) ${TIME} (\\d{4})$`);

/** Milliseconds since 1970 as an IMF-fixdate, such as `Sun, 06 Nov 1994 08:49:37 GMT`. */
export function formatHttpDate(milliseconds: number): string {
  return new Date(milliseconds).toUTCString();
}

/**
 * Milliseconds since 1970 of an HTTP date; undefined when the text is none, which the caller must treat as absent.
 * @param now for two-digit years: one that seems more than 50 years ahead is in the past (RFC 9110 §5.6.7)
 */
export function parseHttpDate(text: string, now: number = Date.now()): number | undefined {
  let match = IMF_FIXDATE.exec(text);
  if (match) return toMilliseconds([match[3], match[2], match[1], match[4], match[5], match[6]]);
  match = RFC_850_DATE.exec(text);
  if (match) {
    const year = String(resolveTwoDigitYear(Number(match[3]), now));
    return toMilliseconds([year, match[2], match[1], match[4], match[5], match[6]]);
  }
  match = ASCTIME_DATE.exec(text);
  if (match) return toMilliseconds([match[6], match[1], match[2], match[3], match[4], match[5]]);
  return undefined;
}

function resolveTwoDigitYear(year: number, now: number): number {
  const current = new Date(now).getUTCFullYear();
  const candidate = current - (current % 100) + year;
  return candidate > current + 50 ? candidate - 100 : candidate;
}

/** @param parts year, month name, day, hour, minute, second */
function toMilliseconds(parts: readonly (string | undefined)[]): number | undefined {
  const [year, , day, hour, minute, second] = parts.map(Number) as [number, number, number, number, number, number];
  const month = MONTHS.indexOf(parts[1] ?? '');
  if (hour > 23 || minute > 59 || second > 60) return undefined;
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  if (date.getUTCMonth() !== month || date.getUTCDate() !== day) return undefined;
  date.setUTCHours(hour, minute, second);
  return date.getTime();
}

let currentSecond = Number.NaN;
let currentDate = '';

/** The Date field value for now, made once a second. */
export function currentHttpDate(now: number): string {
  const second = Math.floor(now / 1000);
  if (second !== currentSecond) {
    currentSecond = second;
    currentDate = formatHttpDate(second * 1000);
  }
  return currentDate;
}
