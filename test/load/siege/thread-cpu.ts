/** Processor time of the thread that asks. Linux only. */
import { readFileSync } from 'node:fs';

/** First number: nanoseconds on a processor, brought up to date at each tick of the scheduler; see proc(5). */
const THREAD_TIMES = '/proc/thread-self/schedstat';

export function readThreadCpuMs(): number {
  return Number.parseInt(readFileSync(THREAD_TIMES, 'latin1'), 10) / 1_000_000;
}
