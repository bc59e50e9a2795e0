/** What is tried in a fresh root: the README's two commands, each from `npm ci` on. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { runIn } from './debian-root.mjs';

/** The slowest machine that should be waited for. */
const START_MS = 15 * 60_000;
const ASK_EVERY_MS = 500;

/**
 * @typedef {object} Outcome
 * @property {boolean} endedWell
 * @property {number} seconds
 * @property {string} said The last line, or what was seen.
 */

/**
 * `npm ci && npm test`, with nothing left out.
 * @param {string} root
 * @returns {Promise<Outcome>}
 */
export async function tryTest(root) {
  const started = performance.now();
  const { status, output } = await runIn(root, 'npm ci && npm test', { env: { CI: 'true' } });
  const said = output.trimEnd().split('\n').at(-1) ?? '';
  return { endedWell: status === 0, seconds: secondsSince(started), said };
}

/**
 * `npm ci && npm start -- DIR` on a display without Electron's libraries, fonts or a session bus: the share answers. Then
 * the same without a display.
 * @param {string} root
 * @returns {Promise<Outcome>}
 */
export async function tryStart(root) {
  const display = await startDisplay();
  try {
    const started = performance.now();
    const onDisplay = await untilShared(root, 'npm ci && npm start --', { DISPLAY: display.name });
    const seconds = secondsSince(started);
    const inTerminal = await untilShared(root, 'npm start --', {});
    const said = `with a display ${onDisplay}, without one ${inTerminal}`;
    return { endedWell: onDisplay === 'it shares' && inTerminal === 'it shares', seconds, said };
  } finally {
    display.end();
  }
}

/**
 * @param {string} root
 * @param {string} command
 * @param {Record<string, string>} env
 */
async function untilShared(root, command, env) {
  const port = await findFreePort();
  const ending = new AbortController();
  const deadline = AbortSignal.timeout(START_MS);
  const running = runIn(root, `${command} --port ${port} docs`, { env, signal: ending.signal });
  let isOver = false;
  void running.finally(() => {
    isOver = true;
  });
  try {
    while (!isOver && !deadline.aborted) {
      const answer = await fetch(`http://127.0.0.1:${port}/architecture.md`).catch(() => undefined);
      if (answer?.ok && (await answer.text()).startsWith('# ')) return 'it shares';
      await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS));
    }
    return isOver ? 'it ended' : 'it did not share in time';
  } finally {
    ending.abort();
    await running;
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
