/** One measurement of one dimension on one running server. */
import { setTimeout as delay } from 'node:timers/promises';
import { folderNameOf } from './content.ts';
import type { Dimension } from './dimensions.ts';
import { IDLE_STEPS, PIPELINE_DEPTH } from './dimensions.ts';
import { runCurl } from './load/curl.ts';
import { IdleConnections } from './load/idle-connections.ts';
import { runWrk } from './load/wrk.ts';
import { findHolder, readCpuSeconds, readMemory, readResident } from './process-tree.ts';
import type { RunningServer } from './servers/server.ts';
import { fitLine, quantile, sum } from './statistics.ts';

const GIB = 1024 ** 3;

/** A log that is written or shown a little later is paid for by then. */
const SETTLE_MS = 150;
const IDLE_SETTLE_MS = 400;

/** A download of a large file ends by then; its speed is known long before. */
const TRANSFER_LIMIT_SECONDS = 3;
const LISTING_LIMIT_SECONDS = 15;

/** Octets that a round of downloads by one reader should move, so that it is not over at once. */
const ROUND_BYTES = 3 * GIB;

/** Share of the idle connections that have to stay open for their memory to mean something. */
const KEPT_SHARE = 0.98;

/** What is measured, by name; a dimension yields those that it knows. */
export type Figure =
  | 'requestsPerSecond'
  | 'bytesPerSecond'
  | 'firstByteMs'
  | 'wholeMs'
  | 'bytesPerConnection'
  | 'p50Ms'
  | 'p99Ms'
  | 'cpuSecondsPerMillion'
  | 'cpuSecondsPerGib'
  | 'cpuMs'
  | 'residentBytes'
  | 'failed';

export type Figures = Readonly<Partial<Record<Figure, number>>>;

export interface Assignment {
  readonly server: RunningServer;
  readonly dimension: Dimension;
  /** Request fields that the dimension needs on this server. */
  readonly fields: readonly string[];
  readonly seconds: number;
}

export async function measure(assignment: Assignment): Promise<Figures> {
  const { dimension } = assignment;
  switch (dimension.kind) {
    case 'requests':
      return await measureRequests(assignment, dimension);
    case 'transfer':
      return await measureTransfer(assignment, dimension);
    case 'listing':
      return await measureListing(assignment, dimension.entries);
    case 'idle':
      return await measureIdle(assignment);
  }
}

type DimensionOf<Kind extends Dimension['kind']> = Extract<Dimension, { kind: Kind }>;

async function measureRequests(assignment: Assignment, dimension: DimensionOf<'requests'>): Promise<Figures> {
  const { server, fields, seconds } = assignment;
  const { result, cpuSeconds, residentBytes } = await watchingCost(server.pid, seconds, () =>
    runWrk({
      url: `${originOf(server)}/${dimension.file}`,
      connections: dimension.connections,
      seconds,
      fields,
      pipelineDepth: dimension.style === 'pipelined' ? PIPELINE_DEPTH : 1,
    }),
  );
  return {
    requestsPerSecond: result.requests / result.seconds,
    // wrk has no percentile when all answers came later than it expected.
    ...(result.p50Ms > 0 ? { p50Ms: result.p50Ms } : {}),
    ...(result.p99Ms > 0 ? { p99Ms: result.p99Ms } : {}),
    cpuSecondsPerMillion: (cpuSeconds / result.requests) * 1e6,
    cpuSecondsPerGib: (cpuSeconds / result.bytes) * GIB,
    residentBytes,
    failed: result.failed + result.refused,
  };
}

async function measureTransfer(assignment: Assignment, dimension: DimensionOf<'transfer'>): Promise<Figures> {
  const { server } = assignment;
  const { bytes, readers } = dimension;
  const url = `${originOf(server)}/${dimension.file}`;
  const times = readers === 1 ? Math.max(1, Math.floor(ROUND_BYTES / bytes)) : 1;
  const { result, cpuSeconds, residentBytes } = await watchingCost(server.pid, 1, () =>
    Promise.all(Array.from({ length: readers }, () => runCurl({ url, times, limitSeconds: TRANSFER_LIMIT_SECONDS }))),
  );
  const moved = sum(result.flat().map((download) => download.bytes));
  const longestMs = Math.max(...result.map((downloads) => sum(downloads.map(({ wholeMs }) => wholeMs))));
  return {
    bytesPerSecond: (moved / longestMs) * 1000,
    cpuSecondsPerGib: (cpuSeconds / moved) * GIB,
    residentBytes,
    failed: result.flat().filter(({ status }) => status !== 200).length,
  };
}

async function measureListing({ server }: Assignment, entries: number): Promise<Figures> {
  const times = Math.max(1, Math.min(20, Math.floor(50_000 / entries)));
  const url = `${originOf(server)}/${folderNameOf(entries)}/`;
  const { result, cpuSeconds, residentBytes } = await watchingCost(server.pid, 0, () =>
    runCurl({ url, times, limitSeconds: LISTING_LIMIT_SECONDS }),
  );
  const middle = (values: readonly number[]): number =>
    quantile(
      [...values].sort((a, b) => a - b),
      0.5,
    );
  return {
    firstByteMs: middle(result.map(({ firstByteMs }) => firstByteMs)),
    wholeMs: middle(result.map(({ wholeMs }) => wholeMs)),
    cpuMs: (cpuSeconds / result.length) * 1000,
    residentBytes,
    failed: result.filter(({ status }) => status !== 200).length,
  };
}

/**
 * Memory at growing numbers of idle connections; the slope is what one of them costs. Looked at is the process that holds
 * them, after enough requests that whatever it remembers of these no longer grows.
 */
async function measureIdle({ server }: Assignment): Promise<Figures> {
  const connections = new IdleConnections(server.site.port);
  const looks: { x: number; y: number; pid: number }[] = [];
  try {
    await runWrk({ url: `${originOf(server)}/1k.bin`, connections: 64, seconds: 1, fields: [], pipelineDepth: 1 });
    for (const step of IDLE_STEPS) {
      await connections.growTo(step);
      await delay(IDLE_SETTLE_MS);
      const pid = findHolder(server.pid);
      looks.push({ x: connections.open, y: readResident(pid), pid });
    }
    const wanted = IDLE_STEPS.at(-1) ?? 0;
    if (connections.open < wanted * KEPT_SHARE) throw new Error(`keeps ${connections.open} of ${wanted} connections`);
  } finally {
    connections.close();
    await delay(IDLE_SETTLE_MS);
  }
  // Before the first connections the holder can't be told from its parent.
  const points = looks.filter(({ pid }) => pid === looks.at(-1)?.pid);
  const residentBytes = looks.at(-1)?.y ?? Number.NaN;
  return { bytesPerConnection: fitLine(points)?.slope ?? Number.NaN, residentBytes };
}

/** Memory is looked at in the middle of the load and at its end: the greater one counts. */
async function watchingCost<Result>(
  pid: number,
  seconds: number,
  load: () => Promise<Result>,
): Promise<{ result: Result; cpuSeconds: number; residentBytes: number }> {
  let atHalfTime = 0;
  const timer = setTimeout(() => {
    atHalfTime = readMemory(pid).resident;
  }, seconds * 500);
  const before = readCpuSeconds(pid);
  const result = await load();
  clearTimeout(timer);
  const atEnd = readMemory(pid).resident;
  await delay(SETTLE_MS);
  return { result, cpuSeconds: readCpuSeconds(pid) - before, residentBytes: Math.max(atHalfTime, atEnd) };
}

function originOf({ site }: RunningServer): string {
  return `http://127.0.0.1:${site.port}`;
}
