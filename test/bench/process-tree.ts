/** What a process and all its descendants have used, read from `/proc` (Linux). */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

const KIB = 1024;

/** Where fields of `/proc/PID/stat` stand after the command's name; see proc(5). */
const STAT = { parent: 1, userTicks: 11, systemTicks: 12, childUserTicks: 13, childSystemTicks: 14 } as const;

let ticksPerSecond: number | undefined;

/** Memory of a tree in octets. */
export interface TreeMemory {
  /** Resident memory now, shared pages counted in proportion (PSS). */
  readonly resident: number;
  /** Sum of each process's own peak (VmHWM); pages shared between them count more than once. */
  readonly peak: number;
}

/** The process and its descendants that run now. */
export function listTree(root: number): number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const parent = readStat(Number(name))?.[STAT.parent];
    if (parent === undefined) continue;
    const siblings = children.get(parent) ?? [];
    siblings.push(Number(name));
    children.set(parent, siblings);
  }
  const tree = [root];
  for (const pid of tree) tree.push(...(children.get(pid) ?? []));
  return tree;
}

/** Processor time of the tree so far, those of its processes that have ended included. */
export function readCpuSeconds(root: number): number {
  let ticks = 0;
  for (const pid of listTree(root)) {
    const stat = readStat(pid);
    if (stat === undefined) continue;
    const { userTicks, systemTicks, childUserTicks, childSystemTicks } = STAT;
    for (const field of [userTicks, systemTicks, childUserTicks, childSystemTicks]) ticks += stat[field] ?? 0;
  }
  return ticks / readTicksPerSecond();
}

/** The unit of times in `/proc/PID/stat`. */
export function readTicksPerSecond(): number {
  ticksPerSecond ??= Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));
  return ticksPerSecond;
}

/** The same of these processes without what they started, to the nanosecond; threads that have ended do not count. */
export function readRunSeconds(pids: readonly number[]): number {
  let nanoseconds = 0;
  for (const pid of pids) {
    for (const thread of readdirSync(`/proc/${pid}/task`)) {
      const [ran = ''] = (readIfThere(`/proc/${pid}/task/${thread}/schedstat`) ?? '').split(' ');
      nanoseconds += Number(ran);
    }
  }
  return nanoseconds / 1e9;
}

export function readMemory(root: number): TreeMemory {
  let resident = 0;
  let peak = 0;
  for (const pid of listTree(root)) {
    resident += readResident(pid);
    peak += readKibibytes(`/proc/${pid}/status`, 'VmHWM') * KIB;
  }
  return { resident, peak };
}

/** The process of a tree that has the most file descriptors open: the one that holds the connections. */
export function findHolder(root: number): number {
  const counts = listTree(root).map((pid) => ({ pid, descriptors: countDescriptors(pid) }));
  return counts.reduce((most, candidate) => (candidate.descriptors > most.descriptors ? candidate : most)).pid;
}

function countDescriptors(pid: number): number {
  try {
    return readdirSync(`/proc/${pid}/fd`).length;
  } catch {
    return 0;
  }
}

/** Resident memory of one process without its descendants, in octets. */
export function readResident(pid: number): number {
  return readKibibytes(`/proc/${pid}/smaps_rollup`, 'Pss') * KIB;
}

/** The numbers after the command's name; undefined when the process is gone. */
function readStat(pid: number): number[] | undefined {
  const text = readIfThere(`/proc/${pid}/stat`);
  // The name may hold anything, also spaces and parentheses.
  return text
    ?.slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
}

function readKibibytes(file: string, name: string): number {
  const line = readIfThere(file)
    ?.split('\n')
    .find((candidate) => candidate.startsWith(`${name}:`));
  return line === undefined ? 0 : Number.parseInt(line.slice(name.length + 1), 10);
}

/** A process may end while it is looked at: undefined then. */
export function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
