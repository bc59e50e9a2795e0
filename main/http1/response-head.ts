/** Writes status lines and field sections (RFC 9112 §4, §5). */
import { currentHttpDate } from '../http/date.ts';
import { formatFields } from '../http/fields.ts';
import type { HttpResponse, HttpVersion } from '../http/message.ts';
import { bodyLength } from '../http/message.ts';
import { hasNoContent, reasonPhrase } from '../http/status-codes.ts';

/** What follows from the request and the connection's state. */
export interface HeadContext {
  /** Version of the request; the status line always says HTTP/1.1, the highest we conform to (RFC 9110 §6.2). */
  readonly version: HttpVersion;
  /** The connection stays open after this response. */
  readonly persistent: boolean;
  readonly isHead: boolean;
  /** Field lines of every response of the server, written out by `formatFields`. */
  readonly fixed: string;
  /** For Date, in milliseconds since 1970. */
  readonly now: number;
}

/** How the content is delimited (RFC 9112 §6.3). */
export type Delimiting = 'none' | 'length' | 'chunked' | 'close';

/** How the content of `response` will be delimited for this client. */
export function resolveDelimiting(response: HttpResponse, version: HttpVersion): Delimiting {
  if (hasNoContent(response.status)) return 'none';
  if (bodyLength(response.body) !== undefined) return 'length';
  return version === '1.1' ? 'chunked' : 'close';
}

/**
 * The head as text, one octet a character, with the empty line at the end.
 * @throws Error when a field would break out of its line: a handler's bug, never sent
 */
export function formatHead(response: HttpResponse, delimiting: Delimiting, context: HeadContext): string {
  let head = `HTTP/1.1 ${response.status} ${reasonPhrase(response.status)}\r\nDate: ${currentHttpDate(context.now)}\r\nServer: Porthole\r\n${context.fixed}${formatFields(response.fields)}`;
  if (delimiting === 'length') head += `Content-Length: ${bodyLength(response.body)}\r\n`;
  else if (delimiting === 'chunked') head += 'Transfer-Encoding: chunked\r\n';
  if (!context.persistent) head += 'Connection: close\r\n';
  else if (context.version === '1.0') head += 'Connection: keep-alive\r\n';
  return `${head}\r\n`;
}

/** A response in written form. */
export interface PreparedResponse {
  /** When it was written, in seconds since 1970: Date is part of it. */
  readonly second: number;
  /** The server's own fields in it. */
  readonly fixed: string;
  readonly head: string;
  /** Head and content in one piece; undefined when the content is too large for that. */
  readonly joined: Buffer | undefined;
}

/** Content up to this size is copied behind its head and written in one piece, in octets. */
export const MAX_JOINED_BYTES = 16 * 1024;

const preparedResponses = new WeakMap<HttpResponse, PreparedResponse>();

/** A reusable response to GET on a persistent HTTP/1.1 connection, written once a second only, when Date changes. */
export function prepareReusable(
  response: HttpResponse,
  delimiting: Delimiting,
  { fixed, now }: Pick<HeadContext, 'fixed' | 'now'>,
): PreparedResponse {
  const second = Math.floor(now / 1000);
  const known = preparedResponses.get(response);
  if (known?.second === second && known.fixed === fixed) return known;
  const head = formatHead(response, delimiting, { version: '1.1', persistent: true, isHead: false, fixed, now });
  const prepared = { second, fixed, head, joined: joinContent(head, response, delimiting) };
  preparedResponses.set(response, prepared);
  return prepared;
}

function joinContent(head: string, { body }: HttpResponse, delimiting: Delimiting): Buffer | undefined {
  if (delimiting === 'none' || body.kind === 'empty') return Buffer.from(head, 'latin1');
  if (body.kind !== 'bytes' || body.bytes.byteLength > MAX_JOINED_BYTES) return undefined;
  return join(head, body.bytes);
}

/** The head, one octet a character, and the content behind it. */
export function join(head: string, bytes: Uint8Array): Buffer {
  const joined = Buffer.allocUnsafe(head.length + bytes.byteLength);
  joined.write(head, 0, 'latin1');
  joined.set(bytes, head.length);
  return joined;
}
