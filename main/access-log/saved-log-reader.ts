/** Reads saved logs piece by piece: no more than one piece is in memory, and none is read before it is asked for. */
import { isAscii } from 'node:buffer';
import type { ReadStream } from 'node:fs';
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { encodeBatch } from './batch.ts';
import type { AccessLogEntry } from './entry.ts';
import { parseLine } from './parse-line.ts';
import type { SavedLogPart } from './saved-log.ts';
import { formatBridged } from './saved-log.ts';

/** Entries in one piece. */
const MAX_PART_ENTRIES = 8192;
/** Octets of a file read at once. */
const READ_BYTES = 1024 * 1024;
/** No line of a log is longer, in octets; what is longer is no log. */
const MAX_LINE_BYTES = 1024 * 1024;
const LINE_FEED = 0x0a;
const NOTHING = Buffer.alloc(0);

export class SavedLogReader {
  readonly #parts: AsyncGenerator<SavedLogPart, undefined>;
  #raw: ReadStream | undefined;
  #finishedBytes = 0;
  #failedLines = 0;
  #sequence = 0;

  /** @param paths absolute paths of the files, in the order in which they are to be read */
  constructor(paths: readonly string[]) {
    this.#parts = this.#read(paths);
  }

  /** The next piece. After the last one (`isOver`) there are only empty ones. */
  async next(): Promise<SavedLogPart> {
    return (await this.#parts.next()).value ?? this.#part([], true);
  }

  /** Stops reading; the files are closed. */
  async close(): Promise<void> {
    await this.#parts.return(undefined);
    this.#raw?.destroy();
  }

  async *#read(paths: readonly string[]): AsyncGenerator<SavedLogPart, undefined> {
    try {
      for (const path of paths) yield* this.#readFile(path);
      yield this.#part([], true);
    } catch (error) {
      yield this.#part([], true, error instanceof Error ? error.message : String(error));
    }
    return undefined;
  }

  async *#readFile(path: string): AsyncGenerator<SavedLogPart> {
    const raw = createReadStream(path, { highWaterMark: READ_BYTES });
    this.#raw = raw;
    let entries: AccessLogEntry[] = [];
    for await (const lines of linesOf(path.endsWith('.gz') ? unpacked(raw) : raw)) {
      for (const line of lines) {
        const entry = line === undefined ? undefined : parseLine(line, this.#sequence + 1);
        if (entry !== undefined) {
          this.#sequence++;
          entries.push(entry);
        } else if (line !== '') {
          this.#failedLines++;
        }
        if (entries.length < MAX_PART_ENTRIES) continue;
        yield this.#part(entries, false);
        entries = [];
      }
      // What was read is told even where little of it is entries.
      if (entries.length === 0) yield this.#part([], false);
    }
    this.#finishedBytes += raw.bytesRead;
    this.#raw = undefined;
    if (entries.length > 0) yield this.#part(entries, false);
  }

  #part(entries: readonly AccessLogEntry[], isOver: boolean, problem?: string): SavedLogPart {
    return {
      batch: entries.length === 0 ? undefined : formatBridged(encodeBatch(entries)),
      readBytes: this.#finishedBytes + (this.#raw?.bytesRead ?? 0),
      failedLines: this.#failedLines,
      isOver,
      problem,
    };
  }
}

function unpacked(raw: ReadStream): Readable {
  const unpacker = createGunzip({ chunkSize: READ_BYTES });
  raw.on('error', (error) => unpacker.destroy(error));
  unpacker.on('close', () => raw.destroy());
  return raw.pipe(unpacker);
}

/** The lines of each piece read, without their ends; undefined for one that is too long to be a line. */
async function* linesOf(stream: Readable): AsyncGenerator<readonly (string | undefined)[]> {
  let rest: Buffer = NOTHING;
  let isTooLong = false;
  for await (const octets of stream as AsyncIterable<Buffer>) {
    const end = octets.lastIndexOf(LINE_FEED) + 1;
    const lines: (string | undefined)[] = end === 0 ? [] : splitLines(Buffer.concat([rest, octets.subarray(0, end)]));
    if (isTooLong && end > 0) lines[0] = undefined;
    rest = end === 0 ? Buffer.concat([rest, octets]) : octets.subarray(end);
    isTooLong = rest.length > MAX_LINE_BYTES || (isTooLong && end === 0);
    if (isTooLong) rest = NOTHING;
    yield lines;
  }
  if (isTooLong) yield [undefined];
  else if (rest.length > 0) yield splitLines(rest);
}

/** An end of line at the end ends the last one. */
function splitLines(octets: Buffer): string[] {
  // Nearly all logs are ASCII, which is read several times as fast.
  const text = octets.toString(isAscii(octets) ? 'latin1' : 'utf8');
  const lines = text.includes('\r') ? text.split(/\r?\n/) : text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}
