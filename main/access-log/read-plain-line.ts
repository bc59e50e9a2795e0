/**
 * Lines of Common and Combined Log Format as nearly all are, read octet by octet: printable ASCII outside of quotes, no
 * backslash, a request line in three parts. Whatever is not as plain is left to `parse-line.ts`, which knows all there is.
 */
import type { Span } from './text-table.ts';

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const SPACE = 0x20;
const QUOTE = 0x22;
const PERCENT = 0x25;
const HYPHEN = 0x2d;
const POINT = 0x2e;
const ZERO = 0x30;
const NINE = 0x39;
const OPENING_BRACKET = 0x5b;
const BACKSLASH = 0x5c;
const CLOSING_BRACKET = 0x5d;
const DELETE = 0x7f;

/** `10/Oct/2000:13:55:36 -0700` */
const DATE_LENGTH = 26;
const MINUTE_LENGTH = 17;
/** `HTTP/1.1` */
const VERSION_LENGTH = 8;
const PROTOCOL = Buffer.from('HTTP/');
const MAX_SAFE_DIGITS = 15;

/** A span that is moved to the next text. */
type MovingSpan = { -readonly [Name in keyof Span]: Span[Name] };

const createSpan = (): MovingSpan => ({ start: 0, end: 0 });

/** One line after the other, in the same places: millions of them leave nothing behind. */
export class PlainLine {
  readonly visitor = createSpan();
  readonly method = createSpan();
  readonly target = createSpan();
  readonly version = createSpan();
  /** Empty where the line has none. */
  readonly referrer = createSpan();
  readonly userAgent = createSpan();
  readonly identity = createSpan();
  /** Milliseconds since 1970 (UTC). */
  time = 0;
  status = 0;
  contentBytes = 0;
  readonly #parseTime: (text: string) => number | undefined;
  readonly #minute = new Uint8Array(DATE_LENGTH);
  #minuteTime = Number.NaN;

  /** @param parseTime reads the date of a line: milliseconds since 1970, undefined for what is none */
  constructor(parseTime: (text: string) => number | undefined) {
    this.#parseTime = parseTime;
  }

  /**
   * Reads the line that begins at `start`, which must have a line feed. Returns where the next one begins; -1 when this one
   * is not plain.
   */
  read(octets: Buffer, start: number): number {
    let at = readWord(octets, start, this.visitor);
    at = this.#readIdentity(octets, skipWord(octets, at));
    at = this.#readTime(octets, at);
    at = this.#readRequest(octets, at);
    at = this.#readNumbers(octets, at);
    if (at === -1) return -1;
    return this.#readRest(octets, at);
  }

  /** `authuser `: one that is encoded is not plain. */
  #readIdentity(octets: Buffer, start: number): number {
    const { identity } = this;
    const at = readWord(octets, start, identity);
    if (at === -1) return -1;
    if (octets[identity.start] === HYPHEN && at === identity.start + 2) identity.end = identity.start;
    for (let index = identity.start; index < identity.end; index += 1) if (octets[index] === PERCENT) return -1;
    return at;
  }

  /** `[date] `; most lines are of the same minute as the line before. */
  #readTime(octets: Buffer, start: number): number {
    if (start === -1 || octets[start] !== OPENING_BRACKET) return -1;
    const date = start + 1;
    const seconds = twoDigits(octets, date + MINUTE_LENGTH + 1);
    if (!(seconds < 60) || octets[date + DATE_LENGTH] !== CLOSING_BRACKET || octets[date + DATE_LENGTH + 1] !== SPACE)
      return -1;
    if (!this.#isSameMinute(octets, date) && !this.#readMinute(octets, date, seconds)) return -1;
    this.time = this.#minuteTime + seconds * 1000;
    return date + DATE_LENGTH + 2;
  }

  #isSameMinute(octets: Buffer, date: number): boolean {
    const minute = this.#minute;
    for (let index = MINUTE_LENGTH; index >= 0; index -= 1) if (octets[date + index] !== minute[index]) return false;
    // Behind the seconds comes the zone.
    for (let index = MINUTE_LENGTH + 3; index < DATE_LENGTH; index += 1) {
      if (octets[date + index] !== minute[index]) return false;
    }
    return true;
  }

  #readMinute(octets: Buffer, date: number, seconds: number): boolean {
    const time = this.#parseTime(octets.toString('latin1', date, date + DATE_LENGTH));
    if (time === undefined) return false;
    octets.copy(this.#minute, 0, date, date + DATE_LENGTH);
    this.#minuteTime = time - seconds * 1000;
    return true;
  }

  /** `"method target HTTP/n.n" ` */
  #readRequest(octets: Buffer, start: number): number {
    if (start === -1 || octets[start] !== QUOTE) return -1;
    const target = readWord(octets, start + 1, this.method);
    const version = readWord(octets, target, this.target);
    if (version === -1 || !isVersion(octets, version)) return -1;
    this.version.start = version;
    this.version.end = version + VERSION_LENGTH;
    const end = version + VERSION_LENGTH;
    return octets[end] === QUOTE && octets[end + 1] === SPACE ? end + 2 : -1;
  }

  /** `status bytes`, and not what follows. */
  #readNumbers(octets: Buffer, start: number): number {
    if (start === -1) return -1;
    const status = twoDigits(octets, start) * 10 + digit(octets, start + 2);
    if (!(status >= 0) || octets[start + 3] !== SPACE) return -1;
    this.status = status;
    this.contentBytes = 0;
    const first = start + 4;
    if (octets[first] === HYPHEN) return first + 1;
    let at = first;
    for (; isDigit(octets[at]); at += 1) this.contentBytes = this.contentBytes * 10 + (octets[at] ?? 0) - ZERO;
    return at === first || at - first > MAX_SAFE_DIGITS ? -1 : at;
  }

  /** ` "referrer" "user agent"`, or nothing; up to the next line. */
  #readRest(octets: Buffer, start: number): number {
    this.referrer.end = this.referrer.start;
    this.userAgent.end = this.userAgent.start;
    if (octets[start] === SPACE && octets[start + 1] === QUOTE) {
      const at = readQuoted(octets, start + 2, this.referrer);
      if (at === -1 || octets[at] !== SPACE || octets[at + 1] !== QUOTE) return -1;
      const end = readQuoted(octets, at + 2, this.userAgent);
      return end === -1 ? -1 : lineAfter(octets, end);
    }
    return lineAfter(octets, start);
  }
}

/** Reads printable ASCII up to a space, and returns what comes behind that; -1 when there is no such word. */
function readWord(octets: Buffer, start: number, span: MovingSpan): number {
  if (start === -1) return -1;
  let at = start;
  for (let octet = octets[at] ?? 0; octet !== SPACE; at += 1, octet = octets[at] ?? 0) {
    if (octet < SPACE || octet === QUOTE || octet === BACKSLASH || octet >= DELETE) return -1;
  }
  span.start = start;
  span.end = at;
  return at === start ? -1 : at + 1;
}

const SKIPPED = createSpan();

function skipWord(octets: Buffer, start: number): number {
  return readWord(octets, start, SKIPPED);
}

/** Reads up to the closing quote, and returns what comes behind that. A lone hyphen is how the format says nothing. */
function readQuoted(octets: Buffer, start: number, span: MovingSpan): number {
  let at = start;
  for (let octet = octets[at]; octet !== QUOTE; at += 1, octet = octets[at]) {
    if (octet === undefined || octet === BACKSLASH || octet === LINE_FEED) return -1;
  }
  span.start = start;
  span.end = at === start + 1 && octets[start] === HYPHEN ? start : at;
  return at + 1;
}

/** Behind the line feed, whatever other servers have added before it; -1 for what we add ourselves. */
function lineAfter(octets: Buffer, at: number): number {
  if (octets[at] === LINE_FEED) return at + 1;
  if (octets[at] === CARRIAGE_RETURN && octets[at + 1] === LINE_FEED) return at + 2;
  if (isReceived(octets, at)) return -1;
  return octets.indexOf(LINE_FEED, at) + 1 || -1;
}

/** ` 52428800 "photo (2).jpg"` */
function isReceived(octets: Buffer, start: number): boolean {
  if (octets[start] !== SPACE) return false;
  let at = start + 1;
  while (isDigit(octets[at])) at += 1;
  return at > start + 1 && octets[at] === SPACE && octets[at + 1] === QUOTE;
}

/** `HTTP/` and two digits with a point between them. */
function isVersion(octets: Buffer, at: number): boolean {
  for (let index = 0; index < PROTOCOL.length; index += 1) if (octets[at + index] !== PROTOCOL[index]) return false;
  return isDigit(octets[at + 5]) && octets[at + 6] === POINT && isDigit(octets[at + 7]);
}

/** NaN for what is none. */
function twoDigits(octets: Buffer, at: number): number {
  return digit(octets, at) * 10 + digit(octets, at + 1);
}

function digit(octets: Buffer, at: number): number {
  const octet = octets[at];
  return octet !== undefined && isDigit(octet) ? octet - ZERO : Number.NaN;
}

function isDigit(octet: number | undefined): boolean {
  return octet !== undefined && octet >= ZERO && octet <= NINE;
}
