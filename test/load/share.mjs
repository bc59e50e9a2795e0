/** A share in a process of its own, and what it holds. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const CONSOLE = fileURLToPath(new URL('../../dist/main/console.cjs', import.meta.url));

/**
 * @typedef {object} Share
 * @property {number} port
 * @property {string} folder that is shared
 * @property {() => { descriptors: number, residentMegabytes: number }} usage What the process holds now.
 * @property {() => Promise<void>} stop
 */

/**
 * Shares a temporary folder with a few files in it.
 * @param {readonly string[]} [options] Further options.
 * @param {NodeJS.ProcessEnv} [environment] Further variables.
 * @returns {Promise<Share>}
 */
export async function startShare(options = [], environment = {}) {
  const folder = await mkdtemp(path.join(tmpdir(), 'porthole-load-'));
  await writeFile(path.join(folder, 'small.txt'), 'x'.repeat(1000));
  await writeFile(path.join(folder, 'large.bin'), Buffer.alloc(3_000_000));
  const args = [CONSOLE, folder, '--port', '0', '--bind', '127.0.0.1', '--log', 'none', ...options];
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...environment },
  });
  const [line] = await once(child.stdout, 'data');
  const port = Number(/:(\d+)\/\s*$/.exec(String(line))?.[1]);
  return {
    port,
    folder,
    usage: () => usageOf(child.pid ?? 0),
    async stop() {
      child.kill('SIGTERM');
      await once(child, 'exit');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** @param {number} pid */
function usageOf(pid) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const kilobytes = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]);
  return { descriptors: readdirSync(`/proc/${pid}/fd`).length, residentMegabytes: Math.round(kilobytes / 1024) };
}
