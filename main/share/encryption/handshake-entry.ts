/** Makes the access log's entry of handshakes that failed: nobody asked for anything, and nothing was answered. */
import type { NewEntry } from '../../access-log/access-log.ts';
import type { HandshakeEnding } from '../../access-log/log-entry.ts';
import type { FailedHandshake, HandshakeReason } from './handshake-reports.ts';

/** As of an exchange whose visitor left before there was a response. */
const STATUS_NO_RESPONSE = 499;

const ENDING_OF: Readonly<Record<HandshakeReason, HandshakeEnding>> = {
  distrust: 'distrusted',
  'too-old': 'too-old',
  slow: 'no-handshake',
  broken: 'no-handshake',
};

/** Numbered by whoever keeps the log. @param now milliseconds since 1970 (UTC) */
export function toHandshakeEntry({ address, reason }: FailedHandshake, now: number): NewEntry {
  return {
    sequence: 0,
    time: now,
    visitor: address,
    method: '',
    target: '',
    version: '',
    status: STATUS_NO_RESPONSE,
    contentBytes: 0,
    durationMs: 0,
    firstByteMs: 0,
    ending: ENDING_OF[reason],
    referrer: '',
    userAgent: '',
    connection: 0,
    exchange: 0,
  };
}
