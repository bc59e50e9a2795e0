/** Entries that wait to be written to disk: batches in order, taken as lines, and bounded. */
import type { LogBatch } from './batch.ts';
import { batchBytes, entryAt } from './batch.ts';
import type { LogFormat } from './log-line-formats.ts';
import { formatEntry } from './log-line-formats.ts';

/** Entries in one write: few enough that formatting them is not felt. */
const MAX_LINES = 2048;
/** Octets in one write, unless a single line has more. */
const MAX_WRITE_BYTES = 1024 * 1024;

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
  #bytes = 0;

  /**
   * @param capacity entries that may wait
   * @param maxBytes octets that they may take, as of `batchBytes`; two batches may wait in any case
   */
  constructor(
    private readonly capacity: number,
    private readonly maxBytes = Number.POSITIVE_INFINITY,
  ) {}

  /** Entries that wait. */
  get count(): number {
    return this.#count;
  }

  /** Adds a batch; returns how many older entries had to be given up for it. */
  add(batch: LogBatch): number {
    if (batch.count === 0) return 0;
    this.#batches.push(batch);
    this.#count += batch.count;
    this.#bytes += batchBytes(batch);
    let lost = 0;
    // The first batch may be on its way to the disk right now.
    while ((this.#count > this.capacity || this.#bytes > this.maxBytes) && this.#batches.length > 2) {
      const [given] = this.#batches.splice(1, 1);
      if (given === undefined) break;
      lost += given.count;
      this.#count -= given.count;
      this.#bytes -= batchBytes(given);
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
      if (bytes > MAX_WRITE_BYTES && lines.length > 0) break;
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
    this.#bytes -= batchBytes(batch);
    this.#taken = 0;
  }

  /** Lets go of all. */
  clear(): void {
    this.#batches = [];
    this.#taken = 0;
    this.#count = 0;
    this.#bytes = 0;
  }
}
