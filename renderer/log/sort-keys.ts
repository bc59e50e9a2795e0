/** What rows are sorted by: a number for each, made in steps of at most one chunk. */

import { decodeTarget } from '../../main/access-log/readable-target.ts';
import { naturalKey } from '../../main/visitor/natural-order.ts';
import { valueAt } from './column.ts';
import type { ChunkColumn, TextColumn } from './log-chunk.ts';
import type { SortColumn } from './log-sort.ts';
import type { TextSource } from './log-texts.ts';
import { TextNotes } from './log-texts.ts';
import { sortTexts } from './merge-sort.ts';
import type { RowRun, RowRuns } from './row-runs.ts';

const NUMBER_COLUMNS = {
  time: 'time',
  status: 'status',
  size: 'contentBytes',
  duration: 'durationMs',
  ending: 'ending',
} as const satisfies Partial<Record<SortColumn, ChunkColumn>>;

const TEXT_COLUMNS = { visitor: 'visitor', method: 'method', path: 'target' } as const satisfies Record<
  Exclude<SortColumn, keyof typeof NUMBER_COLUMNS>,
  TextColumn
>;

/** Nothing negative: rows whose numbers are larger belong further back. */
export function* createSortKeys(rows: RowRuns, column: SortColumn): Generator<undefined, Float64Array> {
  const keys = new Float64Array(rows.count);
  if (column === 'visitor' || column === 'method' || column === 'path') {
    yield* fillTextRanks(keys, rows, TEXT_COLUMNS[column]);
    return keys;
  }
  for (const run of rows.runs) {
    fillNumbers(keys, run, NUMBER_COLUMNS[column]);
    yield;
  }
  return keys;
}

function fillNumbers(keys: Float64Array, { rows, start, count }: RowRun, name: ChunkColumn): void {
  const column = rows.chunk.column(name);
  for (let row = 0; row < count; row += 1) keys[start + row] = valueAt(column, rows.indexAt(row));
}

/** Each distinct text once, in the order in which they were found: the log's own numbers change as chunks are let go. */
class TextNumbers {
  readonly texts: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #known = new TextNotes();

  /** By the text's number in the log: its number here, plus one; 0 when it was not looked up yet. */
  numbersOf(texts: TextSource): Uint32Array {
    return this.#known.notesOn(texts);
  }

  numberOf(text: string): number {
    let number = this.#numbers.get(text);
    if (number === undefined) {
      number = this.texts.push(text) - 1;
      this.#numbers.set(text, number);
    }
    return number;
  }
}

function* fillTextRanks(keys: Float64Array, rows: RowRuns, name: TextColumn): Generator<undefined> {
  const found = new TextNumbers();
  for (const run of rows.runs) {
    fillTextNumbers(keys, { run, name, found });
    yield;
  }
  const isTarget = name === 'target';
  const ranks = yield* rankTexts(found.texts, (text) => naturalKey(isTarget ? decodeTarget(text) : text));
  for (const { start, count } of rows.runs) {
    for (let row = start; row < start + count; row += 1) keys[row] = ranks[keys[row] ?? 0] ?? 0;
    yield;
  }
}

interface TextRun {
  readonly run: RowRun;
  readonly name: TextColumn;
  readonly found: TextNumbers;
}

function fillTextNumbers(keys: Float64Array, { run, name, found }: TextRun): void {
  const { rows, start, count } = run;
  const { texts } = rows.chunk;
  const column = rows.chunk.column(name);
  const known = found.numbersOf(texts);
  for (let row = 0; row < count; row += 1) {
    const text = valueAt(column, rows.indexAt(row));
    let number = known[text] ?? 0;
    if (number === 0) {
      number = found.numberOf(texts.textOf(text)) + 1;
      known[text] = number;
    }
    keys[start + row] = number - 1;
  }
}

const TEXTS_PER_STEP = 1_024;

/** The place of each text in their order. No two share one: texts that differ in their case only stay apart. */
function* rankTexts(texts: readonly string[], keyOf: (text: string) => string): Generator<undefined, Float64Array> {
  const keys: string[] = [];
  for (const [index, text] of texts.entries()) {
    keys.push(keyOf(text));
    if (index % TEXTS_PER_STEP === 0) yield;
  }
  const order = yield* sortTexts(keys);
  const ranks = new Float64Array(texts.length);
  for (const [rank, index] of order.entries()) ranks[index] = rank;
  return ranks;
}
