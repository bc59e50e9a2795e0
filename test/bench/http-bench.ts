/** `npm run bench`: every server beside every other, on the same files in the same run, one phase after the other. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Content } from './content.ts';
import { writeContent } from './content.ts';
import type { Dimension, Phase } from './dimension.ts';
import { groupByPhase, listFiles, listFolders } from './dimensions.ts';
import { openDisplay } from './display.ts';
import { makeIdentity } from './identity.ts';
import { throwIfInterrupted } from './interruption.ts';
import { describeMachine } from './machine.ts';
import type { BenchOptions } from './options.ts';
import { readMemory } from './process-tree.ts';
import type { Results, ServerResult } from './results.ts';
import type { RoundsFound } from './rounds.ts';
import { runRounds } from './rounds.ts';
import type { Identity, RunningServer } from './servers/server.ts';
import { startServer } from './servers/server.ts';
import type { FoundServer } from './sites.ts';
import { makeSite, setupsOf } from './sites.ts';

/** What all phases have in common. */
interface Run {
  readonly options: BenchOptions;
  readonly scratch: string;
  readonly identity: Identity;
  readonly content: Content;
  readonly found: readonly FoundServer[];
  /** Grows with what did not start. */
  readonly missing: string[];
  readonly say: (text: string) => void;
}

interface PhaseFound extends RoundsFound {
  readonly servers: readonly ServerResult[];
}

/** Leaves no process and no file behind. */
export async function runHttpBench(options: BenchOptions): Promise<Results> {
  const say = (text: string): void => console.error(text);
  const scratch = await mkdtemp(path.join(tmpdir(), 'porthole-bench-'));
  const closeDisplay = await openDisplay();
  try {
    const missing: string[] = [];
    const found = await findServers(options, missing);
    say('writing files');
    const content = await writeContent(path.join(scratch, 'shared'), {
      files: listFiles(options.dimensions),
      entries: listFolders(options.dimensions, 'listing'),
    });
    const identity = await makeIdentity(scratch);
    const run = { options, scratch, identity, content, found, missing, say };
    const phases: PhaseFound[] = [];
    for (const group of groupByPhase(options.dimensions)) phases.push(await runPhase(run, group));
    return await toResults(run, phases);
  } finally {
    await closeDisplay();
    await rm(scratch, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function toResults({ options, content, missing }: Run, phases: readonly PhaseFound[]): Promise<Results> {
  const all = phases.flatMap(({ servers }) => servers);
  return {
    date: new Date().toISOString(),
    machine: await describeMachine(),
    rounds: options.rounds,
    seconds: options.seconds,
    // What a server needs is told of the first phase that it was in.
    servers: options.servers.flatMap(({ id }) => all.find((server) => server.id === id) ?? []),
    missing,
    leftOut: content.leftOut,
    dimensions: phases.flatMap(({ dimensions }) => dimensions),
    threads: phases.flatMap(({ threads }) => threads),
  };
}

/** Those that are on this machine and have something to do. */
async function findServers({ servers, dimensions }: BenchOptions, missing: string[]): Promise<readonly FoundServer[]> {
  const groups = groupByPhase(dimensions);
  const found: FoundServer[] = [];
  for (const kind of servers.filter((one) => groups.some(({ rows }) => setupsOf(one, rows).length > 0))) {
    const version = await kind.findVersion();
    if (version === undefined) missing.push(`${kind.title}: not on this machine`);
    else found.push({ kind, version });
  }
  return found;
}

interface PhaseRows {
  readonly phase: Phase;
  readonly rows: readonly Dimension[];
}

async function runPhase(run: Run, { phase, rows }: PhaseRows): Promise<PhaseFound> {
  const { options, content, say } = run;
  const servers: RunningServer[] = [];
  try {
    await startAll(run, { phase, rows }, servers);
    const atRest = new Map(servers.map((server) => [server, readMemory(server.pid).resident]));
    const maxMinutes = options.maxMinutes * (rows.length / options.dimensions.length);
    const found = await runRounds({ ...options, servers, dimensions: rows, content, maxMinutes, say });
    return { ...found, servers: servers.map((server) => toServerResult(server, atRest.get(server) ?? 0)) };
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
  }
}

function toServerResult({ kind, version, pid }: RunningServer, residentAtRest: number): ServerResult {
  return { id: kind.id, title: kind.title, version, residentAtRest, peak: readMemory(pid).peak };
}

/** @param servers grows, so that those that run are known whatever becomes of the others */
async function startAll(run: Run, { phase, rows }: PhaseRows, servers: RunningServer[]): Promise<void> {
  const { found, missing, scratch, identity, content, say } = run;
  const entries = listFolders(rows, 'propfind');
  for (const { kind, version } of found) {
    for (const setup of setupsOf(kind, rows)) {
      throwIfInterrupted();
      say(`starting ${kind.title} ${version}, ${setup}`);
      const place = { folder: content.folder, scratch: path.join(scratch, `${phase}-${kind.id}-${setup}`) };
      try {
        const site = await makeSite({ ...place, setup, identity, entries });
        servers.push(await startServer(kind, version, site));
      } catch (error) {
        throwIfInterrupted();
        missing.push(error instanceof Error ? error.message : String(error));
      }
    }
  }
}
