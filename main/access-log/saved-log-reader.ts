/** Reads saved logs piece by piece: no more than one piece is in memory, and none is read before it is asked for. */
import type { ReadStream } from 'node:fs';
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { parseLine, parseLogTime } from './parse-line.ts';
import { PlainLine } from './read-plain-line.ts';
import { SavedChunkBuilder } from './saved-chunk-builder.ts';
import type { SavedLogPart } from './saved-log.ts';
import type { LineStretch } from './saved-log-lines.ts';
import { lineStretches } from './saved-log-lines.ts';

/** Octets of a file read at once. */
const READ_BYTES = 1024 * 1024;
const LINE_FEED = 0x0a;

export class SavedLogReader {
  readonly #parts: AsyncGenerator<SavedLogPart, undefined>;
  readonly #builder = new SavedChunkBuilder();
  readonly #line = new PlainLine(parseLogTime);
  #raw: ReadStream | undefined;
  #finishedBytes = 0;
  #failedLines = 0;

  /** @param paths absolute paths of the files, in the order in which they are to be read */
  constructor(paths: readonly string[]) {
    this.#parts = this.#read(paths);
  }

  /** The next piece. After the last one (`isOver`) there are only empty ones. */
  async next(): Promise<SavedLogPart> {
    return (await this.#parts.next()).value ?? this.#part(true);
  }

  /** Stops reading; the files are closed. */
  async close(): Promise<void> {
    await this.#parts.return(undefined);
    this.#raw?.destroy();
  }

  async *#read(paths: readonly string[]): AsyncGenerator<SavedLogPart, undefined> {
    try {
      for (const path of paths) yield* this.#readFile(path);
      yield this.#part(true);
    } catch (error) {
      yield this.#part(true, error instanceof Error ? error.message : String(error));
    }
    return undefined;
  }

  async *#readFile(path: string): AsyncGenerator<SavedLogPart> {
    const raw = createReadStream(path, { highWaterMark: READ_BYTES });
    this.#raw = raw;
    for await (const stretch of lineStretches(path.endsWith('.gz') ? unpacked(raw) : raw)) {
      yield* this.#readStretch(stretch);
      // What was read is told even where little of it is entries.
      if (this.#builder.count === 0) yield this.#part(false);
    }
    this.#finishedBytes += raw.bytesRead;
    this.#raw = undefined;
  }

  *#readStretch({ octets, isBehindTooLong }: LineStretch): Generator<SavedLogPart> {
    if (isBehindTooLong) this.#failedLines += 1;
    for (let start = 0; start < octets.length; ) {
      const next = this.#line.read(octets, start);
      if (next === -1) {
        const end = octets.indexOf(LINE_FEED, start);
        this.#readOtherLine(octets.toString('utf8', start, end).replace(/\r$/, ''));
        start = end + 1;
      } else {
        this.#builder.addLine(this.#line, octets);
        start = next;
      }
      if (this.#builder.isFull) yield this.#part(false);
    }
  }

  #readOtherLine(line: string): void {
    const entry = parseLine(line, this.#builder.next);
    if (entry !== undefined) this.#builder.addEntry(entry);
    else if (line !== '') this.#failedLines += 1;
  }

  #part(isOver: boolean, problem?: string): SavedLogPart {
    return {
      chunk: this.#builder.count === 0 ? undefined : this.#builder.take(),
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
