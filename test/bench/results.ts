/** What a run of the bench found, as it is saved: everything that tables, charts and documents are made of. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Phase } from './dimension.ts';
import type { Figure } from './figures.ts';
import type { Machine } from './machine.ts';
import { RESULTS } from './places.ts';
import type { Summary } from './statistics.ts';
import type { ThreadShare } from './threads.ts';

export interface ServerResult {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  /** Memory of its process tree before the first request, in octets. */
  readonly residentAtRest: number;
  /** Sum of the peaks of its processes at the end, in octets. */
  readonly peak: number;
}

export interface DimensionResult {
  readonly id: string;
  readonly title: string;
  readonly phase: Phase;
  readonly servers: readonly CellResult[];
}

/** One dimension on one server. */
export interface CellResult {
  readonly server: string;
  readonly figures: Readonly<Partial<Record<Figure, Summary>>>;
  /** Why it was not measured; undefined when it was. */
  readonly unfit: string | undefined;
}

/** What the threads of a server of ours did in a row, in its last round. */
export interface ThreadsResult {
  readonly dimension: string;
  readonly server: string;
  readonly shares: readonly ThreadShare[];
}

export interface Results {
  /** ISO 8601 date. */
  readonly date: string;
  readonly machine: Machine;
  readonly rounds: number;
  readonly seconds: number;
  readonly servers: readonly ServerResult[];
  /** Servers that are not on this machine or did not start, and why. */
  readonly missing: readonly string[];
  /** Files that had no room on the disk. */
  readonly leftOut: readonly string[];
  readonly dimensions: readonly DimensionResult[];
  readonly threads: readonly ThreadsResult[];
}

/** Names of the saved results, one for each kind of run. */
export type ResultName = 'http' | 'log' | 'saved-log' | 'startup';

export async function saveResults(name: ResultName, results: unknown): Promise<void> {
  await mkdir(RESULTS, { recursive: true });
  await writeFile(fileOf(name), `${JSON.stringify(results, undefined, 2)}\n`);
}

/** undefined when there are none yet. */
export async function loadResults<Kind>(name: ResultName): Promise<Kind | undefined> {
  const text = await readFile(fileOf(name), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as Kind);
}

/** The summary of a figure; undefined when it was not measured. */
export function findSummary(results: Results, dimension: string, key: FigureKey): Summary | undefined {
  const cells = results.dimensions.find(({ id }) => id === dimension)?.servers;
  return cells?.find(({ server }) => server === key.server)?.figures[key.figure];
}

export interface FigureKey {
  readonly server: string;
  readonly figure: Figure;
}

function fileOf(name: ResultName): string {
  return path.join(RESULTS, `${name}.json`);
}
