/** What each thread did, read from /proc. */
import { describe, expect, it } from 'vitest';
import type { ThreadTime } from '../../bench/threads.ts';
import { parseProcessType, parseThreadStat, readThreads, sharesBetween } from '../../bench/threads.ts';

const FIELDS = 'S 1 2 3 0 -1 4194304 10 0 0 0 250 75 0 0 20 0 11 0 100';

function thread(tid: number, times: Partial<ThreadTime> = {}): ThreadTime {
  return { pid: 1, tid, process: 'main', name: `thread ${tid}`, userSeconds: 0, systemSeconds: 0, ...times };
}

describe('a line of a thread', () => {
  it.each(['node', 'V8 Worker (2)', ') ('])('tells name and times: %s', (name) => {
    expect(parseThreadStat(`77 (${name}) ${FIELDS}`)).toEqual({ name, userTicks: 250, systemTicks: 75 });
  });

  it.each(['', '77 node S 1', '77 (node) S 1'])('is none: %j', (line) => {
    expect(parseThreadStat(line)).toBeUndefined();
  });
});

describe('the kind of a process', () => {
  it.each([
    ['/opt/electron\0--type=gpu-process\0--no-sandbox\0', 'gpu-process'],
    ['/opt/electron --type=renderer --no-sandbox ', 'renderer'],
    ['/opt/electron\0/app\0--port\x000\0', 'main'],
    ['node\0console.cjs\0/folder --type=renderer\0', 'main'],
  ])('is told by its command line: %j', (commandLine, kind) => {
    expect(parseProcessType(commandLine)).toBe(kind);
  });
});

describe('what threads did between two looks', () => {
  it('is a share of a core each, the busiest first, and the idle ones together', () => {
    const before = [thread(1, { userSeconds: 1 }), thread(2), thread(3, { systemSeconds: 5 }), thread(4)];
    const after = [
      thread(1, { userSeconds: 1.5, systemSeconds: 0.1 }),
      thread(2, { userSeconds: 1, systemSeconds: 0.8 }),
      thread(3, { systemSeconds: 5 }),
      thread(4, { userSeconds: 0.002 }),
      thread(5, { userSeconds: 0.2 }),
    ];
    const shares = sharesBetween(before, after, 2);
    expect(shares.map(({ name, count }) => [name, count])).toEqual([
      ['thread 2', 1],
      ['thread 1', 1],
      ['thread 5', 1],
      ['others', 2],
    ]);
    expect(shares[0]).toMatchObject({ user: 0.5, system: 0.4 });
    expect(shares[1]?.user).toBeCloseTo(0.25);
    expect(shares[2]?.user).toBeCloseTo(0.1);
  });

  it.runIf(process.platform === 'linux')('counts a thread that worked', () => {
    const before = readThreads(process.pid);
    const begun = performance.now();
    const deadline = process.cpuUsage().user + 100_000;
    while (process.cpuUsage().user < deadline) Math.sqrt(begun);
    const [busiest] = sharesBetween(before, readThreads(process.pid), (performance.now() - begun) / 1000);
    expect(busiest?.user).toBeGreaterThan(0);
    expect(before.some(({ name }) => name.endsWith(', main thread'))).toBe(true);
  });
});
