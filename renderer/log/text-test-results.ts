/** A condition on a text of an entry. Each distinct text of the log is looked at once, whatever chunks and entries have it. */

import type { TextColumn } from '../../main/access-log/packed-columns.ts';
import type { Column } from '../../main/access-log/packed-numbers.ts';
import type { LogChunk } from './log-chunk.ts';
import type { TextSource } from './numbered-texts.ts';
import { TextNotes } from './numbered-texts.ts';
import type { TextTest } from './text-test.ts';

/** What is noted of a text. */
const UNKNOWN = 0;
const MATCHES = 1;
const DIFFERS = 2;

export interface TextConditionOptions {
  /** Of these columns one at least has to have a text that passes. */
  readonly columns: readonly TextColumn[];
  readonly test: TextTest;
  /** A condition that every text that passes this one passes too: what it has ruled out need not be looked at. */
  readonly wider?: TextCondition | undefined;
  /** How many texts may be looked at between two looks at the clock. */
  readonly step: number;
}

/** Which entries of a chunk are meant. */
export interface ChunkRange {
  readonly chunk: LogChunk;
  readonly from: number;
  /** Index after the last one. */
  readonly end: number;
}

export class TextCondition {
  readonly #options: TextConditionOptions;
  readonly #results = new TextNotes((length) => new Uint8Array(length));
  #wider: TextCondition | undefined;
  /** Texts looked at since the last look at the clock. */
  #looks = 0;

  constructor(options: TextConditionOptions) {
    this.#options = options;
    this.#wider = options.wider;
    // One at a time: a long text, typed letter by letter, would keep them all.
    if (options.wider !== undefined) options.wider.#wider = undefined;
  }

  /** Looks at the texts of these entries. Returns false when time ran out: the next attempt goes on from there. */
  look({ chunk, from, end }: ChunkRange, hasTime: () => boolean): boolean {
    const results = this.#results.notesOn(chunk.texts);
    for (const name of this.#options.columns) {
      const { base, numbers } = chunk.column(name);
      const last = numbers.length === 0 ? Math.min(end, from + 1) : end;
      for (let index = from; index < last; index += 1) {
        const number = base + (numbers[index] ?? 0);
        if (results[number] !== UNKNOWN) continue;
        results[number] = this.#passes(chunk.texts, number) ? MATCHES : DIFFERS;
        if (this.#isTimeToCheck() && !hasTime()) return false;
      }
    }
    return true;
  }

  /** Keeps those of the first `count` indexes whose entries meet the condition, and returns how many those are. */
  narrow(chunk: LogChunk, indexes: Uint16Array, count: number): number {
    const results = this.#results.notesOn(chunk.texts);
    const all = this.#options.columns.map((name) => chunk.column(name));
    if (all.some(({ base, numbers }) => numbers.length === 0 && results[base] === MATCHES)) return count;
    const columns = all.filter(({ numbers }) => numbers.length > 0);
    let kept = 0;
    for (let at = 0; at < count; at += 1) {
      const index = indexes[at] ?? 0;
      if (hasMatch(columns, index, results)) indexes[kept++] = index;
    }
    return kept;
  }

  /** Whether the text is known not to pass. */
  hasRuledOut(texts: TextSource, number: number): boolean {
    return this.#results.notesOn(texts)[number] === DIFFERS;
  }

  #passes(texts: TextSource, number: number): boolean {
    if (this.#wider?.hasRuledOut(texts, number)) return false;
    this.#looks += 1;
    return this.#options.test(texts.textOf(number));
  }

  #isTimeToCheck(): boolean {
    if (this.#looks < this.#options.step) return false;
    this.#looks = 0;
    return true;
  }
}

function hasMatch(columns: readonly Column[], index: number, results: Uint8Array): boolean {
  for (let at = 0; at < columns.length; at += 1) {
    const column = columns[at];
    if (column !== undefined && results[column.base + (column.numbers[index] ?? 0)] === MATCHES) return true;
  }
  return false;
}
