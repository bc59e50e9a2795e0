/** Runs a program to its end in a process group of its own, so that stopping the script stops all that it started. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { ROOT } from './project.mjs';

const STOPPING = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * @param {readonly string[]} command
 * @param {NodeJS.ProcessEnv} [env] Added to this process's own.
 * @returns {Promise<boolean>} Whether it ended with status 0.
 */
export async function runProgram([program = '', ...args], env = {}) {
  const child = spawn(program, args, {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
    detached: process.platform !== 'win32',
  });
  /** @param {NodeJS.Signals} signal */
  const stop = (signal) => {
    if (child.pid !== undefined) process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal);
    process.exitCode = 1;
  };
  for (const signal of STOPPING) process.on(signal, stop);
  const [status] = await once(child, 'close');
  for (const signal of STOPPING) process.off(signal, stop);
  return status === 0;
}
