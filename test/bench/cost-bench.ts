/**
 * `npm run bench -- cost`: what a request costs the server in processor time. Unlike requests per second that can be told on
 * a machine which does other things as well: two builds are asked by turns, and only what their own threads ran is counted.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Content } from './content.ts';
import { folderNameOf, writeContent } from './content.ts';
import type { Dimension } from './dimension.ts';
import { listFiles, selectDimensions } from './dimensions.ts';
import { throwIfInterrupted } from './interruption.ts';
import { runWrk } from './load/wrk.ts';
import type { BenchOptions } from './options.ts';
import { CONSOLE_BUNDLE } from './places.ts';
import { listTree, readRunSeconds } from './process-tree.ts';
import { terminalOf } from './servers/porthole-servers.ts';
import type { RunningServer } from './servers/server.ts';
import { openSite, startServer } from './servers/server.ts';
import { summarize } from './statistics.ts';
import { verify } from './verify.ts';

const LISTED_ENTRIES = 100;
const WARM_UP_SECONDS = 4;

/** A request that is repeated. */
interface CostRow {
  readonly id: string;
  readonly path: string;
  readonly connections: number;
  /** undefined where every server is sent the same fields. */
  readonly dimension: Dimension | undefined;
  readonly fields: readonly string[];
}

const BROWSER = ['Accept: text/html', 'Accept-Language: en', 'User-Agent: Mozilla/5.0 (X11)', 'Accept-Encoding: gzip'];

const DIMENSIONS = selectDimensions(['1k-64', '100k-64', '304', '1k-64-close', 'range']);

const ROWS: readonly CostRow[] = [
  ...DIMENSIONS.flatMap((dimension) =>
    dimension.kind === 'requests'
      ? [{ id: dimension.id, path: dimension.file, connections: dimension.connections, dimension, fields: [] }]
      : [],
  ),
  ...(['index', 'page'] as const).map((form) => ({
    id: `list-${LISTED_ENTRIES}-${form}`,
    path: `${folderNameOf(LISTED_ENTRIES)}/`,
    connections: 1,
    dimension: undefined,
    fields: form === 'page' ? BROWSER : [],
  })),
];

/** A build that is measured, by the bundle of its terminal mode. */
interface Build {
  readonly title: string;
  readonly server: RunningServer;
  /** Microseconds a request, by row. */
  readonly costs: Map<string, number[]>;
}

/** Leaves no process and no file behind. Prints a line for each row. */
export async function runCostBench({ against, only, rounds, seconds }: BenchOptions): Promise<void> {
  const scratch = await mkdtemp(path.join(tmpdir(), 'porthole-cost-'));
  const builds: Build[] = [];
  const rows = ROWS.filter(({ id }) => only === undefined || only.split(',').includes(id));
  try {
    const files = listFiles(DIMENSIONS);
    const content = await writeContent(path.join(scratch, 'shared'), { files, entries: [LISTED_ENTRIES] });
    const bundles = [CONSOLE_BUNDLE, ...(against === undefined ? [] : [path.resolve(against, 'main', 'console.cjs')])];
    for (const bundle of bundles) {
      const title = builds.length === 0 ? 'now' : 'before';
      const site = await openSite(content.folder, path.join(scratch, title));
      builds.push({ title, server: await startServer(terminalOf(bundle), '', site), costs: new Map() });
    }
    for (const row of rows) await measureRow(row, builds, { content, rounds, seconds });
    for (const row of rows) console.log(describeRow(row, builds));
  } finally {
    await Promise.all(builds.map(({ server }) => server.stop()));
    await rm(scratch, { recursive: true, force: true, maxRetries: 5 });
  }
}

interface Plan {
  readonly content: Content;
  readonly rounds: number;
  readonly seconds: number;
}

async function measureRow(row: CostRow, builds: readonly Build[], { content, rounds, seconds }: Plan): Promise<void> {
  console.error(`measuring: ${row.id}`);
  const fields = new Map<Build, readonly string[]>();
  for (const build of builds) {
    fields.set(build, await fieldsFor(row, build, content));
    await costOf(row, build, { fields: fields.get(build) ?? [], seconds: WARM_UP_SECONDS });
  }
  for (let round = 0; round < rounds; round += 1) {
    // A B, B A: neither is always the one behind the other.
    for (const build of round % 2 === 0 ? builds : [...builds].reverse()) {
      throwIfInterrupted();
      const cost = await costOf(row, build, { fields: fields.get(build) ?? [], seconds });
      build.costs.set(row.id, [...(build.costs.get(row.id) ?? []), cost]);
    }
  }
}

async function fieldsFor(
  { dimension, fields, id }: CostRow,
  build: Build,
  content: Content,
): Promise<readonly string[]> {
  if (dimension === undefined) return fields;
  const fitness = await verify(build.server, dimension, content);
  if (!fitness.fits) throw new Error(`${build.title}, ${id}: ${fitness.reason}`);
  return fitness.fields;
}

/** Microseconds of processor time a request. */
async function costOf(
  { path: target, connections }: CostRow,
  build: Build,
  { fields, seconds }: { readonly fields: readonly string[]; readonly seconds: number },
): Promise<number> {
  const pids = listTree(build.server.pid);
  const before = readRunSeconds(pids);
  const url = `${build.server.origin}/${target}`;
  const { requests, refused } = await runWrk({ url, connections, seconds, fields, pipelineDepth: 1 });
  if (refused > 0) throw new Error(`${build.title}: ${refused} requests for ${target} were refused`);
  return ((readRunSeconds(pids) - before) / requests) * 1e6;
}

function describeRow({ id }: CostRow, builds: readonly Build[]): string {
  const summaries = builds.map(({ costs }) => summarize(costs.get(id) ?? []));
  const cells = summaries.map((cost, index) =>
    cost === undefined
      ? ''
      : `${builds[index]?.title} ${cost.median.toFixed(1)} us (${cost.min.toFixed(1)}-${cost.max.toFixed(1)})`,
  );
  const [now, before] = summaries;
  const ratio = now && before ? `  now/before ${(now.median / before.median).toFixed(3)}` : '';
  return `${id.padEnd(16)} ${cells.join('  ')}${ratio}`;
}
