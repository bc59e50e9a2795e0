/**
 * `npm run load -- turns [--names N] [--only TEXT]`: the longest turn of the share's event loop while it answers each kind of
 * request about a very large folder, each asked twice, since much is kept after the first time.
 */
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { BesiegedShare } from './besieged-share.ts';
import { lastRequest } from './crowd.ts';
import { writeEmptyFiles } from './many-files.ts';
import { OwnPace } from './own-pace.ts';
import { QUESTIONS } from './questions.ts';

const { values } = parseArgs({
  allowPositionals: true,
  options: { names: { type: 'string', default: '250000' }, only: { type: 'string' } },
});

/** Longer turns, beside what the machine itself takes, are told as too long, in milliseconds. */
const MAX_TURN_MS = 20;

/** Whoever gets no octet for so long is not waiting for any, in milliseconds. */
const PATIENCE_MS = 60_000;

interface Asked {
  readonly octets: number;
  readonly milliseconds: number;
}

async function ask(port: number, text: string): Promise<Asked> {
  const start = performance.now();
  const socket = connect({ port, host: '127.0.0.1' });
  socket.setTimeout(PATIENCE_MS, () => socket.destroy());
  let octets = 0;
  socket.on('data', (data: Buffer) => {
    octets += data.byteLength;
  });
  socket.on('error', () => undefined);
  socket.write(text, 'latin1');
  await once(socket, 'close');
  return { octets, milliseconds: performance.now() - start };
}

/** ASCII names by number, and as many that need a collator. */
async function prepare(root: string, count: number): Promise<void> {
  await writeEmptyFiles(path.join(root, 'plain'), count);
  await writeEmptyFiles(path.join(root, 'accents'), count, (index) => `fil\u00e9-${index}.jpg`);
}

async function main(): Promise<void> {
  const root = await mkdtemp(path.join(tmpdir(), 'porthole-turns-'));
  await prepare(root, Number(values.names));
  const share = await BesiegedShare.start(root, 'terminal');
  const pace = new OwnPace();
  let jitter = 0;
  for (const { name, target, fields } of QUESTIONS) {
    if (values.only !== undefined && !name.includes(values.only)) continue;
    for (const round of ['first', 'again']) {
      share.takeLongTurns();
      const { octets, milliseconds } = await ask(share.port, lastRequest(target, fields));
      const longest = Math.max(0, ...share.takeLongTurns());
      // Most questions are over before much can be said of the machine: what it took before counts as well.
      jitter = Math.max(jitter, await pace.takeJitterMs());
      const isTooLong = longest > MAX_TURN_MS + jitter;
      const verdict = isTooLong ? 'TOO LONG' : '';
      const figures = `${longest.toFixed(0).padStart(6)} ms turn (jitter ${jitter.toFixed(0)}) ${milliseconds.toFixed(0).padStart(7)} ms in all`;
      console.log(`${name.padEnd(34)}${round} ${figures} ${String(octets).padStart(10)} octets  ${verdict}`);
      if (isTooLong) process.exitCode = 1;
    }
  }
  await pace.end();
  await share.stop();
  await rm(root, { recursive: true, force: true, maxRetries: 5 });
}

void main();
