/** Stopping a script stops what it runs and what that started, and nothing follows. */
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ROOT } from '../../../scripts/project.mjs';

const RUN_PROGRAM = path.join(ROOT, 'scripts', 'run-program.mjs');
/** Two programs, one after the other; each has one more that it leaves alone, and tells the numbers of both. */
const SCRIPT = `
import { runProgram } from ${JSON.stringify(RUN_PROGRAM)};
const line = process.argv[1];
await runProgram(['sh', '-c', line]);
await runProgram(['echo', 'second']);`;
const PATIENT = 'sleep 600 & echo "began $! $$"; wait';
const DEAF =
  'trap "" INT TERM; sh -c \'trap "" INT TERM; while :; do sleep 1; done\' & echo "began $! $$"; while :; do sleep 1; done';

/** It puts away what it has made before it ends. */
const TIDY = 'trap "sleep 0.2; echo tidied; exit" INT; echo "began $$ $$"; while :; do sleep 1; done';

interface Script {
  readonly child: ChildProcess;
  readonly output: () => string;
  readonly ended: Promise<number | null>;
}

function startScript(args: readonly string[]): Script {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return { child, output: () => output, ended: once(child, 'close').then(([status]) => status as number | null) };
}

async function begunPrograms({ output }: Script): Promise<number[]> {
  await expect.poll(output, { timeout: 20_000 }).toMatch(/began \d+ \d+\n/);
  return /began (\d+) (\d+)/.exec(output())?.slice(1).map(Number) ?? [];
}

/** The command lines of a process's children. */
function programOf(pid: number | undefined): string {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ');
    return children.map((child) => (child === '' ? '' : readFileSync(`/proc/${child}/cmdline`, 'utf8'))).join(' ');
  } catch {
    // One has ended meanwhile.
    return '';
  }
}

function isRunning(pid: number): boolean {
  try {
    // One that has ended and that nobody asked about yet is a zombie.
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

/** Two of one kind that are sent at once are one to the system. */
function signalsPending(pid: number | undefined): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number.parseInt(/^ShdPnd:\s+(\w+)/m.exec(status)?.[1] ?? '0', 16);
}

/** A busy machine takes its time to start what is stopped. */
const PATIENT_MS = 60_000;

describe.runIf(process.platform === 'linux')('a script that is stopped', { timeout: PATIENT_MS }, () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('by %s ends what runs, and runs nothing more', async (signal) => {
    const script = startScript(['--input-type=module', '-e', SCRIPT, PATIENT]);
    const programs = await begunPrograms(script);
    script.child.kill(signal);
    expect(await script.ended).not.toBe(0);
    expect(script.output()).toContain(`Stopped by ${signal}.`);
    expect(script.output()).not.toContain('second');
    expect(programs.map(isRunning)).toEqual([false, false]);
  });

  it('twice does not wait for what is deaf', async () => {
    const script = startScript(['--input-type=module', '-e', SCRIPT, DEAF]);
    const programs = await begunPrograms(script);
    script.child.kill('SIGINT');
    script.child.kill('SIGTERM');
    expect(await script.ended).not.toBe(0);
    expect(programs.map(isRunning)).toEqual([false, false]);
  });

  it('by one key, which npm passes on once more, lets the program put away what it has made', async () => {
    const script = startScript(['--input-type=module', '-e', SCRIPT, TIDY]);
    const programs = await begunPrograms(script);
    script.child.kill('SIGINT');
    await expect.poll(() => signalsPending(script.child.pid), { timeout: 20_000 }).toBe(0);
    script.child.kill('SIGINT');
    expect(await script.ended).not.toBe(0);
    expect(script.output()).toContain('tidied');
    expect(programs.map(isRunning)).toEqual([false, false]);
  });

  it('while it runs the tests counts none, and says so', async () => {
    const script = startScript([path.join(ROOT, 'scripts', 'test.mjs'), 'types', 'lint']);
    // Not what it looks around with at first.
    await expect.poll(() => programOf(script.child.pid), { timeout: 20_000 }).toContain('typescript');
    script.child.kill('SIGTERM');
    expect(await script.ended).toBe(143);
    expect(script.output()).not.toContain('passed');
  });
});
