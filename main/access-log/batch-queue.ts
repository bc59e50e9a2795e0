/** Entries that wait to be written to disk: batches in order, taken as lines, and bounded. */
import type { LogBatch } from './batch.ts';
import { entryAt } from './batch.ts';
import type { LogFormat } from './formats.ts';
import { formatEntry } from './formats.ts';

/** Entries in one write: few enough that formatting them is not felt. */
const MAX_LINES = 2048;

/** The next lines of the queue. */
export interface Lines {
  /** Each with its line end. */
  readonly octets: Buffer;
  /** How many entries they are. */
  readonly count: number;
}

export class BatchQueue {
  #batches: LogBatch[] = [];
  /** Entries of the first batch that were taken. */
  #taken = 0;
  #count = 0;

  constructor(private readonly capacity: number) {}

  /** Entries that wait. */
  get count(): number {
    return this.#count;
  }

  /** Adds a batch; returns how many older entries had to be given up for it. */
  add(batch: LogBatch): number {
    if (batch.count === 0) return 0;
    this.#batches.push(batch);
    this.#count += batch.count;
    let lost = 0;
    // The first batch may be on its way to the disk right now.
    while (this.#count > this.capacity && this.#batches.length > 2) {
      const [given] = this.#batches.splice(1, 1);
      lost += given?.count ?? 0;
      this.#count -= given?.count ?? 0;
    }
    return lost;
  }

  /** The next lines of one batch: at least so many as `least` says, and no more than `room` octets beyond those. */
  peek(format: LogFormat, room: number, least: number): Lines {
    const [batch] = this.#batches;
    const lines: string[] = [];
    let bytes = 0;
    for (let index = this.#taken; batch && index < batch.count && lines.length < MAX_LINES; index++) {
      const line = `${formatEntry(entryAt(batch, index), format)}\n`;
      bytes += Buffer.byteLength(line);
      if (bytes > room && lines.length >= least) break;
      lines.push(line);
    }
    return { octets: Buffer.from(lines.join('')), count: lines.length };
  }

  /** Lets go of as many entries as `peek` gave. */
  take(count: number): void {
    this.#taken += count;
    this.#count -= count;
    const [batch] = this.#batches;
    if (batch === undefined || this.#taken < batch.count) return;
    this.#batches.shift();
    this.#taken = 0;
  }

  /** Lets go of all. */
  clear(): void {
    this.#batches = [];
    this.#taken = 0;
    this.#count = 0;
  }
}
