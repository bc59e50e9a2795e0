/**
 * What a share's log comes to: activity over the last minutes, busiest visitors, most requested files, most frequent
 * errors. Summed up batch by batch; each distinct text of a batch is looked at once.
 */
import type { LogBatch } from '../../main/access-log/batch.ts';
import { CODE, CODES_PER_ENTRY, isNoRequest, NUMBERS_PER_ENTRY } from '../../main/access-log/batch.ts';
import type { Transfer } from '../../main/access-log/transfer.ts';
import type { LogTap } from '../log/log-store.ts';
import type { Ranked } from './ranking.ts';
import { Ranking } from './ranking.ts';
import { Minutes } from './recent-activity.ts';
import { RunningOctets } from './running-octets.ts';

const MAX_NAMES = 4_000;
const FIRST_ERROR_STATUS = 400;

export class LogSummary implements LogTap {
  readonly minutes = new Minutes();
  readonly visitors = new Ranking(MAX_NAMES);
  readonly files = new Ranking(MAX_NAMES);
  /** Named by status and path, such as `404 /favicon.ico`. */
  readonly errors = new Ranking(MAX_NAMES);
  readonly #running = new RunningOctets();

  /** Takes in the entries of `batch` from index `from` on. */
  added(batch: LogBatch, from: number): void {
    const visitors = new Sums(batch);
    const files = new Sums(batch);
    for (let index = from; index < batch.count; index += 1) {
      const at = index * CODES_PER_ENTRY;
      if (isNoRequest(batch.codes[at + CODE.ending] ?? 0)) continue;
      const status = batch.codes[at + CODE.status] ?? 0;
      const target = batch.codes[at + CODE.target] ?? 0;
      const octets = this.#addToMinutes(batch, index);
      visitors.add(batch.codes[at + CODE.visitor] ?? 0, octets);
      if (status < FIRST_ERROR_STATUS) files.add(target, octets);
      else this.errors.add({ name: `${status} ${pathOf(batch.texts[target] ?? '')}`, count: 1, octets });
    }
    for (const sum of visitors.list()) this.visitors.add(sum);
    for (const sum of files.list()) {
      const path = pathOf(sum.name);
      if (!path.endsWith('/')) this.files.add({ ...sum, name: path });
    }
  }

  /** Takes in how far running transfers are: their octets belong to the seconds in which they are sent. */
  sampled(transfers: readonly Transfer[], now: number): void {
    this.minutes.addOctets(this.#running.take(transfers), now, now);
  }

  cleared(): void {
    this.minutes.clear();
    this.visitors.clear();
    this.files.clear();
    this.errors.clear();
  }

  /** Returns the entry's octets. */
  #addToMinutes({ numbers, codes }: LogBatch, index: number): number {
    const n = index * NUMBERS_PER_ENTRY;
    const time = numbers[n] ?? 0;
    const end = time + (numbers[n + 1] ?? 0);
    const octets = numbers[n + 3] ?? 0;
    const at = index * CODES_PER_ENTRY;
    this.minutes.addRequest(end, (codes[at + CODE.status] ?? 0) >= FIRST_ERROR_STATUS);
    const known = this.#running.settle(time, codes[at + CODE.connection] ?? 0, codes[at + CODE.exchange] ?? 0);
    if (known === undefined) this.minutes.addOctets(octets, time, end);
    else this.minutes.addOctets(Math.max(0, octets - known), end, end);
    return octets;
  }
}

/** Sums for the texts of one batch, by their index. */
class Sums {
  readonly #texts: readonly string[];
  readonly #sums = new Map<number, { count: number; octets: number }>();

  constructor({ texts }: LogBatch) {
    this.#texts = texts;
  }

  add(text: number, octets: number): void {
    const sum = this.#sums.get(text);
    if (sum === undefined) {
      this.#sums.set(text, { count: 1, octets });
      return;
    }
    sum.count += 1;
    sum.octets += octets;
  }

  list(): readonly Ranked[] {
    return [...this.#sums].map(([text, sum]) => ({ name: this.#texts[text] ?? '', ...sum }));
  }
}

function pathOf(target: string): string {
  const query = target.indexOf('?');
  return query === -1 ? target : target.slice(0, query);
}
