/** The last steps of the Dockerfile beside it, as an engine would take them: what starts, whether it is healthy, and its end. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { setTimeout as later } from 'node:timers/promises';

const TRIES = 100;
const TRY_EVERY_MS = 100;

const steps = await readFile(new URL('Dockerfile', import.meta.url), 'utf8');

/** @param {string} step @returns {string[]} */
const argsOf = (step) => JSON.parse(new RegExp(`^${step} .*?(\\[.*\\])$`, 'm').exec(steps)?.[1] ?? '[]');

async function isHealthy() {
  const [check = '', ...args] = argsOf('HEALTHCHECK');
  return (await once(spawn(check, args, { stdio: 'ignore' }), 'exit'))[0] === 0;
}

const [program = '', ...args] = [...argsOf('ENTRYPOINT'), ...argsOf('CMD')];
assert.equal(await isHealthy(), false, 'nothing is healthy before it starts');
const container = spawn(program, args, { stdio: 'inherit' });
const ended = once(container, 'exit');
let tries = TRIES;
while (!(await isHealthy())) {
  assert.ok(--tries > 0, 'it did not become healthy');
  await later(TRY_EVERY_MS);
}
const port = /^EXPOSE (\d+)$/m.exec(steps)?.[1];
assert.equal(await (await fetch(`http://127.0.0.1:${port}/a.txt`)).text(), 'from the container\n');
container.kill(/** @type {NodeJS.Signals} */ (/^STOPSIGNAL (\w+)$/m.exec(steps)?.[1]));
assert.deepEqual(await ended, [0, null]);
