/** A log of any length on disk, as a busy share of pictures would have left it. Nothing in it is random. */
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import type { AccessLogEntry } from '../../../main/access-log/log-entry.ts';
import type { LogFormat } from '../../../main/access-log/log-line-formats.ts';
import { formatEntry } from '../../../main/access-log/log-line-formats.ts';

const START = Date.UTC(2026, 0, 1);
const PATHS = 20_000;
const VISITORS = 500;
const AGENTS = 40;
/** In each so many entries there is one path that no other entry has. */
const UNIQUE_EVERY = 50;
const STATUSES: readonly number[] = [200, 200, 200, 206, 304, 200, 404];
const LINES_PER_WRITE = 5_000;

/** A text that only the three oldest entries have. */
export const RARE_TEXT = 'only-at-the-beginning';
const RARE_ENTRIES = 3;

/** Writes so many entries and returns the size of the file. */
export async function writeLogFile(file: string, entries: number, format: LogFormat): Promise<number> {
  const stream = createWriteStream(file);
  for (let from = 0; from < entries; from += LINES_PER_WRITE) {
    const count = Math.min(LINES_PER_WRITE, entries - from);
    const lines = Array.from({ length: count }, (_, index) => `${formatEntry(makeEntry(from + index), format)}\n`);
    if (!stream.write(lines.join(''))) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'finish');
  return stream.bytesWritten;
}

function makeEntry(index: number): AccessLogEntry {
  return {
    sequence: index + 1,
    time: START + index * 40,
    visitor: `10.0.${(index % VISITORS) >> 8}.${(index % VISITORS) & 255}`,
    method: index % 40 === 0 ? 'HEAD' : 'GET',
    target: targetOf(index),
    version: 'HTTP/1.1',
    status: STATUSES[index % STATUSES.length] ?? 200,
    contentBytes: (index * 7919) % 8_000_000,
    durationMs: (index % 997) / 4,
    firstByteMs: (index % 20) / 4,
    ending: index % 211 === 0 ? 'aborted' : 'complete',
    referrer: '',
    userAgent: `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/${100 + (index % AGENTS)}.0.0.0 Safari/537.36`,
    connection: 1 + Math.floor(index / 10),
    exchange: 1 + (index % 10),
  };
}

function targetOf(index: number): string {
  if (index < RARE_ENTRIES) return `/${RARE_TEXT}/${index}`;
  if (index % UNIQUE_EVERY === 0) return `/search?q=${index}`;
  return `/Holiday%202026/picture-${(index * 31) % PATHS}.jpg`;
}
