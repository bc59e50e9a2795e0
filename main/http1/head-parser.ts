/**
 * Reads request lines and field sections (RFC 9112 §2 to §5), strictly, from text that arrives in any number of pieces.
 * The outcome depends on the octets alone, never on where they were split.
 */
import { flatText } from '../base/flat-text.ts';
import type { FieldLine } from '../http/fields.ts';
import { FieldSection, isFieldValue, isToken, trimWhitespace } from '../http/fields.ts';
import {
  MAX_FIELD_LINES,
  MAX_FIELD_SECTION_BYTES,
  MAX_METHOD_BYTES,
  MAX_REQUEST_LINE_BYTES,
} from '../http/head-limits.ts';
import { HttpError } from '../http/http-error.ts';
import type { HttpVersion, RequestHead, RequestLine } from '../http/message.ts';
import { isRequestTarget } from '../http/target-octets.ts';

/** Empty lines that are ignored before a request line (RFC 9112 §2.2). */
const MAX_EMPTY_LINES = 8;

/** A field section as sent, with the empty line at its end, and what was read from it. */
interface KnownSection {
  readonly text: string;
  readonly fields: FieldSection;
}

/** Longer sections are rare, and read anew each time. Octets. */
const MAX_KNOWN_SECTION_BYTES = 2 * 1024;

/** The section read last: a program that asks for many things mostly sends the same one with each request. */
let lastSection: KnownSection | undefined;

export class HeadParser {
  #requestLine: RequestLine | undefined;
  #fields: FieldSection | undefined;
  #fieldLines = 0;
  #sectionBytes = 0;
  #emptyLines = 0;
  /** The beginning of a line whose end has not arrived. */
  #partial = '';
  /** Complete lines of this head from earlier pieces. */
  #carried = '';
  #rawRequestLine = '';

  /** Whether any octet of a head has arrived, empty lines before it aside. */
  get hasBegun(): boolean {
    return this.#requestLine !== undefined || (this.#partial !== '' && this.#partial !== '\r');
  }

  /** Octets that are kept of a head that is not complete. */
  get held(): number {
    return this.#carried.length;
  }

  /** The request line as far as it was read, for the access log. */
  get rawRequestLine(): string {
    return this.#rawRequestLine === '' ? this.#partial : this.#rawRequestLine;
  }

  /**
   * Reads lines from `text`, one octet a character.
   * @returns the head and the position behind it when it is complete, undefined when all was read and more is needed
   * @throws HttpError 400, 414, 431, 501 or 505; the parser can't go on after that
   */
  read(text: string, position: number): { readonly head: RequestHead; readonly position: number } | undefined {
    let from = position;
    let rawStart = position;
    let sectionStart = -1;
    for (;;) {
      const lineFeed = text.indexOf('\n', from);
      if (lineFeed < 0) {
        this.#carried += text.slice(rawStart);
        this.#partial += text.slice(from);
        this.#checkPartial();
        return undefined;
      }
      const line = this.#partial === '' ? text.slice(from, lineFeed) : this.#partial + text.slice(from, lineFeed);
      this.#partial = '';
      from = lineFeed + 1;
      if (this.#requestLine === undefined) {
        this.#requestLine = this.#readRequestLine(line);
        if (this.#requestLine === undefined) {
          this.#carried = '';
          rawStart = from;
        } else if (lastSection && text.startsWith(lastSection.text, from)) {
          from += lastSection.text.length;
          const raw = keptText(this.#carried + text.slice(rawStart, from), text);
          return { head: this.#take(this.#requestLine, lastSection.fields, raw), position: from };
        } else {
          sectionStart = from;
        }
      } else if (this.#readFieldLine(line)) {
        const fields = this.#fields ?? new FieldSection();
        if (sectionStart >= 0) rememberSection(text.slice(sectionStart, from), fields);
        const raw = keptText(this.#carried + text.slice(rawStart, from), text);
        return { head: this.#take(this.#requestLine, fields, raw), position: from };
      }
    }
  }

  /** Hands the head over and makes the parser ready for the next one. */
  #take({ method, target, version }: RequestLine, fields: FieldSection, raw: string): RequestHead {
    const head = { method, target, version, fields, raw };
    this.#requestLine = undefined;
    this.#fields = undefined;
    this.#fieldLines = 0;
    this.#sectionBytes = 0;
    this.#emptyLines = 0;
    this.#carried = '';
    this.#rawRequestLine = '';
    return head;
  }

  /** Refuses what can't become valid any more, without waiting for the end of the line. */
  #checkPartial(): void {
    const partial = this.#partial;
    if (this.#requestLine === undefined) {
      checkLineLength(partial, MAX_REQUEST_LINE_BYTES, longRequestLineError);
      if (partial !== '' && partial !== '\r') checkFirstOctet(partial);
    } else {
      checkLineLength(partial, MAX_FIELD_SECTION_BYTES - this.#sectionBytes, longFieldSectionError);
    }
    if (hasBareCarriageReturn(partial)) throw new HttpError(400);
  }

  /** @returns undefined for an empty line, which is ignored before a request line (RFC 9112 §2.2) */
  #readRequestLine(line: string): RequestLine | undefined {
    if (line === '\r') {
      if (++this.#emptyLines > MAX_EMPTY_LINES) throw new HttpError(400);
      return undefined;
    }
    const bare = line.endsWith('\r') ? line.slice(0, -1) : line;
    this.#rawRequestLine = bare;
    checkLineLength(line, MAX_REQUEST_LINE_BYTES, longRequestLineError);
    checkFirstOctet(line);
    checkLineEnd(line);
    return parseRequestLine(bare);
  }

  /** @returns true for the empty line that ends the section */
  #readFieldLine(line: string): boolean {
    if (line === '\r') return true;
    checkLineLength(line, MAX_FIELD_SECTION_BYTES - this.#sectionBytes, longFieldSectionError);
    this.#sectionBytes += line.length + 1;
    const [name, value] = parseFieldLine(withoutCarriageReturn(line));
    if (++this.#fieldLines > MAX_FIELD_LINES) throw new HttpError(431);
    this.#fields ??= new FieldSection();
    this.#fields.append(name, value);
    return false;
  }
}

/** Nothing is added to `fields` any more. */
function rememberSection(text: string, fields: FieldSection): void {
  if (text.length <= MAX_KNOWN_SECTION_BYTES) lastSection = { text: flatText(text), fields };
}

/** The access log keeps heads: one that is a small part of what arrived must not keep all of it. */
function keptText(raw: string, text: string): string {
  return raw.length < text.length / 4 ? flatText(raw) : raw;
}

/**
 * A field line without its line end (RFC 9112 §5).
 * @throws HttpError 400: no colon, whitespace before it or at the start (obs-fold, §5.2), invalid octets
 */
export function parseFieldLine(line: string): FieldLine {
  const colon = line.indexOf(':');
  if (colon < 0) throw new HttpError(400);
  const name = line.slice(0, colon);
  const value = trimWhitespace(line.slice(colon + 1));
  if (!isToken(name) || !isFieldValue(value)) throw new HttpError(400);
  return [name, value];
}

/**
 * A request line without its line end (RFC 9112 §3).
 * @throws HttpError 400 for a malformed one, 501 for a method of absurd length, 505 for another major version
 */
export function parseRequestLine(line: string): RequestLine {
  const first = line.indexOf(' ');
  const method = methodOf(line, first);
  // No version has a space in it, so the second one is the last.
  const second = line.indexOf(' ', first + 1);
  if (!isToken(method) || second < 0) throw new HttpError(400);
  if (method.length > MAX_METHOD_BYTES) throw new HttpError(501);
  const target = line.slice(first + 1, second);
  if (!isRequestTarget(target)) throw new HttpError(400);
  return { method, target, version: parseVersion(line.slice(second + 1)) };
}

/** GET is nearly always meant: that is one text for all requests, which the engine knows from others without looking at it. */
function methodOf(line: string, end: number): string {
  if (line.startsWith('GET ')) return 'GET';
  return end < 0 ? line : line.slice(0, end);
}

/** Minor versions above 1 are answered as 1.1 (RFC 9110 §6.2). */
function parseVersion(text: string): HttpVersion {
  if (text === 'HTTP/1.1') return '1.1';
  if (text === 'HTTP/1.0') return '1.0';
  if (!/^HTTP\/\d\.\d$/.test(text)) throw new HttpError(400);
  if (text.charAt(5) !== '1') throw new HttpError(505);
  return '1.1';
}

function withoutCarriageReturn(line: string): string {
  checkLineEnd(line);
  return line.slice(0, -1);
}

/** A line that ends with LF alone is refused: programs in front of us may see the line's end elsewhere. */
function checkLineEnd(line: string): void {
  if (line.indexOf('\r') !== line.length - 1) throw new HttpError(400);
}

function hasBareCarriageReturn(partial: string): boolean {
  const index = partial.indexOf('\r');
  return index >= 0 && index !== partial.length - 1;
}

function checkFirstOctet(line: string): void {
  if (!isToken(line.charAt(0))) throw new HttpError(400);
}

/** Judges a line that is too long by its permitted beginning only, so that the outcome is the same for any split. */
function checkLineLength(line: string, limit: number, toError: (beginning: string) => HttpError): void {
  if (line.length <= limit + 1) return;
  const beginning = line.slice(0, limit + 1);
  if (hasBareCarriageReturn(`${beginning}x`)) throw new HttpError(400);
  throw toError(beginning);
}

function longRequestLineError(beginning: string): HttpError {
  const method = beginning.slice(0, beginning.indexOf(' ') < 0 ? undefined : beginning.indexOf(' '));
  if (!isToken(method)) return new HttpError(400);
  return new HttpError(method.length > MAX_METHOD_BYTES ? 501 : 414);
}

function longFieldSectionError(): HttpError {
  return new HttpError(431);
}
