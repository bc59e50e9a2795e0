/** What each thread of a process tree has done, read from `/proc` (Linux). */
import { readdirSync } from 'node:fs';
import { listTree, readIfThere, readTicksPerSecond } from './process-tree.ts';

/** Where fields of `stat` stand after the thread's name; see proc(5). */
const STAT = { userTicks: 11, systemTicks: 12 } as const;

/** Below this share of a core a thread is not told by itself. */
const TOLD_SHARE = 0.005;

/** A thread's processor time so far. */
export interface ThreadTime {
  readonly pid: number;
  readonly tid: number;
  /** What the process is among those of its program, such as `renderer`; `main` for the first. */
  readonly process: string;
  readonly name: string;
  readonly userSeconds: number;
  readonly systemSeconds: number;
}

/** What a thread took of one core, 1 for all of it. */
export interface ThreadShare {
  readonly process: string;
  readonly name: string;
  /** How many threads this is the sum of. */
  readonly count: number;
  readonly user: number;
  readonly system: number;
}

/** Every thread of a process and its descendants. */
export function readThreads(root: number): readonly ThreadTime[] {
  const perSecond = readTicksPerSecond();
  return listTree(root).flatMap((pid) => {
    const process = parseProcessType(readIfThere(`/proc/${pid}/cmdline`) ?? '');
    return listThreads(pid).flatMap((tid) => {
      const stat = parseThreadStat(readIfThere(`/proc/${pid}/task/${tid}/stat`) ?? '');
      if (stat === undefined) return [];
      const { name, userTicks, systemTicks } = stat;
      const isFirst = tid === pid;
      return {
        pid,
        tid,
        process,
        name: isFirst ? `${name}, main thread` : name,
        userSeconds: userTicks / perSecond,
        systemSeconds: systemTicks / perSecond,
      };
    });
  });
}

/** Name and times of a line of `/proc/PID/task/TID/stat`; undefined where it is none. */
export function parseThreadStat(
  line: string,
): { readonly name: string; readonly userTicks: number; readonly systemTicks: number } | undefined {
  // The name may hold anything, also spaces and parentheses.
  const [begin, end] = [line.indexOf('('), line.lastIndexOf(')')];
  if (begin === -1 || end < begin) return undefined;
  const fields = line.slice(end + 2).split(' ');
  const [userTicks, systemTicks] = [Number(fields[STAT.userTicks]), Number(fields[STAT.systemTicks])];
  if (!Number.isFinite(userTicks + systemTicks)) return undefined;
  return { name: line.slice(begin + 1, end), userTicks, systemTicks };
}

/** `renderer`, `gpu-process` and so on for what Electron starts, `main` for what it is started with. */
export function parseProcessType(commandLine: string): string {
  // Chromium writes its own command line anew, with spaces.
  return /^[^\0 ]+[\0 ]--type=([\w-]+)/.exec(commandLine)?.[1] ?? 'main';
}

/**
 * What was done between two looks, the busiest first. Threads of one name in one kind of process that did next to nothing are
 * one row.
 * @param seconds between the looks
 */
export function sharesBetween(
  before: readonly ThreadTime[],
  after: readonly ThreadTime[],
  seconds: number,
): readonly ThreadShare[] {
  const known = new Map(before.map((thread) => [`${thread.pid}/${thread.tid}`, thread]));
  const single = after.map((thread): ThreadShare => {
    const earlier = known.get(`${thread.pid}/${thread.tid}`);
    return {
      process: thread.process,
      name: thread.name,
      count: 1,
      user: (thread.userSeconds - (earlier?.userSeconds ?? 0)) / seconds,
      system: (thread.systemSeconds - (earlier?.systemSeconds ?? 0)) / seconds,
    };
  });
  const told = single.filter((share) => sizeOf(share) >= TOLD_SHARE);
  const others = single.filter((share) => sizeOf(share) < TOLD_SHARE);
  const sorted = [...told].sort((a, b) => sizeOf(b) - sizeOf(a));
  return others.length === 0 ? sorted : [...sorted, together(others)];
}

/** The share of a core, in its own code and in the system's. */
export function sizeOf({ user, system }: ThreadShare): number {
  return user + system;
}

function together(shares: readonly ThreadShare[]): ThreadShare {
  return {
    process: 'all',
    name: 'others',
    count: shares.length,
    user: shares.reduce((sum, { user }) => sum + user, 0),
    system: shares.reduce((sum, { system }) => sum + system, 0),
  };
}

function listThreads(pid: number): readonly number[] {
  try {
    return readdirSync(`/proc/${pid}/task`).map(Number);
  } catch {
    // It has ended since it was listed.
    return [];
  }
}
