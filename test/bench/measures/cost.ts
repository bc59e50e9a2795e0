/** What a server spends while it is under load. */
import { setTimeout as delay } from 'node:timers/promises';
import { readCpuSeconds, readMemory } from '../process-tree.ts';

export const GIB = 1024 ** 3;

/** A log that is written or shown a little later is paid for by then. */
const SETTLE_MS = 150;

export interface Watched<Result> {
  readonly result: Result;
  /** Of the whole process tree. */
  readonly cpuSeconds: number;
  readonly residentBytes: number;
}

/**
 * Memory is looked at in the middle of the load and at its end: the greater one counts.
 * @param pid of the server
 * @param seconds that the load takes, about
 */
export async function watchingCost<Result>(
  pid: number,
  seconds: number,
  load: () => Promise<Result>,
): Promise<Watched<Result>> {
  let atHalfTime = 0;
  const timer = setTimeout(() => {
    atHalfTime = readMemory(pid).resident;
  }, seconds * 500);
  const before = readCpuSeconds(pid);
  try {
    const result = await load();
    const atEnd = readMemory(pid).resident;
    await delay(SETTLE_MS);
    return { result, cpuSeconds: readCpuSeconds(pid) - before, residentBytes: Math.max(atHalfTime, atEnd) };
  } finally {
    clearTimeout(timer);
  }
}
