/** Field lines and field sections (RFC 9110 §5, RFC 9112 §5). */

/** Field name as it is written, and field value. */
export type FieldLine = readonly [name: string, value: string];

/** tchar of RFC 9110 §5.6.2, by octet. */
const TOKEN_OCTETS = octetTable("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

function octetTable(characters: string): Uint8Array {
  const table = new Uint8Array(256);
  for (const character of characters) table[character.charCodeAt(0)] = 1;
  return table;
}

/** Whether `text` is a token (RFC 9110 §5.6.2). */
export function isToken(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    if (TOKEN_OCTETS[text.charCodeAt(index)] !== 1) return false;
  }
  return text.length > 0;
}

/** Whether every octet may stand in a field value: HTAB, SP, VCHAR, obs-text (RFC 9110 §5.5). */
export function isFieldValue(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const octet = text.charCodeAt(index);
    if ((octet < 0x20 && octet !== 0x09) || octet === 0x7f || octet > 0xff) return false;
  }
  return true;
}

/** Removes optional whitespace, SP and HTAB, from both ends (RFC 9110 §5.6.3). */
export function trimWhitespace(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isWhitespace(text.charCodeAt(start))) start++;
  while (end > start && isWhitespace(text.charCodeAt(end - 1))) end--;
  return start === 0 && end === text.length ? text : text.slice(start, end);
}

function isWhitespace(octet: number): boolean {
  return octet === 0x20 || octet === 0x09;
}

/** Names that browsers and download programs send, so that most are not made lower case again for each request. */
const FREQUENT_NAMES = new Map(
  [
    'Host',
    'Connection',
    'User-Agent',
    'Accept',
    'Accept-Encoding',
    'Accept-Language',
    'Referer',
    'Range',
    'If-Range',
    'If-None-Match',
    'If-Modified-Since',
    'Cache-Control',
    'Content-Length',
    'Cookie',
    'Sec-Fetch-Site',
    'Sec-Fetch-Mode',
    'Sec-Fetch-Dest',
  ].map((name) => [name, name.toLowerCase()]),
);

/** The field lines of one message, in the order in which they arrived. Names are compared without case. */
export class FieldSection {
  readonly #names: string[] = [];
  readonly #lines: FieldLine[] = [];

  append(name: string, value: string): void {
    this.#names.push(FREQUENT_NAMES.get(name) ?? name.toLowerCase());
    this.#lines.push([name, value]);
  }

  /** All lines as they were sent. */
  get lines(): readonly FieldLine[] {
    return this.#lines;
  }

  /**
   * The combined value: lines of the same name joined with a comma (RFC 9110 §5.2); undefined when there is none.
   * @param name in lower case
   */
  get(name: string): string | undefined {
    const names = this.#names;
    let value: string | undefined;
    for (let index = 0; index < names.length; index++) {
      if (names[index] !== name) continue;
      const next = this.#lines[index]?.[1] ?? '';
      value = value === undefined ? next : `${value}, ${next}`;
    }
    return value;
  }

  /**
   * The values of all lines of this name, uncombined.
   * @param name in lower case
   */
  all(name: string): string[] {
    return this.#lines.filter((_, index) => this.#names[index] === name).map(([, value]) => value);
  }

  /** @param name in lower case */
  has(name: string): boolean {
    return this.#names.includes(name);
  }
}

/**
 * Field lines as text, one octet a character.
 * @throws Error when a field would break out of its line
 */
export function formatFields(fields: readonly FieldLine[]): string {
  let text = '';
  for (const [name, value] of fields) {
    if (!isToken(name) || !isFieldValue(value)) throw new Error(`Invalid response field: ${name}`);
    text += `${name}: ${value}\r\n`;
  }
  return text;
}

/** The members of a list-based field value without empty ones (RFC 9110 §5.6.1), quoted strings kept whole. */
export function parseList(value: string): string[] {
  const members: string[] = [];
  let start = 0;
  let quoted = false;
  for (let index = 0; index <= value.length; index++) {
    const octet = value.charCodeAt(index);
    if (quoted && octet === 0x5c && index + 1 < value.length) index++;
    else if (octet === 0x22) quoted = !quoted;
    else if (index >= value.length || (octet === 0x2c && !quoted)) {
      const member = trimWhitespace(value.slice(start, index));
      if (member !== '') members.push(member);
      start = index + 1;
    }
  }
  return members;
}

/** Fields that the connection writes itself; nobody else may, or framing would be in doubt. In lower case. */
export const CONNECTION_FIELDS: ReadonlySet<string> = new Set([
  'connection',
  'content-length',
  'date',
  'keep-alive',
  'server',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);
