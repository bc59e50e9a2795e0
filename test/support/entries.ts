import type { LogBatch } from '../../main/access-log/batch.ts';
import { encodeBatch } from '../../main/access-log/batch.ts';
import type { AccessLogEntry } from '../../main/access-log/log-entry.ts';

/** An ordinary entry, for tests that change what matters to them. */
export const ENTRY: AccessLogEntry = {
  sequence: 1,
  time: Date.UTC(2026, 10, 22, 9, 30, 15, 250),
  visitor: '192.0.2.7',
  method: 'GET',
  target: '/a.txt',
  version: 'HTTP/1.1',
  status: 200,
  contentBytes: 5,
  durationMs: 1.5,
  firstByteMs: 0.5,
  ending: 'complete',
  referrer: '',
  userAgent: 'curl/7.88.1',
  connection: 1,
  exchange: 1,
};

/** A batch of `count` entries for `/1`, `/2` and so on, by sequence number. */
export function batchFrom(first: number, count: number): LogBatch {
  return encodeBatch(
    Array.from({ length: count }, (_, index) => ({ ...ENTRY, sequence: first + index, target: `/${first + index}` })),
  );
}
