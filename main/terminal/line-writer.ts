/** Writes log lines to a stream, gathered for a moment: a system call a line would cost more than the request. */
import type { Writable } from 'node:stream';

/** Longest time that a line waits, in milliseconds. */
const FLUSH_INTERVAL_MS = 20;

/** Characters that are written at once. */
const FLUSH_LENGTH = 64 * 1024;

/** Octets that wait while whoever reads has paused (Ctrl-S, a pager): some tens of thousands of ordinary lines. */
const MAX_WAITING_BYTES = 4 * 1024 * 1024;

export interface LineWriterEvents {
  /** The stream has failed, with the system's code; told once, and not when whoever read has gone (`| head`). */
  readonly failed?: (code: string | undefined) => void;
  /** So many lines were left out because nobody read; told when somebody reads again. */
  readonly leftOut?: (lines: number) => void;
}

export class LineWriter {
  #pending = '';
  /** Nothing pending is other than ASCII. */
  #isAscii = true;
  #timer: NodeJS.Timeout | undefined;
  #isBroken = false;
  /** What was gathered while the stream was behind: one piece is handed over in a turn, for all at once would be one long turn. */
  readonly #waiting: Buffer[] = [];
  #waitingBytes = 0;
  /** Too much waits: lines are left out until all of it was read. */
  #isFull = false;
  #leftOut = 0;

  /** When the stream fails, lines are dropped and the share goes on without. */
  constructor(
    private readonly stream: Writable,
    private readonly events: LineWriterEvents = {},
    private readonly maxWaitingBytes = MAX_WAITING_BYTES,
  ) {
    neverWaitFor(stream);
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (!this.#isBroken && error.code !== 'EPIPE') events.failed?.(error.code);
      this.#isBroken = true;
      this.#waiting.length = 0;
    });
  }

  /** @param isAscii whether the line is known to be: then it is encoded at a fraction of the cost */
  write(line: string, isAscii = false): void {
    if (this.#isBroken) return;
    if (this.#isFull) {
      this.#leftOut += 1;
      return;
    }
    this.#pending += `${line}\n`;
    this.#isAscii &&= isAscii;
    if (this.#pending.length >= FLUSH_LENGTH) this.flush();
    else this.#timer ??= setTimeout(() => this.flush(), FLUSH_INTERVAL_MS);
  }

  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#pending === '' || this.#isBroken) return;
    const text = this.#pending;
    const encoding = this.#isAscii ? 'latin1' : 'utf8';
    this.#pending = '';
    this.#isAscii = true;
    if (this.#waiting.length === 0 && this.stream.writableLength === 0)
      this.stream.write(text, encoding, this.#written);
    else this.#wait(Buffer.from(text, encoding));
  }

  /** Resolves when all was read or can't be, or after so many milliseconds. */
  end(patienceMs: number): Promise<void> {
    this.flush();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, patienceMs);
      // Nobody waits for this process any more.
      for (const piece of this.#waiting.splice(0)) this.stream.write(piece);
      this.stream.write('', () => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  #wait(piece: Buffer): void {
    this.#waiting.push(piece);
    this.#waitingBytes += piece.byteLength;
    this.#isFull = this.#waitingBytes >= this.maxWaitingBytes;
  }

  readonly #written = (): void => {
    if (this.#waiting.length > 0) setImmediate(this.#writeNext);
    else this.#drained();
  };

  readonly #writeNext = (): void => {
    const piece = this.#waiting.shift();
    if (!piece) return;
    this.#waitingBytes -= piece.byteLength;
    this.stream.write(piece, this.#written);
  };

  #drained(): void {
    this.#isFull = false;
    const lines = this.#leftOut;
    this.#leftOut = 0;
    if (lines > 0) this.events.leftOut?.(lines);
  }
}

/**
 * Node writes to a terminal as one writes to a file: while that is stopped (Ctrl-S), the whole process would be. Nothing
 * public changes it (nodejs/node issue 11568). Windows' consoles can't do otherwise.
 */
export function neverWaitFor(stream: Writable): void {
  if (process.platform === 'win32' || !('isTTY' in stream) || stream.isTTY !== true) return;
  const { _handle: handle } = stream as unknown as { _handle?: { setBlocking?: (isBlocking: boolean) => unknown } };
  handle?.setBlocking?.(false);
}
