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

  constructor(private readonly stream: Writable) {
    // Whoever read the log has gone (`| head`): the share goes on without.
    stream.on('error', () => {
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
