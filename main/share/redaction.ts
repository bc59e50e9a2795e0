/**
 * Cuts secrets out of an exchange before anything is told or kept of it: neither the window nor a log, an export or a message can
 * show then what opens a share. A link goes by its name.
 */
import type { Exchange } from '../http/exchange.ts';
import { FieldSection } from '../http/fields.ts';
import type { RequestHead } from '../http/message.ts';
import type { LinkBook } from '../links/link-book.ts';

/** In the place of a secret. */
export const REDACTED = '***';

const SECRET_FIELDS = 'authorization|proxy-authorization|cookie|set-cookie';
const SECRET_FIELD = new RegExp(`^(?:${SECRET_FIELDS})$`, 'i');
const SECRET_FIELD_LINES = new RegExp(`^(${SECRET_FIELDS}):[^\\r\\n]*`, 'gim');

/** What follows `/~/`, however its separators are written. */
const LINK = /((?:\/|%2f)(?:~|%7e)(?:\/|%2f))([^/?#&\s"'<>;,]+)/gi;
const TOKEN = /^[\w-]{22}(?![\w-])/;
const SECRET_PAIR = /([?&;](?:pw|pass|passwd|password|pin|token|access_token|secret)=)[^&#\s"'<>;]+/gi;
/** RFC 3986 §3.2.1 */
const USERINFO = /(:\/\/)[^/\s@"']*@/g;

/** One of these is in every text from which something has to be cut. */
const SIGNS = ['~', '%7', '?', '@'];

/** The same for a response: of Set-Cookie, and of addresses that lead somewhere. Looking for texts is quicker than for patterns. */
const RESPONSE_SIGNS = ['ookie:', 'OOKIE:', '~', '%7'];

/** Fields as they may be told; the octets are those behind the request line. */
interface ToldFields {
  readonly fields: FieldSection;
  readonly octets: string;
}

export class Redaction {
  /** A client that sends the same fields again is given the same section: nothing is looked at twice. */
  readonly #told = new WeakMap<FieldSection, ToldFields>();

  /** What was told last: nearly always the next request has the same fields. */
  #lastFields: FieldSection | undefined;
  #lastTold: ToldFields | undefined;

  /** The last head of a response with nothing to cut: what comes from memory has the same one again and again. */
  #harmless = '';

  constructor(private readonly book: LinkBook) {}

  /** Takes the secrets out of what is known of an exchange. Its request, which others may be working on, stays as it is. */
  redact(exchange: Exchange): void {
    const { head, responseHead } = exchange;
    if (head === undefined) exchange.requestHead = this.#lines(exchange.requestHead);
    else this.#redactRequest(exchange, head);
    if (responseHead === this.#harmless) return;
    if (RESPONSE_SIGNS.some((sign) => responseHead.includes(sign))) exchange.responseHead = this.#lines(responseHead);
    else this.#harmless = responseHead;
  }

  /** The target of a request, also while it runs. */
  target({ head }: Pick<Exchange, 'head'>): string {
    return this.text(head?.target ?? '');
  }

  /** An address, or a text with addresses in it. */
  text(text: string): string {
    if (!SIGNS.some((sign) => text.includes(sign))) return text;
    return text
      .replace(LINK, (_, start: string, name: string) => start + this.#nameFor(name))
      .replace(SECRET_PAIR, `$1${REDACTED}`)
      .replace(USERINFO, `$1${REDACTED}@`);
  }

  #redactRequest(exchange: Exchange, head: RequestHead): void {
    const told = this.#toldOf(exchange, head.fields);
    const target = isHarmless(head.target) ? head.target : this.text(head.target);
    if (told.fields === head.fields && target === head.target) return;
    const line = exchange.requestHead.slice(0, endOfLine(exchange.requestHead)).replace(head.target, () => target);
    exchange.requestHead = line + told.octets;
    exchange.head = { ...head, target, fields: told.fields, raw: exchange.requestHead };
  }

  #toldOf({ requestHead }: Exchange, fields: FieldSection): ToldFields {
    if (fields === this.#lastFields && this.#lastTold) return this.#lastTold;
    const told = this.#told.get(fields) ?? this.#tell(requestHead, fields);
    this.#lastFields = fields;
    this.#lastTold = told;
    return told;
  }

  #tell(requestHead: string, fields: FieldSection): ToldFields {
    const octets = requestHead.slice(endOfLine(requestHead));
    const redacted = this.#lines(octets);
    const told = redacted === octets ? { fields, octets } : { fields: this.#section(fields), octets: redacted };
    this.#told.set(fields, told);
    return told;
  }

  #section(fields: FieldSection): FieldSection {
    const section = new FieldSection();
    for (const [name, value] of fields.lines)
      section.append(name, SECRET_FIELD.test(name) ? REDACTED : this.text(value));
    return section;
  }

  #lines(text: string): string {
    return this.text(text.replace(SECRET_FIELD_LINES, `$1: ${REDACTED}`));
  }

  /** A token that was cut short, or has something too much, is most of a token. Without links it is a folder's name. */
  #nameFor(name: string): string {
    const token = TOKEN.exec(name)?.[0];
    if (token === undefined) return this.book.isEmpty ? name : REDACTED;
    const link = this.book.find(token);
    return (link === undefined ? REDACTED : encodeName(link.record.name)) + name.slice(token.length);
  }
}

/** Whether no octet of it is one of `SIGNS`; for what is short, one look at each octet is quicker than looking for each sign. */
function isHarmless(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const octet = text.charCodeAt(index);
    if (octet === 0x7e || octet === 0x25 || octet === 0x3f || octet === 0x40) return false;
  }
  return true;
}

function endOfLine(head: string): number {
  const end = head.search(/\r?\n/);
  return end < 0 ? head.length : end;
}

/** As one segment of a path, in ASCII. */
function encodeName(name: string): string {
  try {
    return encodeURIComponent(name);
  } catch {
    return REDACTED;
  }
}
