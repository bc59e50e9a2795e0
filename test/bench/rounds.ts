/** The plan of a phase: which server is measured when, and what is gathered. */
import type { Content } from './content.ts';
import type { Dimension } from './dimension.ts';
import { THREAD_ROWS } from './dimensions.ts';
import type { Figure, Figures } from './figures.ts';
import { throwIfInterrupted } from './interruption.ts';
import { measure } from './measure.ts';
import type { CellResult, DimensionResult, ThreadsResult } from './results.ts';
import { OWN_SERVERS, REFERENCE } from './servers/all-servers.ts';
import type { RunningServer } from './servers/server.ts';
import type { Summary } from './statistics.ts';
import { summarize } from './statistics.ts';
import type { ThreadShare } from './threads.ts';
import { readThreads, sharesBetween } from './threads.ts';
import { verify } from './verify.ts';
import { rowsToWarmUp, WARM_UP_ROUNDS, warmUp } from './warm-up.ts';

/** A server that is this many times slower than the reference in the first round keeps its place without further ones. */
const SETTLED_FACTOR = 6;

const MINUTE_MS = 60_000;

export interface RoundPlan {
  readonly servers: readonly RunningServer[];
  readonly dimensions: readonly Dimension[];
  readonly content: Content;
  readonly rounds: number;
  readonly seconds: number;
  /** Load of each kind that is not counted, on each server. */
  readonly warmUpSeconds: number;
  readonly maxMinutes: number;
  /** Told what is going on, for the person who waits. */
  readonly say: (text: string) => void;
}

export interface RoundsFound {
  readonly dimensions: readonly DimensionResult[];
  readonly threads: readonly ThreadsResult[];
}

interface Cell {
  readonly server: RunningServer;
  readonly samples: Figures[];
  readonly fields: readonly string[];
  unfit: string | undefined;
  threads: readonly ThreadShare[] | undefined;
}

interface Row {
  readonly dimension: Dimension;
  readonly cells: readonly Cell[];
}

/**
 * Measures A B C, A B C, ... in each dimension, all dimensions once in each round, so that a disturbance of the machine
 * falls on neighbours and not on one server. Idle connections come last and once: they leave a server's heap grown.
 */
export async function runRounds(plan: RoundPlan): Promise<RoundsFound> {
  const rows: Row[] = [];
  for (const dimension of plan.dimensions) rows.push(await verifyRow(plan, dimension));
  await warmUpRows(plan, rows);
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
  return { dimensions: rows.map(toResult), threads: rows.flatMap(toThreads) };
}

async function verifyRow({ servers, content, say }: RoundPlan, dimension: Dimension): Promise<Row> {
  say(`checking: ${dimension.title}`);
  const cells: Cell[] = [];
  for (const server of servers.filter(({ site }) => site.setup === dimension.setup)) {
    throwIfInterrupted();
    const fitness = await verify(server, dimension, content).catch((error) => ({
      fits: false as const,
      reason: error instanceof Error ? error.message : String(error),
    }));
    cells.push({
      server,
      samples: [],
      fields: fitness.fits ? fitness.fields : [],
      unfit: fitness.fits ? undefined : fitness.reason,
      threads: undefined,
    });
  }
  return { dimension, cells };
}

/** Each server in turn has the same time for each kind of what will be measured. */
async function warmUpRows({ warmUpSeconds, say }: RoundPlan, rows: readonly Row[]): Promise<void> {
  const wanted = rowsToWarmUp(rows.map(({ dimension }) => dimension));
  for (let round = 1; round <= WARM_UP_ROUNDS; round += 1) {
    for (const { dimension, cells } of rows.filter((row) => wanted.includes(row.dimension))) {
      say(`warming up ${round}/${WARM_UP_ROUNDS}: ${dimension.title}`);
      const sharing = wanted.filter(({ kind, setup }) => kind === dimension.kind && setup === dimension.setup).length;
      const seconds = Math.max(1, Math.round(warmUpSeconds / WARM_UP_ROUNDS / sharing));
      for (const { server, fields, unfit } of cells) {
        throwIfInterrupted();
        // What goes wrong now goes wrong again when it is measured.
        if (unfit === undefined) await warmUp(server, dimension, { fields, seconds }).catch(() => undefined);
      }
    }
  }
}

async function measureRow({ seconds }: RoundPlan, { dimension, cells }: Row): Promise<void> {
  for (const cell of cells) {
    throwIfInterrupted();
    if (cell.unfit !== undefined || isSettled(cell, cells)) continue;
    try {
      await measureCell(cell, dimension, seconds);
    } catch (error) {
      throwIfInterrupted();
      cell.unfit = error instanceof Error ? error.message : String(error);
    }
  }
}

async function measureCell(cell: Cell, dimension: Dimension, seconds: number): Promise<void> {
  const { server, fields } = cell;
  const isWatched = THREAD_ROWS.includes(dimension.id) && OWN_SERVERS.includes(server.kind.id);
  const before = isWatched ? readThreads(server.pid) : [];
  const begun = performance.now();
  cell.samples.push(await measure({ server, dimension, fields, seconds }));
  if (!isWatched) return;
  cell.threads = sharesBetween(before, readThreads(server.pid), (performance.now() - begun) / 1000);
}

function isSettled(cell: Cell, cells: readonly Cell[]): boolean {
  const own = speedOf(cell.samples[0]);
  const reference = speedOf(cells.find(({ server }) => server.kind.id === REFERENCE)?.samples[0]);
  return own !== undefined && reference !== undefined && own * SETTLED_FACTOR < reference;
}

function speedOf(figures: Figures | undefined): number | undefined {
  if (figures?.wholeMs !== undefined) return 1 / figures.wholeMs;
  const { requestsPerSecond, handshakesPerSecond, filesPerSecond, bytesPerSecond } = figures ?? {};
  return requestsPerSecond ?? handshakesPerSecond ?? filesPerSecond ?? bytesPerSecond;
}

function toResult({ dimension, cells }: Row): DimensionResult {
  return { id: dimension.id, title: dimension.title, phase: dimension.phase, servers: cells.map(toCellResult) };
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

function toThreads({ dimension, cells }: Row): readonly ThreadsResult[] {
  return cells.flatMap(({ server, threads }) =>
    threads === undefined ? [] : [{ dimension: dimension.id, server: server.kind.id, shares: threads }],
  );
}
