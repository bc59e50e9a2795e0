/** Makes the access log's entry, and the details behind it, of a finished exchange. */
import type { NewDetails, NewEntry } from '../access-log/access-log.ts';
import type { Exchange } from '../http/exchange.ts';

/** Numbered by whoever keeps the log. */
export function toEntry(exchange: Exchange): NewEntry {
  const { head, peer } = exchange;
  return {
    sequence: 0,
    time: exchange.startedAt,
    visitor: peer.address,
    method: head?.method ?? '',
    target: head?.target ?? exchange.requestHead,
    version: head ? `HTTP/${head.version}` : '',
    status: exchange.status,
    contentBytes: exchange.contentBytes,
    durationMs: toMicroseconds(exchange.durationMs),
    firstByteMs: toMicroseconds(exchange.firstByteMs),
    ending: exchange.ending ?? 'cut',
    referrer: head?.fields.get('referer') ?? '',
    userAgent: head?.fields.get('user-agent') ?? '',
    connection: peer.connection,
    exchange: exchange.ordinal,
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
    remotePort: exchange.peer.port,
  };
}
