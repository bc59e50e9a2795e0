/**
 * Loaded into every thread of a share before anything else: where a share's event loop runs, it notes each turn of the thread's event loop that was long, by the
 * processor time that the thread used in it, since a busy machine makes others wait too. Linux only.
 */
import { appendFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';
import { readThreadCpuMs } from './thread-cpu.ts';

const file = process.env.PORTHOLE_TURNS;

/** How often the loop is expected to come by, in milliseconds. */
const TICK_MS = 2;

/** Turns that are shorter are not noted. */
const NOTED_MS = 10;

function watchTurns(notes: string): void {
  let [seen, cpu] = [performance.now(), readThreadCpuMs()];
  setInterval(() => {
    const [now, cpuNow] = [performance.now(), readThreadCpuMs()];
    const took = Math.min(now - seen, cpuNow - cpu);
    if (took > NOTED_MS) appendFileSync(notes, `${took.toFixed(1)}\n`);
    [seen, cpu] = [now, cpuNow];
  }, TICK_MS).unref();
}

/** Threads that a share starts for a task keep nobody else waiting. */
const isShare = isMainThread || (process.argv[1] ?? '').endsWith('share-worker.cjs');

if (file !== undefined && isShare) watchTurns(file);
