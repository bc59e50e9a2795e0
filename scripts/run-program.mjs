/** Runs a program to its end in a process group of its own, so that stopping the script stops all that it started. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { KnownProblem, ROOT } from './project.mjs';

/** So long has everything to end by itself after a signal. */
const GRACE_MS = 5_000;
/** Nothing outlives SIGKILL by so long. */
const DEATH_MS = 500;
const LOOK_EVERY_MS = 50;
/**
 * A terminal sends Ctrl-C to everybody in it, and npm passes on to the script what it is sent itself: the same signal again so
 * soon is the same key. A program that was killed for it would leave behind what it was about to remove.
 */
const ONE_PRESS_MS = 500;

const STOPPING = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/** The script itself was told to stop while a program ran: nothing is to follow. */
export class Stopped extends KnownProblem {
  /** @param {NodeJS.Signals} signal */
  constructor(signal) {
    super(`Stopped by ${signal}.`);
    /** As shells count it. */
    this.exitStatus = 128 + constants.signals[signal];
    this.signal = signal;
    this.since = performance.now();
  }

  /** @param {NodeJS.Signals} signal */
  isSamePress(signal) {
    return signal === this.signal && performance.now() - this.since < ONE_PRESS_MS;
  }
}

/**
 * Whoever stops the script a second time does not wait for what the program still has to do. Rejects with `Stopped` when the
 * script was told to stop, after the program has ended.
 * @param {readonly string[]} command
 * @param {NodeJS.ProcessEnv} [env] Added to this process's own.
 * @param {'inherit' | 2} [output] Where the program's output goes: to this process's, or to its stderr.
 * @returns {Promise<boolean>} Whether it ended with status 0.
 */
export async function runProgram([program = '', ...args], env = {}, output = 'inherit') {
  /** @type {number | undefined} */
  let pid;
  /** @type {Stopped | undefined} */
  let stopped;
  /** @param {NodeJS.Signals} signal */
  const stop = (signal) => {
    if (stopped?.isSamePress(signal)) return;
    endGroup(pid, stopped ? 'SIGKILL' : signal);
    stopped ??= new Stopped(signal);
  };
  // Before the program starts: a signal between the two would end the script and leave the program alone.
  for (const signal of STOPPING) process.on(signal, stop);
  const child = spawn(program, args, {
    cwd: ROOT,
    stdio: ['ignore', output, 'inherit'],
    env: { ...process.env, ...env },
    detached: process.platform !== 'win32',
  });
  pid = child.pid;
  const [status] = await once(child, 'close').finally(async () => {
    if (stopped) await untilGroupEnded(pid);
    for (const signal of STOPPING) process.off(signal, stop);
  });
  if (stopped) throw stopped;
  return status === 0;
}

/**
 * What a program started may outlive it.
 * @param {number | undefined} pid
 */
async function untilGroupEnded(pid) {
  const deadline = performance.now() + GRACE_MS;
  while (endGroup(pid, performance.now() > deadline ? 'SIGKILL' : 'SIGTERM')) {
    // Where nobody collects what others left behind, as in a container without an init, the dead still count as there.
    if (performance.now() > deadline + DEATH_MS) return;
    await setTimeout(LOOK_EVERY_MS);
  }
}

/**
 * @param {number | undefined} pid
 * @param {NodeJS.Signals} signal
 * @returns {boolean} Whether somebody was there to hear it.
 */
function endGroup(pid, signal) {
  if (pid === undefined) return false;
  try {
    return process.kill(process.platform === 'win32' ? pid : -pid, signal);
  } catch {
    return false;
  }
}
