/** What rows are sorted by: a number for each, made in steps of at most one chunk. */

import type { EntryColumn, TextColumn } from '../../main/access-log/packed-columns.ts';
import { valueAt } from '../../main/access-log/packed-numbers.ts';
import { decodeTarget } from '../../main/access-log/readable-target.ts';
import { naturalKey } from '../../main/text/natural-order.ts';

import type { ColumnName } from './log-columns.ts';
import { columnOf } from './log-columns.ts';
import { sortIndexesBy } from './merge-sort.ts';
import type { TextSource } from './numbered-texts.ts';
import { TextNotes } from './numbered-texts.ts';
import type { RowRun, RowRuns } from './row-runs.ts';

/** Nothing negative: rows whose numbers are larger belong further back. */
export function* createSortKeys(rows: RowRuns, column: ColumnName): Generator<undefined, Float64Array> {
  const keys = new Float64Array(rows.count);
  // Room for millions is some work by itself.
  yield;
  const { key } = columnOf(column);
  if ('text' in key) {
    yield* fillTextRanks(keys, rows, key.text);
    return keys;
  }
  for (const run of rows.runs) {
    fillNumbers(keys, run, key.number);
    yield;
  }
  return keys;
}

function fillNumbers(keys: Float64Array, { rows, start, count }: RowRun, name: EntryColumn): void {
  const column = rows.chunk.column(name);
  for (let row = 0; row < count; row += 1) keys[start + row] = valueAt(column, rows.indexAt(row));
}

/** The texts that rows have, numbered as they are found: the log's own numbers change as chunks are let go, and differ between its tables. */
class TextNumbers {
  /** Equal ones may be among them, from different tables. */
  readonly texts: string[] = [];
  readonly #known = new TextNotes((length) => new Uint32Array(length));

  /** By the text's number in the log: its number here, plus one; 0 when it was not looked up yet. */
  numbersOf(texts: TextSource): Uint32Array {
    return this.#known.notesOn(texts);
  }

  add(text: string): number {
    return this.texts.push(text) - 1;
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
      number = found.add(texts.textOf(text)) + 1;
      known[text] = number;
    }
    keys[start + row] = number - 1;
  }
}

const TEXTS_PER_STEP = 1_024;

/** The place of each text in their order. Only equal texts share one: those that differ in their case only stay apart. */
function* rankTexts(texts: readonly string[], keyOf: (text: string) => string): Generator<undefined, Float64Array> {
  const keys: string[] = [];
  for (let index = 0; index < texts.length; index += 1) {
    keys.push(keyOf(texts[index] ?? ''));
    if (index % TEXTS_PER_STEP === 0) yield;
  }
  const compare = (a: number, b: number): number =>
    compareTexts(keys[a] ?? '', keys[b] ?? '') || compareTexts(texts[a] ?? '', texts[b] ?? '');
  const order = yield* sortIndexesBy(texts.length, compare);
  const ranks = new Float64Array(texts.length);
  for (let place = 0, rank = 0; place < order.length; place += 1) {
    const index = order[place] ?? 0;
    if (place > 0 && texts[index] !== texts[order[place - 1] ?? 0]) rank = place;
    ranks[index] = rank;
    if (place % TEXTS_PER_STEP === 0) yield;
  }
  return ranks;
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
