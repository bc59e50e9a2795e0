/** Packs the entries of a saved log into chunks, line by line. */
import { ENDINGS } from './batch.ts';
import type { AccessLogEntry } from './log-entry.ts';
import { CUT_MARK } from './log-text.ts';
import {
  CHUNK_ENTRIES,
  CODE_COLUMNS,
  columnsOf,
  createColumns,
  NUMBER_COLUMNS,
  TEXT_COLUMNS,
} from './packed-columns.ts';
import { packColumn } from './packed-numbers.ts';
import { endingOf } from './parse-line.ts';
import type { PlainLine } from './read-plain-line.ts';
import type { SavedChunk } from './saved-log.ts';
import type { Span, TextTableLimits } from './text-table.ts';
import { TextTable } from './text-table.ts';

/** The first stretch is short, so that there are rows to be seen at once. */
const FIRST_CHUNK_ENTRIES = 1_024;

/** Room for a text on its way into the table, in octets; it grows with the texts. */
const FIRST_TEXT_BYTES = 4_096;
/** A text with more octets is cut: logs that were kept before there was a bound, or by other programs, have such. */
const MAX_TEXT_BYTES = 4096;
/** Octets of new texts with which a stretch is full, however few its entries are. */
const MAX_CHUNK_TEXT_BYTES = 8 * 1024 * 1024;
/** No character takes more octets in UTF-8, for each of its code units. */
const MAX_CHARACTER_BYTES = 3;
const CUT_MARK_BYTES = Buffer.byteLength(CUT_MARK);
const NO_TEXT: Span = { start: 0, end: 0 };

export class SavedChunkBuilder {
  readonly #columns = createColumns();
  readonly #limits: TextTableLimits | undefined;
  #first = 1;
  #count = 0;
  #table: TextTable;
  #tableNumber = 1;
  #text = Buffer.alloc(FIRST_TEXT_BYTES);

  constructor(limits?: TextTableLimits) {
    this.#limits = limits;
    this.#table = new TextTable(limits);
  }

  /** Entries added since the last `take`. */
  get count(): number {
    return this.#count;
  }

  get isFull(): boolean {
    if (this.#table.newBytes >= MAX_CHUNK_TEXT_BYTES) return true;
    return this.#count === (this.#first === 1 ? FIRST_CHUNK_ENTRIES : CHUNK_ENTRIES);
  }

  /** The sequence number of the next entry. */
  get next(): number {
    return this.#first + this.#count;
  }

  /** Adds the line that stands in `octets`. */
  addLine(line: PlainLine, octets: Buffer): void {
    const at = this.#count;
    const columns = this.#columns;
    columns.time[at] = line.time;
    columns.contentBytes[at] = line.contentBytes;
    columns.status[at] = line.status;
    columns.ending[at] = ENDINGS.indexOf(endingOf(line.status));
    // What the format has no place for.
    columns.durationMs[at] = 0;
    columns.firstByteMs[at] = 0;
    columns.receivedBytes[at] = 0;
    columns.connection[at] = 0;
    columns.exchange[at] = 0;
    this.#setText(columns.visitor, octets, line.visitor);
    this.#setText(columns.method, octets, line.method);
    this.#setText(columns.target, octets, line.target);
    this.#setText(columns.version, octets, line.version);
    this.#setText(columns.referrer, octets, line.referrer);
    this.#setText(columns.userAgent, octets, line.userAgent);
    this.#setText(columns.identity, octets, line.identity);
    this.#setText(columns.keptAs, octets, NO_TEXT);
    this.#setText(columns.tls, octets, NO_TEXT);
    this.#count += 1;
  }

  addEntry(entry: AccessLogEntry): void {
    const at = this.#count;
    const columns = this.#columns;
    for (const name of NUMBER_COLUMNS) columns[name][at] = entry[name] ?? 0;
    for (const name of CODE_COLUMNS) {
      columns[name][at] = name === 'ending' ? ENDINGS.indexOf(entry.ending) : entry[name];
    }
    for (const name of TEXT_COLUMNS) {
      const octets = this.#encode(entry[name] ?? '');
      this.#setText(columns[name], octets, { start: 0, end: octets.length });
    }
    this.#count += 1;
  }

  /** All entries added since the last time; there must be one at least. */
  take(): SavedChunk {
    const chunk = {
      first: this.#first,
      count: this.#count,
      columns: columnsOf((name) => packColumn(this.#columns[name], this.#count)),
      table: this.#tableNumber,
      texts: JSON.stringify(this.#table.takeNew()),
    };
    this.#first = this.next;
    this.#count = 0;
    if (this.#table.isFull) {
      this.#table = new TextTable(this.#limits);
      this.#tableNumber += 1;
    }
    return chunk;
  }

  #setText(column: Uint32Array, octets: Buffer, span: Span): void {
    if (span.end - span.start <= MAX_TEXT_BYTES) this.#putText(column, octets, span);
    else this.#putCutText(column, octets, span.start);
  }

  #putText(column: Uint32Array, octets: Buffer, span: Span): void {
    const at = this.#count;
    // Entries that follow each other have much in common.
    const before = at === 0 ? -1 : (column[at - 1] ?? -1);
    const isSame = before !== -1 && this.#table.isSame(before, octets, span);
    column[at] = isSame ? before : this.#table.numberOf(octets, span);
  }

  #putCutText(column: Uint32Array, octets: Buffer, start: number): void {
    // A character that was cut through is left out.
    const kept = octets.toString('utf8', start, start + MAX_TEXT_BYTES - CUT_MARK_BYTES).replace(/\ufffd+$/, '');
    const text = this.#encode(kept + CUT_MARK);
    this.#putText(column, text, { start: 0, end: text.length });
  }

  /** Valid until the next text. */
  #encode(text: string): Buffer {
    if (text.length * MAX_CHARACTER_BYTES > this.#text.length) {
      this.#text = Buffer.alloc(text.length * MAX_CHARACTER_BYTES);
    }
    return this.#text.subarray(0, this.#text.write(text));
  }
}
