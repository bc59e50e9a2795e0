/** The plan of a run: which server is measured when, and what is gathered. */
import type { Content } from './content.ts';
import type { Dimension } from './dimensions.ts';
import { throwIfInterrupted } from './interruption.ts';
import type { Figure, Figures } from './measure.ts';
import { measure } from './measure.ts';
import { readMemory } from './process-tree.ts';
import type { CellResult, DimensionResult } from './results.ts';
import { REFERENCE } from './servers/all-servers.ts';
import type { RunningServer } from './servers/server.ts';
import type { Summary } from './statistics.ts';
import { summarize } from './statistics.ts';
import { verify } from './verify.ts';

/** A server that is this many times slower than the reference in the first round keeps its place without further ones. */
const SETTLED_FACTOR = 6;

/** Runtimes that compile while they run serve the same for months, and are measured as they are then. */
const WARM_UP_SECONDS = 10;

const MINUTE_MS = 60_000;

export interface RoundPlan {
  readonly servers: readonly RunningServer[];
  readonly dimensions: readonly Dimension[];
  readonly content: Content;
  readonly rounds: number;
  readonly seconds: number;
  readonly maxMinutes: number;
  /** Told what is going on, for the person who waits. */
  readonly say: (text: string) => void;
}

interface Cell {
  readonly server: RunningServer;
  readonly samples: Figures[];
  readonly fields: readonly string[];
  unfit: string | undefined;
}

interface Row {
  readonly dimension: Dimension;
  readonly cells: readonly Cell[];
}

/**
 * Measures A B C, A B C, ... in each dimension, all dimensions once in each round, so that a disturbance of the machine
 * falls on neighbours and not on one server. Idle connections come last and once: they leave a server's heap grown.
 */
export async function runRounds(plan: RoundPlan): Promise<readonly DimensionResult[]> {
  const rows: Row[] = [];
  for (const dimension of plan.dimensions) rows.push(await verifyRow(plan, dimension));
  await warmUp(plan, rows);
  const deadline = performance.now() + plan.maxMinutes * MINUTE_MS;
  const repeated = rows.filter(({ dimension }) => dimension.kind !== 'idle');
  for (let round = 1; round <= plan.rounds; round += 1) {
    for (const [index, row] of repeated.entries()) {
      if (round > 1 && performance.now() > deadline) continue;
      plan.say(`round ${round}/${plan.rounds}, ${index + 1}/${repeated.length}: ${row.dimension.title}`);
      await measureRow(plan, row);
    }
  }
  for (const row of rows.filter(({ dimension }) => dimension.kind === 'idle')) {
    plan.say(row.dimension.title);
    await measureRow(plan, row);
  }
  return rows.map(toResult);
}

/** Sum of the peaks of a server's processes, in octets. */
export function readPeak(server: RunningServer): number {
  return readMemory(server.pid).peak;
}

async function verifyRow({ servers, content, say }: RoundPlan, dimension: Dimension): Promise<Row> {
  say(`checking: ${dimension.title}`);
  const cells: Cell[] = [];
  for (const server of servers) {
    throwIfInterrupted();
    const origin = `http://127.0.0.1:${server.site.port}`;
    const fitness = await verify(origin, dimension, content).catch((error) => ({
      fits: false as const,
      reason: String(error),
    }));
    cells.push({
      server,
      samples: [],
      fields: fitness.fits ? fitness.fields : [],
      unfit: fitness.fits ? undefined : fitness.reason,
    });
  }
  return { dimension, cells };
}

/** Load of the first kind of requests on each server in turn, which is not counted. */
async function warmUp({ say }: RoundPlan, rows: readonly Row[]): Promise<void> {
  const row = rows.find(({ dimension }) => dimension.kind === 'requests');
  for (const { server, fields, unfit } of row?.cells ?? []) {
    throwIfInterrupted();
    if (!row || unfit !== undefined) continue;
    say(`warming up: ${server.kind.title}`);
    // What goes wrong now goes wrong again when it is measured.
    await measure({ server, dimension: row.dimension, fields, seconds: WARM_UP_SECONDS }).catch(() => undefined);
  }
}

async function measureRow({ seconds }: RoundPlan, { dimension, cells }: Row): Promise<void> {
  for (const cell of cells) {
    throwIfInterrupted();
    if (cell.unfit !== undefined || isSettled(cell, cells)) continue;
    try {
      cell.samples.push(await measure({ server: cell.server, dimension, fields: cell.fields, seconds }));
    } catch (error) {
      cell.unfit = error instanceof Error ? error.message : String(error);
    }
  }
}

function isSettled(cell: Cell, cells: readonly Cell[]): boolean {
  const own = speedOf(cell.samples[0]);
  const reference = speedOf(cells.find(({ server }) => server.kind.id === REFERENCE)?.samples[0]);
  return own !== undefined && reference !== undefined && own * SETTLED_FACTOR < reference;
}

function speedOf(figures: Figures | undefined): number | undefined {
  if (figures?.wholeMs !== undefined) return 1 / figures.wholeMs;
  return figures?.requestsPerSecond ?? figures?.bytesPerSecond;
}

function toResult({ dimension, cells }: Row): DimensionResult {
  return { id: dimension.id, title: dimension.title, servers: cells.map(toCellResult) };
}

function toCellResult({ server, samples, unfit }: Cell): CellResult {
  const names = new Set(samples.flatMap((sample) => Object.keys(sample) as Figure[]));
  const figures: Partial<Record<Figure, Summary>> = {};
  for (const name of names) {
    const summary = summarize(samples.flatMap((sample) => sample[name] ?? []));
    if (summary !== undefined) figures[name] = summary;
  }
  return { server: server.kind.id, figures, unfit };
}
