/** When attacks take turns for long: the worst of each over all of its turns, and what each share holds at the end. */
import type { Holdings } from './besieged-share.ts';
import type { Measured } from './verdict.ts';
import { formatRow, formatTableHead, quantile } from './verdict.ts';

/** What a share may hold more after the last turn than after the first round: less than each attack may leave for a while. */
const MAX_GROWN_MEGABYTES = 150;
const MAX_GROWN_DESCRIPTORS = 24;

interface Turns {
  readonly measured: Measured[];
  /** What did not hold, each once, in all turns. */
  readonly breaches: Set<string>;
  failed: number;
}

export class WorstOfEach {
  readonly #turns = new Map<string, Turns>();

  add(measured: Measured, breaches: readonly string[]): void {
    const turns = this.#turns.get(measured.name) ?? { measured: [], breaches: new Set(), failed: 0 };
    this.#turns.set(measured.name, turns);
    turns.measured.push(measured);
    if (breaches.length > 0) turns.failed += 1;
    for (const breach of breaches) turns.breaches.add(kindOf(breach));
  }

  /** A table with a row for each attack, and what it comes to. */
  describe(): string {
    const rows = [...this.#turns.values()].map(({ measured, breaches, failed }) => {
      const failure = `in ${failed} of ${measured.length} turns: ${[...breaches].join(', ')}`;
      return formatRow(worstOf(measured), failed === 0 ? [] : [failure]);
    });
    const failed = [...this.#turns].filter(([, turns]) => turns.failed > 0).map(([name]) => name);
    const count = this.#turns.size;
    const sum = `${count - failed.length} of ${count} attacks held in each of their turns${failed.length > 0 ? `; not: ${failed.join(', ')}` : ''}`;
    return `\nThe worst of each\n${formatTableHead()}\n${rows.join('\n')}\n\n${sum}`;
  }
}

/** What it is about, without its figures: they are in the table. */
function kindOf(breach: string): string {
  return breach.replace(/^\d+ (?!%)/, '').replace(/:? -?\d.*$/, '');
}

function worstOf(measured: readonly Measured[]): Measured {
  const [first, ...others] = measured;
  if (first === undefined) throw new Error('an attack without a turn');
  return others.reduce(worse, first);
}

function worse(one: Measured, other: Measured): Measured {
  const [of, by] = [one.sightings, other.sightings];
  return {
    name: one.name,
    end: one.end ?? other.end,
    memoryMegabytes: Math.max(one.memoryMegabytes, other.memoryMegabytes),
    // Jitter belongs to the turn beside which it was measured.
    ...(one.longestTurnMs - one.jitterMs >= other.longestTurnMs - other.jitterMs ? turnOf(one) : turnOf(other)),
    sightings: {
      file: slower(of.file, by.file),
      disk: slower(of.disk, by.disk),
      zip: [...of.zip, ...by.zip],
      search: [...of.search, ...by.search],
      failures: [...of.failures, ...by.failures],
    },
    kept: [...one.kept, ...other.kept],
    told: [...new Set([...one.told, ...other.told])],
    restSeconds: Math.max(one.restSeconds, other.restSeconds),
  };
}

function turnOf({ longestTurnMs, jitterMs }: Measured): Pick<Measured, 'longestTurnMs' | 'jitterMs'> {
  return { longestTurnMs, jitterMs };
}

/** Sightings of the turn in which the slowest per cent waited longer. */
function slower(one: number[], other: number[]): number[] {
  return quantile(one, 0.99) >= quantile(other, 0.99) ? one : other;
}

/** What was held before an attack: never less than at rest. */
export function laterOf(rest: Holdings, now: Holdings): Holdings {
  return {
    megabytes: Math.max(rest.megabytes, now.megabytes),
    descriptors: Math.max(rest.descriptors, now.descriptors),
    cpuSeconds: now.cpuSeconds,
  };
}

/** What a share holds more than after the first round, in words; empty when it does not grow. */
export function describeGrowth(kind: string, after: Holdings, atEnd: Holdings): readonly string[] {
  const megabytes = atEnd.megabytes - after.megabytes;
  const descriptors = atEnd.descriptors - after.descriptors;
  return [
    ...(megabytes > MAX_GROWN_MEGABYTES ? [`${kind}: ${megabytes.toFixed(0)} MB more than after the first round`] : []),
    ...(descriptors > MAX_GROWN_DESCRIPTORS ? [`${kind}: ${descriptors} descriptors more`] : []),
  ];
}
