/** A filter's test on chunks of the log: condition after condition, each on what the ones before it have left. */
import { OWN_CHECK } from '../../main/access-log/batch.ts';
import type { EntryColumn } from '../../main/access-log/packed-columns.ts';
import { CHUNK_ENTRIES } from '../../main/access-log/packed-columns.ts';
import { valueAt } from '../../main/access-log/packed-numbers.ts';
import type { LogChunk } from './log-chunk.ts';
import type { EntryTest } from './log-filter.ts';
import type { ChunkRange } from './text-test-results.ts';
import { TextCondition } from './text-test-results.ts';

/** The code of the ending `complete`. */
const COMPLETE = 0;

interface NumberCondition {
  readonly column: EntryColumn;
  readonly holds: (value: number) => boolean;
}

export class ChunkTest {
  readonly #test: EntryTest;
  readonly #numbers: readonly NumberCondition[];
  readonly #texts: readonly TextCondition[];
  /** The condition on texts of all kinds, whose findings a filter with more letters can use. */
  readonly #words: TextCondition | undefined;
  /** Indexes of entries that are left; those of a full chunk fit. */
  readonly #left = new Uint16Array(CHUNK_ENTRIES);

  /** @param before the test that is replaced by this one */
  constructor(test: EntryTest, before?: ChunkTest) {
    const { method, visitor, matchesPath, matchesText, step } = test;
    this.#test = test;
    this.#numbers = numberConditions(test);
    const wider = before !== undefined && isNarrower(test, before.#test) ? before.#words : undefined;
    this.#words =
      matchesText && new TextCondition({ columns: ['target', 'visitor', 'userAgent'], test: matchesText, wider, step });
    this.#texts = [
      ...(method === '' ? [] : [new TextCondition({ columns: ['method'], test: (text) => text === method, step })]),
      ...(visitor === '' ? [] : [new TextCondition({ columns: ['visitor'], test: (text) => text === visitor, step })]),
      ...(matchesPath === undefined ? [] : [new TextCondition({ columns: ['target'], test: matchesPath, step })]),
      ...(this.#words === undefined ? [] : [this.#words]),
    ];
  }

  /**
   * The indexes of those entries that match, ascending; they are valid until the next call. undefined when time ran out:
   * what was found out about texts is kept, so that the next attempt gets further.
   */
  run(range: ChunkRange, hasTime: () => boolean): Uint16Array | undefined {
    if (!this.#texts.every((condition) => condition.look(range, hasTime))) return undefined;
    const { chunk, from, end } = range;
    const left = this.#left;
    let count = 0;
    for (let index = from; index < end; index += 1) left[count++] = index;
    for (const { column, holds } of this.#numbers) count = narrow({ chunk, column, holds }, left, count);
    for (const condition of this.#texts) count = condition.narrow(chunk, left, count);
    return left.subarray(0, count);
  }
}

/** Whether every text in which the new words are found has the old ones too. */
function isNarrower({ words }: EntryTest, before: EntryTest): boolean {
  return words !== undefined && before.words !== undefined && words.includes(before.words);
}

/** The conditions on numbers, as far as there are any. */
function numberConditions({ statusMask, isIncomplete, slowerThanMs }: EntryTest): readonly NumberCondition[] {
  const hasStatus = (status: number): boolean => ((statusMask ?? 0) & (1 << Math.floor(status / 100))) !== 0;
  return [
    ...(statusMask === undefined ? [] : [{ column: 'status', holds: hasStatus } as const]),
    ...(isIncomplete
      ? [{ column: 'ending', holds: (ending: number) => ending !== COMPLETE && ending !== OWN_CHECK } as const]
      : []),
    ...(slowerThanMs > 0
      ? [{ column: 'durationMs', holds: (durationMs: number) => durationMs > slowerThanMs } as const]
      : []),
  ];
}

function narrow(
  { chunk, column: name, holds }: NumberCondition & { chunk: LogChunk },
  left: Uint16Array,
  count: number,
) {
  const column = chunk.column(name);
  if (column.numbers.length === 0) return holds(column.base) ? count : 0;
  let kept = 0;
  for (let at = 0; at < count; at += 1) {
    const index = left[at] ?? 0;
    if (holds(valueAt(column, index))) left[kept++] = index;
  }
  return kept;
}
