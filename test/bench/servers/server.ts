/** A server that can be measured: found on the machine, started on a port, stopped by its process id. */
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { listTree } from '../process-tree.ts';

const START_TIMEOUT_MS = 30_000;
const POLL_MS = 25;
const STOP_TIMEOUT_MS = 8_000;

export interface Site {
  /** The folder to share. */
  readonly folder: string;
  /** A free TCP port to listen on, at 127.0.0.1. */
  readonly port: number;
  /** An empty folder for configuration and logs. */
  readonly scratch: string;
}

export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
}

export interface ServerKind {
  /** Its name on the command line. */
  readonly id: string;
  /** Its name in tables. */
  readonly title: string;
  /** Its version; undefined when it is not on this machine. */
  readonly findVersion: () => Promise<string | undefined>;
  /** Writes what it needs into the scratch folder and says how to start it. */
  readonly prepare: (site: Site) => Promise<Command>;
}

export interface RunningServer {
  readonly kind: ServerKind;
  readonly version: string;
  readonly site: Site;
  readonly pid: number;
  /** Ends it and waits for its end. */
  readonly stop: () => Promise<void>;
}

/** Starts a server, its output in a file, and waits until it answers. Rejects with the end of its output when it does not. */
export async function startServer(kind: ServerKind, version: string, site: Site): Promise<RunningServer> {
  await mkdir(site.scratch);
  const { program, args, env } = await kind.prepare(site);
  const outputFile = path.join(site.scratch, 'output.log');
  const output = openSync(outputFile, 'a');
  const child = spawn(program, args, {
    stdio: ['ignore', output, output],
    env: { ...process.env, ...env },
    cwd: site.scratch,
  });
  closeSync(output);
  const failure = once(child, 'error').then(([error]) => String(error));
  const ending = once(child, 'exit').then(([status, signal]) => `ended with ${status ?? signal}`);
  const problem = await Promise.race([failure, ending, waitUntilAnswering(site.port)]);
  const { pid } = child;
  if (problem !== undefined || pid === undefined) {
    await stopChild(child);
    const said = readFileSync(outputFile, 'utf8').trim().slice(-500);
    throw new Error(`${kind.title} ${problem}: ${said}`);
  }
  return { kind, version, site, pid, stop: () => stopChild(child) };
}

/** A TCP port that was free a moment ago. */
export async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('A TCP server has a port.');
  return address.port;
}

/** undefined once it answers with the smallest file, else what is wrong. */
async function waitUntilAnswering(port: number): Promise<string | undefined> {
  const deadline = performance.now() + START_TIMEOUT_MS;
  let last = '';
  while (performance.now() < deadline) {
    try {
      const response = await fetch(`http://127.0.0.1:${port}/1k.bin`, { headers: { connection: 'close' } });
      await response.arrayBuffer();
      if (response.ok) return undefined;
      last = `status ${response.status}`;
    } catch (error) {
      last = String(error);
    }
    await delay(POLL_MS);
  }
  return `did not answer (${last})`;
}

/** Asks it to end; what is left of it and its descendants after a while is killed. */
async function stopChild(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const tree = listTree(child.pid);
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const killer = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
  await ended;
  clearTimeout(killer);
  const orphans = tree.filter((pid) => pid !== child.pid && readFileIfThere(`/proc/${pid}/stat`) !== undefined);
  for (const pid of orphans) killIfThere(pid);
}

function readFileIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
