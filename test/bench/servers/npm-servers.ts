/** Servers that come from npm, installed for the bench alone, and the plain `node:http` server that anyone would write. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { BASELINE_BUNDLE, BENCH_CACHE } from '../places.ts';
import type { ServerKind } from './server.ts';

const PEERS = path.join(BENCH_CACHE, 'peers');
const INSTALL_TIMEOUT_MS = 120_000;

interface Peer {
  readonly name: string;
  readonly version: string;
  /** Its program's file, below its own folder. */
  readonly program: string;
}

const SIRV_CLI: Peer = { name: 'sirv-cli', version: '3.0.1', program: 'bin.js' };
const HTTP_SERVER: Peer = { name: 'http-server', version: '14.1.1', program: 'bin/http-server' };
const SERVE_CLI: Peer = { name: 'serve', version: '14.2.7', program: 'build/main.js' };

export const SIRV: ServerKind = {
  id: 'sirv',
  title: 'sirv',
  setups: ['open'],
  findVersion: () => findPeer(SIRV_CLI),
  prepare: async ({ folder, port }) => ({
    program: process.execPath,
    args: [programOf(SIRV_CLI), folder, '--host', '127.0.0.1', '--port', String(port), '--etag', '--logs'],
  }),
};

export const HTTP_SERVER_CLI: ServerKind = {
  id: 'http-server',
  title: 'http-server',
  setups: ['open'],
  findVersion: () => findPeer(HTTP_SERVER),
  prepare: async ({ folder, port }) => ({
    program: process.execPath,
    args: [programOf(HTTP_SERVER), folder, '-a', '127.0.0.1', '-p', String(port)],
  }),
};

export const SERVE: ServerKind = {
  id: 'serve',
  title: 'serve',
  setups: ['open'],
  findVersion: () => findPeer(SERVE_CLI),
  prepare: async ({ folder, port }) => ({
    program: process.execPath,
    args: [programOf(SERVE_CLI), folder, '--listen', `tcp://127.0.0.1:${port}`, '--no-clipboard'],
    // Otherwise it asks the network for a newer version of itself.
    env: { NO_UPDATE_CHECK: '1' },
  }),
};

export const NODE_HTTP: ServerKind = {
  id: 'node-http',
  title: 'node:http',
  setups: ['open'],
  findVersion: async () => process.versions.node,
  prepare: async ({ folder, port }) => ({ program: process.execPath, args: [BASELINE_BUNDLE, folder, String(port)] }),
};

function programOf({ name, program }: Peer): string {
  return path.join(PEERS, 'node_modules', name, program);
}

/** Installs the peer when it is not there yet; undefined when it can't be had. */
async function findPeer(peer: Peer): Promise<string | undefined> {
  if ((await installedVersion(peer)) === peer.version) return peer.version;
  await mkdir(PEERS, { recursive: true });
  const npm = ['i', '--prefix', PEERS, '--no-audit', '--no-fund', '--ignore-scripts', '--save-exact'];
  try {
    await promisify(execFile)('npm', [...npm, `${peer.name}@${peer.version}`], {
      cwd: PEERS,
      timeout: INSTALL_TIMEOUT_MS,
    });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return undefined;
  }
  return existsSync(programOf(peer)) ? await installedVersion(peer) : undefined;
}

async function installedVersion({ name }: Peer): Promise<string | undefined> {
  const file = path.join(PEERS, 'node_modules', name, 'package.json');
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as { version: string }).version;
}
