/** `npm run bench`: every server beside every other, on the same files in the same run. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeContent } from './content.ts';
import { listFiles, listFolders } from './dimensions.ts';
import { openDisplay } from './display.ts';
import { describeMachine } from './machine.ts';
import type { BenchOptions } from './options.ts';
import { readMemory } from './process-tree.ts';
import type { Results } from './results.ts';
import { readPeak, runRounds } from './rounds.ts';
import type { RunningServer, ServerKind } from './servers/server.ts';
import { findFreePort, startServer } from './servers/server.ts';

interface Found {
  readonly servers: readonly RunningServer[];
  readonly missing: readonly string[];
}

/** Leaves no process and no file behind. */
export async function runHttpBench(options: BenchOptions): Promise<Results> {
  const say = (text: string): void => console.error(text);
  const scratch = await mkdtemp(path.join(tmpdir(), 'porthole-bench-'));
  const closeDisplay = await openDisplay();
  const servers: RunningServer[] = [];
  try {
    say('writing files');
    const content = await writeContent(path.join(scratch, 'shared'), {
      files: listFiles(options.dimensions),
      entries: listFolders(options.dimensions),
    });
    const found = await startAll(options.servers, { folder: content.folder, scratch, say });
    servers.push(...found.servers);
    const atRest = new Map(servers.map((server) => [server, readMemory(server.pid).resident]));
    const dimensions = await runRounds({ ...options, servers, content, say });
    return {
      date: new Date().toISOString(),
      machine: await describeMachine(),
      rounds: options.rounds,
      seconds: options.seconds,
      servers: servers.map((server) => ({
        id: server.kind.id,
        title: server.kind.title,
        version: server.version,
        residentAtRest: atRest.get(server) ?? 0,
        peak: readPeak(server),
      })),
      missing: found.missing,
      leftOut: content.leftOut,
      dimensions,
    };
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
    await closeDisplay();
    await rm(scratch, { recursive: true, force: true, maxRetries: 5 });
  }
}

interface StartPlace {
  readonly folder: string;
  readonly scratch: string;
  readonly say: (text: string) => void;
}

async function startAll(kinds: readonly ServerKind[], { folder, scratch, say }: StartPlace): Promise<Found> {
  const servers: RunningServer[] = [];
  const missing: string[] = [];
  for (const kind of kinds) {
    const version = await kind.findVersion();
    if (version === undefined) {
      missing.push(`${kind.title}: not on this machine`);
      continue;
    }
    say(`starting ${kind.title} ${version}`);
    const site = { folder, port: await findFreePort(), scratch: path.join(scratch, kind.id) };
    try {
      servers.push(await startServer(kind, version, site));
    } catch (error) {
      missing.push(error instanceof Error ? error.message : String(error));
    }
  }
  return { servers, missing };
}
