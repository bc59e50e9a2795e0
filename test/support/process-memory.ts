/** What a process and all that it started take of the memory, as Linux counts it. */
import { readdir, readFile } from 'node:fs/promises';

const KILOBYTE = 1024;

/** In bytes; memory that several processes share is counted once, a part with each (PSS). */
export async function readMemory(pid: number): Promise<number> {
  const pids = await listDescendants(pid);
  const sizes = await Promise.all([pid, ...pids].map(readOwnMemory));
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function readOwnMemory(pid: number): Promise<number> {
  // Helpers come and go.
  const text = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
  return Number(/^Pss:\s+(\d+) kB$/m.exec(text)?.[1] ?? 0) * KILOBYTE;
}

async function listDescendants(pid: number): Promise<number[]> {
  const tasks = await readdir(`/proc/${pid}/task`).catch(() => []);
  const lists = await Promise.all(
    tasks.map((task) => readFile(`/proc/${pid}/task/${task}/children`, 'utf8').catch(() => '')),
  );
  const children = lists.flatMap((list) => list.split(' ').filter(Boolean).map(Number));
  return [...children, ...(await Promise.all(children.map(listDescendants))).flat()];
}
