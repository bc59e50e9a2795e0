/** A server that can be measured: found on the machine, started on a port, stopped by its process id. */
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { ask } from '../ask.ts';
import type { Setup } from '../dimension.ts';
import { listTree } from '../process-tree.ts';
import { BASIC_CREDENTIALS } from './credentials.ts';

const START_TIMEOUT_MS = 30_000;
const POLL_MS = 25;
const STOP_TIMEOUT_MS = 8_000;

export interface Site {
  /** The folder to share. */
  readonly folder: string;
  /** A free TCP port to listen on, at 127.0.0.1. */
  readonly port: number;
  /** Where the second of two shares listens; the same as `port` where there is one. */
  readonly secondPort: number;
  readonly setup: Setup;
  /** Files of the certificate and key that all servers have. */
  readonly identity: Identity;
  /** An empty folder for configuration and logs. */
  readonly scratch: string;
}

export interface Identity {
  readonly cert: string;
  readonly key: string;
}

export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
}

/** How a server takes a file in pieces: as the draft of resumable uploads says, or by PUT with `Content-Range`. */
export type Piecewise = 'resumable' | 'content-range';

export interface ServerKind {
  /** Its name on the command line. */
  readonly id: string;
  /** Its name in tables. */
  readonly title: string;
  /** In what ways it can be set up. */
  readonly setups: readonly Setup[];
  /** undefined when it takes no file in pieces. */
  readonly piecewise?: Piecewise;
  /** Its version; undefined when it is not on this machine. */
  readonly findVersion: () => Promise<string | undefined>;
  /** Writes what it needs into the scratch folder and says how to start it. */
  readonly prepare: (site: Site) => Promise<Command>;
}

export interface RunningServer {
  readonly kind: ServerKind;
  readonly version: string;
  readonly site: Site;
  /** Scheme, address and port. */
  readonly origin: string;
  readonly pid: number;
  /** Ends it and waits for its end. */
  readonly stop: () => Promise<void>;
}

/** Starts a server, its output in a file, and waits until it answers. Rejects with the end of its output when it does not. */
export async function startServer(kind: ServerKind, version: string, site: Site): Promise<RunningServer> {
  await mkdir(site.scratch, { recursive: true });
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
  const problem = await Promise.race([failure, ending, waitUntilAnswering(site)]);
  const { pid } = child;
  if (problem !== undefined || pid === undefined) {
    await stopChild(child);
    const said = readFileSync(outputFile, 'utf8').trim().slice(-500);
    throw new Error(`${kind.title} ${problem}: ${said}`);
  }
  return { kind, version, site, origin: originOf(site), pid, stop: () => stopChild(child) };
}

/** Where a server without encryption or passwords is to run. */
export async function openSite(folder: string, scratch: string): Promise<Site> {
  const port = await findFreePort();
  return { folder, port, secondPort: port, scratch, setup: 'open', identity: { cert: '', key: '' } };
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

/** Where a server answers; the second of two workers may have a port of its own. */
export function originOf(site: Site, port = site.port): string {
  return `${site.setup === 'secured' ? 'https' : 'http'}://127.0.0.1:${port}`;
}

/** undefined once it answers with the smallest file, at each of its ports, else what is wrong. */
async function waitUntilAnswering(site: Site): Promise<string | undefined> {
  const deadline = performance.now() + START_TIMEOUT_MS;
  const headers = { connection: 'close', ...(site.setup === 'password' ? { authorization: BASIC_CREDENTIALS } : {}) };
  const urls = [site.port, site.secondPort].map((port) => `${originOf(site, port)}/1k.bin`);
  let last = '';
  while (performance.now() < deadline) {
    try {
      const answers = await Promise.all(urls.map((url) => ask(url, { headers })));
      const other = answers.find(({ status }) => status !== 200);
      if (other === undefined) return undefined;
      last = `status ${other.status}`;
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
