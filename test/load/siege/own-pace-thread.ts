/** The thread of `OwnPace`. */
import { performance } from 'node:perf_hooks';
import { parentPort } from 'node:worker_threads';
import { readThreadCpuMs } from './thread-cpu.ts';

const PAUSE_MS = 50;

/** So much work is done at once, in milliseconds, as the quiet machine at the beginning has it. */
const PIECE_MS = 5;

let quickest = Number.POSITIVE_INFINITY;
let slowest = 0;

/** Returns something, so that no compiler leaves it out. */
function work(rounds: number): number {
  let value = 1;
  for (let round = 0; round < rounds; round++) value = (value * 48_271) % 2_147_483_647;
  return value;
}

/** How many rounds take as long as a piece should. */
function calibrate(): number {
  let rounds = 10_000;
  let took = 0;
  while (took < PIECE_MS) {
    rounds *= 1.3;
    const start = performance.now();
    work(rounds);
    took = performance.now() - start;
  }
  return rounds;
}

const rounds = calibrate();
setInterval(() => {
  const [start, cpu] = [performance.now(), readThreadCpuMs()];
  work(rounds);
  const took = Math.min(performance.now() - start, readThreadCpuMs() - cpu);
  quickest = Math.min(quickest, took);
  slowest = Math.max(slowest, took);
}, PAUSE_MS);

parentPort?.on('message', () => {
  parentPort?.postMessage(slowest === 0 ? 0 : slowest - quickest);
  quickest = Number.POSITIVE_INFINITY;
  slowest = 0;
});
