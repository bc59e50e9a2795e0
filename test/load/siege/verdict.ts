/** What was measured under an attack, what must hold, and how both are told. */
import type { Sightings } from './witness.ts';

/** All of them are upper bounds. */
export interface Bounds {
  /** Over rest, for all processes of the share together. */
  readonly memoryMegabytes: number;
  /** What a normal visitor waits for a small file, in milliseconds. */
  readonly medianMs: number;
  readonly slowestPercentMs: number;
  /** Processor time of the longest turn of an event loop, in milliseconds, beside what the machine itself takes. */
  readonly turnMs: number;
  /** What another one waits for a small zip or a small search, in milliseconds. */
  readonly heavyMs: number;
}

export const BOUNDS: Bounds = { memoryMegabytes: 400, medianMs: 20, slowestPercentMs: 500, turnMs: 20, heavyMs: 2_000 };

/** For a machine that is busy with other tests: what breaks these is no matter of a slow machine. */
export const GENEROUS_BOUNDS: Bounds = {
  ...BOUNDS,
  medianMs: 200,
  slowestPercentMs: 4_000,
  turnMs: 500,
  heavyMs: 8_000,
};

export interface Measured {
  readonly name: string;
  /** How the share ended; undefined when it lives. */
  readonly end: string | undefined;
  /** The most that was held over rest. */
  readonly memoryMegabytes: number;
  /** 0 when none was worth a note. */
  readonly longestTurnMs: number;
  /** How much longer than on a quiet machine a piece of work took meanwhile that was none of the share's. */
  readonly jitterMs: number;
  readonly sightings: Sightings;
  /** What was not given back, in words; empty when all was. */
  readonly kept: readonly string[];
  /** What a person was told of the attackers; empty where no app is. */
  readonly told: readonly string[];
  /** How long it took to give everything back, in seconds. */
  readonly restSeconds: number;
}

/** What did not hold, in words; empty for an attack that was borne. */
export function findBreaches(measured: Measured, bounds: Bounds): readonly string[] {
  const { sightings, end, memoryMegabytes, kept } = measured;
  const times: readonly (readonly [what: string, measured: number, bound: number])[] = [
    ['median', quantile(sightings.file, 0.5), bounds.medianMs],
    ['99 %', quantile(sightings.file, 0.99), bounds.slowestPercentMs],
    ['from disk, median', quantile(sightings.disk, 0.5), bounds.medianMs],
    ['from disk, 99 %', quantile(sightings.disk, 0.99), bounds.slowestPercentMs],
    ['longest turn', measured.longestTurnMs, bounds.turnMs + measured.jitterMs],
    ['zip', quantile(sightings.zip, 1), bounds.heavyMs],
    ['search', quantile(sightings.search, 1), bounds.heavyMs],
  ];
  return [
    ...(end === undefined ? [] : [`the share ended: ${end}`]),
    ...(memoryMegabytes > bounds.memoryMegabytes ? [`memory: ${memoryMegabytes.toFixed(0)} MB over rest`] : []),
    ...times.filter(([, time, bound]) => !(time <= bound)).map(([what, time]) => `${what}: ${time.toFixed(0)} ms`),
    ...kept,
    ...[...new Set(sightings.failures)].slice(0, 3),
  ];
}

/** The value below which a part of the values lies; NaN when there is none. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

const COLUMNS = [
  'attack',
  'memory',
  'median',
  '99 %',
  'disk',
  '99 %',
  'turn',
  'jitter',
  'zip',
  'search',
  'rest after',
  '',
] as const;
const WIDTHS = [26, 8, 8, 8, 8, 8, 6, 6, 8, 8, 10, 0] as const;

export function formatTableHead(): string {
  return formatCells(COLUMNS);
}

/** A row of the table: MB over rest, milliseconds, seconds. */
export function formatRow(measured: Measured, breaches: readonly string[]): string {
  const { sightings, memoryMegabytes, restSeconds } = measured;
  return formatCells([
    measured.name,
    `${memoryMegabytes.toFixed(0)} MB`,
    quantile(sightings.file, 0.5).toFixed(1),
    quantile(sightings.file, 0.99).toFixed(0),
    quantile(sightings.disk, 0.5).toFixed(1),
    quantile(sightings.disk, 0.99).toFixed(0),
    measured.longestTurnMs.toFixed(0),
    measured.jitterMs.toFixed(0),
    quantile(sightings.zip, 1).toFixed(0),
    quantile(sightings.search, 1).toFixed(0),
    `${restSeconds.toFixed(1)} s`,
    [
      breaches.length === 0 ? 'held' : `FAILED: ${breaches.join('; ')}`,
      ...(measured.told.length > 0 ? [`told: ${measured.told.join(', ')}`] : []),
    ].join('  '),
  ]);
}

function formatCells(cells: readonly string[]): string {
  return cells
    .map((cell, index) => (index === 0 ? cell.padEnd(WIDTHS[0]) : cell.padStart(WIDTHS[index] ?? 0)))
    .join('  ')
    .trimEnd();
}
