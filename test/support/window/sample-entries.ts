/** Access-log entries as a small household makes them: the same ones each time. */
import type { AccessLogEntry, Ending } from '../../../main/access-log/log-entry.ts';

/** 22 November 2026, 14:32:07 UTC. */
export const SAMPLE_TIME = Date.UTC(2026, 10, 22, 14, 32, 7, 412);

const AGENTS = [
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1',
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
  'curl/8.11.0',
  'Wget/1.24.5',
];
const VISITORS = ['192.168.1.34', '192.168.1.51', '192.168.1.7', 'fd12:3456:789a::51'];

/** Target, status, octets, how long it took: what visitors ask for in turn. */
const ASKED: readonly (readonly [string, number, number, number, Ending])[] = [
  ['/', 200, 4_812, 2.4, 'complete'],
  ['/favicon.ico', 404, 162, 0.6, 'complete'],
  ['/Holiday%202026/', 200, 18_230, 4.1, 'complete'],
  ['/Holiday%202026/DSC_0412.jpg', 200, 6_214_881, 512.7, 'complete'],
  ['/Holiday%202026/DSC_0413.jpg', 200, 5_870_112, 488.2, 'complete'],
  ['/Holiday%202026/DSC_0413.jpg', 304, 0, 0.7, 'complete'],
  ['/Videos/beach%20day.mp4', 206, 1_048_576, 71.5, 'complete'],
  ['/Videos/beach%20day.mp4', 206, 88_412_160, 9_214.3, 'aborted'],
  ['/%E7%85%A7%E7%89%87/%E5%85%A8%E5%AE%B6%E7%A6%8F.png', 200, 2_410_043, 201.9, 'complete'],
  ['/notes.txt?download', 200, 913, 0.5, 'complete'],
  ['/Holiday%202026', 301, 0, 0.4, 'complete'],
  ['/backup.tar', 200, 734_003_200, 61_204.8, 'timed-out'],
  ['/../../etc/passwd', 400, 154, 0.3, 'complete'],
  ['/Music/album.zip', 200, 41_943_040, 3_402.6, 'cut'],
  ['/secret/plan.odt', 403, 158, 0.5, 'complete'],
  ['/Videos/', 200, 2_118, 1.9, 'complete'],
  ['/upload', 405, 171, 0.4, 'complete'],
  ['/report.pdf', 500, 148, 12.4, 'complete'],
];

/** `count` entries with sequence numbers from `first` on; the last one ends at `SAMPLE_TIME`. */
export function sampleEntries(count: number, first = 1): AccessLogEntry[] {
  return Array.from({ length: count }, (_, index) => sampleEntry(first + index, SAMPLE_TIME - (count - index) * 740));
}

/** The entry that always has this number. */
export function sampleEntry(sequence: number, time: number): AccessLogEntry {
  const [target, status, contentBytes, durationMs, ending] = ASKED[(sequence * 7) % ASKED.length] ?? ASKED_FALLBACK;
  const connection = Math.ceil(sequence / 6);
  return {
    sequence,
    time,
    visitor: VISITORS[(connection * 5) % VISITORS.length] ?? '192.168.1.34',
    method: methodFor(status, sequence),
    target,
    version: 'HTTP/1.1',
    status,
    contentBytes,
    durationMs,
    firstByteMs: Math.min(durationMs, 1.8),
    ending,
    referrer: sequence % 3 === 0 ? 'http://192.168.1.20:8000/' : '',
    userAgent: AGENTS[(connection * 3) % AGENTS.length] ?? '',
    connection,
    exchange: ((sequence - 1) % 6) + 1,
  };
}

const ASKED_FALLBACK = ['/', 200, 0, 1, 'complete'] as const;

function methodFor(status: number, sequence: number): string {
  if (status === 405) return 'PUT';
  return sequence % 11 === 0 ? 'HEAD' : 'GET';
}
