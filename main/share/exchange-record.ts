/** Makes the access log's entry, and the details behind it, of a finished exchange. */
import type { NewDetails, NewEntry } from '../access-log/access-log.ts';
import { cutText } from '../access-log/cut-text.ts';
import { MAX_FIELD_TEXT, MAX_TARGET_TEXT } from '../access-log/log-text.ts';
import type { Exchange } from '../http/exchange.ts';
import type { HttpVersion } from '../http/message.ts';

const VERSION_TEXTS: Readonly<Record<HttpVersion, string>> = { '1.0': 'HTTP/1.0', '1.1': 'HTTP/1.1', '2': 'HTTP/2.0' };

/** Numbered by whoever keeps the log. */
export function toEntry(exchange: Exchange): NewEntry {
  const { head, peer, requestHead } = exchange;
  const headLength = requestHead.length;
  const entry: NewEntry = {
    sequence: 0,
    time: exchange.startedAt,
    visitor: exchange.context.address,
    method: head?.method ?? '',
    target: cutText(head?.target ?? requestHead, MAX_TARGET_TEXT, headLength),
    version: head ? VERSION_TEXTS[head.version] : '',
    status: exchange.status,
    contentBytes: exchange.contentBytes,
    durationMs: toMicroseconds(exchange.durationMs),
    firstByteMs: toMicroseconds(exchange.firstByteMs),
    ending: exchange.ending ?? 'cut',
    referrer: cutText(head?.fields.get('referer') ?? '', MAX_FIELD_TEXT, headLength),
    userAgent: cutText(head?.fields.get('user-agent') ?? '', MAX_FIELD_TEXT, headLength),
    connection: peer.connection,
    exchange: exchange.ordinal,
  };
  return withSeldom(entry, exchange);
}

/** With what few exchanges have. Members that may be there or not would cost each entry much more than looking for them here. */
function withSeldom(entry: NewEntry, { context, request, receivedBytes, peer }: Exchange): NewEntry {
  const identity = context.link ?? context.identity;
  const keptAs = request?.kept;
  const { security } = peer;
  if (identity === undefined && keptAs === undefined && receivedBytes === 0 && security === undefined) return entry;
  return {
    ...entry,
    ...(identity === undefined ? {} : { identity: Buffer.from(identity).toString('latin1') }),
    ...(receivedBytes === 0 ? {} : { receivedBytes }),
    ...(keptAs === undefined ? {} : { keptAs: cutText(Buffer.from(keptAs).toString('latin1'), MAX_TARGET_TEXT, 0) }),
    ...(security === undefined ? {} : { tls: security.protocol }),
  };
}

/** Milliseconds without the digits beyond a microsecond: the clock is no better, and they would have to be carried. */
function toMicroseconds(milliseconds: number): number {
  return Math.round(milliseconds * 1000) / 1000;
}

export function toDetails(exchange: Exchange): NewDetails {
  return {
    sequence: 0,
    requestHead: exchange.requestHead,
    responseHead: exchange.responseHead,
    acceptedAt: exchange.life.acceptedAt,
    connectionEnd: exchange.life.end,
    receivedBytes: exchange.receivedBytes,
    remotePort: exchange.peer.port,
  };
}
