/** A filter's test on chunks of the log. Each distinct text is looked at once, whatever chunks and entries have it. */
import type { Column } from './column.ts';
import { valueAt } from './column.ts';
import type { LogChunk, TextColumn } from './log-chunk.ts';
import type { EntryTest } from './log-filter.ts';
import { TextNotes } from './log-texts.ts';
import type { TextTest } from './text-test.ts';

/** The code of the ending `complete`. */
const COMPLETE = 0;

/** Which entries of a chunk are to be tested, and where those that match are noted. */
export interface TestedRun {
  readonly chunk: LogChunk;
  readonly from: number;
  /** Index after the last one. */
  readonly end: number;
  /** Takes the indexes of those that match, from place `count` on. */
  readonly matches: Uint16Array;
  readonly count: number;
}

type Condition = (index: number) => boolean;

export class ChunkTest {
  readonly #test: EntryTest;
  /** What those conditions said of texts that are in use. */
  readonly #texts: readonly TextCondition[];

  constructor(test: EntryTest) {
    this.#test = test;
    const { method, visitor, matchesPath, matchesText } = test;
    this.#texts = [
      ...(method === '' ? [] : [new TextCondition(['method'], (text) => text === method)]),
      ...(visitor === '' ? [] : [new TextCondition(['visitor'], (text) => text === visitor)]),
      ...(matchesPath === undefined ? [] : [new TextCondition(['target'], matchesPath)]),
      ...(matchesText === undefined ? [] : [new TextCondition(['target', 'visitor', 'userAgent'], matchesText)]),
    ];
  }

  /** How many entries may be tested between two looks at the clock. */
  get step(): number {
    return this.#test.step;
  }

  /** Returns how many matches there are then. */
  run({ chunk, from, end, matches, count }: TestedRun): number {
    const conditions = [...numberConditions(this.#test, chunk), ...this.#texts.map((texts) => texts.on(chunk))];
    let found = count;
    for (let index = from; index < end; index += 1) {
      if (conditions.every((holds) => holds(index))) matches[found++] = index;
    }
    return found;
  }
}

/** The conditions on numbers, as far as there are any. */
function numberConditions({ statusMask, isIncomplete, slowerThanMs }: EntryTest, chunk: LogChunk): Condition[] {
  const status = chunk.column('status');
  const ending = chunk.column('ending');
  const duration = chunk.column('durationMs');
  return [
    ...(statusMask === undefined
      ? []
      : [(index: number) => (statusMask & (1 << Math.floor(valueAt(status, index) / 100))) !== 0]),
    ...(isIncomplete ? [(index: number) => valueAt(ending, index) !== COMPLETE] : []),
    ...(slowerThanMs > 0 ? [(index: number) => valueAt(duration, index) > slowerThanMs] : []),
  ];
}

const UNKNOWN = 0;
const MATCHES = 1;
const DIFFERS = 2;

/** A condition that the text in one of some columns has to meet, and what it said of the log's texts. */
class TextCondition {
  readonly #columns: readonly TextColumn[];
  readonly #test: TextTest;
  readonly #results = new TextNotes();

  constructor(columns: readonly TextColumn[], test: TextTest) {
    this.#columns = columns;
    this.#test = test;
  }

  /** The condition on a chunk as it is now. */
  on(chunk: LogChunk): Condition {
    const { texts } = chunk;
    const results = this.#results.notesOn(texts);
    const columns = this.#columns.map((name) => chunk.column(name));
    return (index) =>
      columns.some((column: Column) => {
        const number = valueAt(column, index);
        if (results[number] === UNKNOWN) results[number] = this.#test(texts.textOf(number)) ? MATCHES : DIFFERS;
        return results[number] === MATCHES;
      });
  }
}
