/** Fields of a response as a stream carries them (RFC 9113 §8.2), and the head as it is kept for the log. */
import type { OutgoingHttpHeaders } from 'node:http2';
import { currentHttpDate } from '../http/date.ts';
import type { FieldLine } from '../http/fields.ts';
import { formatFields } from '../http/fields.ts';
import type { HttpResponse } from '../http/message.ts';
import { bodyLength } from '../http/message.ts';
import { hasNoContent } from '../http/status-codes.ts';

/** They belong to a connection of HTTP/1.1, and may not be sent here (RFC 9113 §8.2.2). */
const CONNECTION_SPECIFIC = new Set([
  'connection',
  'http2-settings',
  'keep-alive',
  'proxy-connection',
  'te',
  'transfer-encoding',
  'upgrade',
]);

export interface ResponseFields {
  readonly headers: OutgoingHttpHeaders;
  /** As the log shows it, in the form of HTTP/1.1. */
  readonly head: string;
}

/**
 * @param fixed fields of every response
 * @throws Error when a field would break out of its line: a handler's bug, never sent
 */
export function responseFields(response: HttpResponse, fixed: readonly FieldLine[]): ResponseFields {
  const lines: FieldLine[] = [['date', currentHttpDate(Date.now())], ['server', 'Porthole'], ...fixed];
  lines.push(...response.fields);
  const length = hasNoContent(response.status) ? undefined : bodyLength(response.body);
  if (length !== undefined) lines.push(['content-length', String(length)]);
  return writtenFields(response.status, lines);
}

/** Fields of an interim response; those that would break out of their line make it fail. @throws Error */
export function writtenFields(status: number, lines: readonly FieldLine[]): ResponseFields {
  const sent = lines
    .map(([name, value]): FieldLine => [name.toLowerCase(), value])
    .filter(([name]) => !CONNECTION_SPECIFIC.has(name));
  const headers: Record<string, string | number | string[]> = Object.create(null);
  headers[':status'] = status;
  for (const [name, value] of sent) {
    const known = headers[name];
    if (known === undefined) headers[name] = value;
    else headers[name] = Array.isArray(known) ? [...known, value] : [String(known), value];
  }
  return { headers, head: `HTTP/2 ${status}\r\n${formatFields(sent)}\r\n` };
}
