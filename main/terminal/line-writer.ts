/** Writes log lines to a stream, gathered for a moment: a system call a line would cost more than the request. */
import type { Writable } from 'node:stream';

/** Longest time that a line waits, in milliseconds. */
const FLUSH_INTERVAL_MS = 20;

/** Characters that are written at once. */
const FLUSH_LENGTH = 64 * 1024;

export class LineWriter {
  #pending = '';
  #timer: NodeJS.Timeout | undefined;
  #isBroken = false;

  /**
   * When the stream fails, lines are dropped and the share goes on without.
   * @param failed hears the system's code, once; not when whoever read the lines has gone (`| head`)
   */
  constructor(
    private readonly stream: Writable,
    failed: (code: string | undefined) => void = () => undefined,
  ) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (!this.#isBroken && error.code !== 'EPIPE') failed(error.code);
      this.#isBroken = true;
    });
  }

  write(line: string): void {
    if (this.#isBroken) return;
    this.#pending += `${line}\n`;
    if (this.#pending.length >= FLUSH_LENGTH) this.flush();
    else this.#timer ??= setTimeout(() => this.flush(), FLUSH_INTERVAL_MS);
  }

  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#pending === '' || this.#isBroken) return;
    const text = this.#pending;
    this.#pending = '';
    this.stream.write(text);
  }
}
