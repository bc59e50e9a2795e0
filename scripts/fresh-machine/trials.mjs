/** What is tried in a fresh root: the README's two commands, each from `npm ci` on, the deb, and the container's steps. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cp, readdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { KnownProblem, ROOT } from '../project.mjs';
import { runIn } from './debian-root.mjs';

/** The slowest machine that should be waited for. */
const START_MS = 10 * 60_000;
const ASK_EVERY_MS = 500;
const ANSWER_MS = 10_000;
const SHARES = 'it shares';

/**
 * @typedef {object} Outcome
 * @property {boolean} endedWell
 * @property {number} seconds
 * @property {string} said The last line, or what was seen.
 */

/**
 * `npm ci && npm test`, with nothing left out.
 * @param {string} root
 * @param {AbortSignal} stopping
 * @returns {Promise<Outcome>}
 */
export async function tryTest(root, stopping) {
  const started = performance.now();
  const { status, output } = await runIn(root, 'npm ci && npm test', { env: { CI: 'true' }, signal: stopping });
  const said = output.trimEnd().split('\n').at(-1) ?? '';
  return { endedWell: status === 0, seconds: secondsSince(started), said };
}

/**
 * The deb, made here with whatever Electron is there, installed in a Debian that has no Node.js, used, and removed.
 * @param {string} root
 * @param {AbortSignal} stopping
 * @returns {Promise<Outcome>}
 */
export async function tryInstall(root, stopping) {
  const { status: made } = spawnSync('npm', ['run', '--silent', 'package', '--', '--test-runtime'], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (made !== 0) throw new KnownProblem('There is no deb to be tried: it could not be made.');
  const folder = path.join(ROOT, 'release', 'not-for-release');
  const name = (await readdir(folder)).find((file) => file.endsWith('.deb')) ?? '';
  await cp(path.join(folder, name), path.join(root, 'root', 'porthole.deb'));
  const started = performance.now();
  const { status, output } = await runIn(root, 'scripts/fresh-machine/install.sh /root/porthole.deb', {
    signal: stopping,
  });
  const said = output.trimEnd().split('\n').at(-1) ?? '';
  return { endedWell: status === 0, seconds: secondsSince(started), said };
}

/**
 * The steps of the Dockerfile, with the packed command.
 * @param {string} root
 * @param {AbortSignal} stopping
 * @returns {Promise<Outcome>}
 */
export async function tryContainer(root, stopping) {
  const place = path.join(root, 'root');
  const pack = ['pack', '--silent', '--pack-destination', place];
  const { status: made } = spawnSync('npm', pack, { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
  if (made !== 0) throw new KnownProblem('There is no container to be tried: the command could not be packed.');
  const name = (await readdir(place)).find((file) => file.endsWith('.tgz')) ?? '';
  const started = performance.now();
  const { status, output } = await runIn(root, `scripts/fresh-machine/container.sh /root/${name}`, {
    signal: stopping,
  });
  const said = output.trimEnd().split('\n').at(-1) ?? '';
  return { endedWell: status === 0, seconds: secondsSince(started), said };
}

/**
 * `npm ci && npm start -- DIR` on a display without Electron's libraries, fonts or a session bus: the share answers. Then
 * the same without a display.
 * @param {string} root
 * @param {AbortSignal} stopping
 * @returns {Promise<Outcome>}
 */
export async function tryStart(root, stopping) {
  const display = await startDisplay();
  try {
    const started = performance.now();
    const options = { env: { DISPLAY: display.name }, signal: stopping };
    const onDisplay = await untilShared(root, 'npm ci && npm start --', options);
    const seconds = secondsSince(started);
    const inTerminal = await untilShared(root, 'npm start --', { env: {}, signal: stopping });
    const further = (secondsSince(started) - seconds).toFixed(0);
    const said = `with a display ${onDisplay}, then without one ${inTerminal} after ${further} s more`;
    return { endedWell: onDisplay === SHARES && inTerminal === SHARES, seconds, said };
  } finally {
    display.end();
  }
}

/**
 * @param {string} root
 * @param {string} command
 * @param {{ env: Record<string, string>, signal: AbortSignal }} options
 */
async function untilShared(root, command, { env, signal }) {
  const port = await findFreePort();
  const ending = new AbortController();
  const deadline = AbortSignal.timeout(START_MS);
  const ended = AbortSignal.any([ending.signal, signal]);
  const running = runIn(root, `${command} --port ${port} docs`, { env, signal: ended });
  let isOver = false;
  void running.finally(() => {
    isOver = true;
  });
  try {
    while (!isOver && !deadline.aborted) {
      if (await isServed(`http://127.0.0.1:${port}/architecture.md`)) return SHARES;
      await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS));
    }
    return isOver ? 'it ended' : 'it did not share in time';
  } finally {
    ending.abort();
    await running;
  }
}

/** @param {string} url */
async function isServed(url) {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(ANSWER_MS) });
    return answer.ok && (await answer.text()).startsWith('# ');
  } catch {
    return false;
  }
}

/** A display of this machine's: reached through the network's abstract names, which a root in a folder shares. */
async function startDisplay() {
  const server = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1280x800x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [number] = await once(server.stdout, 'data');
  return { name: `:${String(number).trim()}`, end: () => server.kill() };
}

/** @returns {Promise<number>} */
async function findFreePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** @param {number} started */
function secondsSince(started) {
  return (performance.now() - started) / 1000;
}
