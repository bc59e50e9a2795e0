/** Runs a program to its end. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { onTestFinished } from 'vitest';

/** How a program ended, and what it wrote. */
export interface Finished {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  readonly finished: Promise<Finished>;
  readonly kill: () => void;
}

/** Starts a program within a test; it is killed with the test if it still runs. */
export function start(command: string, args: readonly string[], env?: NodeJS.ProcessEnv): Running {
  const running = launch(command, args, env);
  onTestFinished(running.kill);
  return running;
}

/** Runs a program and gives back how it ended. */
export function run(command: string, args: readonly string[], env?: NodeJS.ProcessEnv): Promise<Finished> {
  return launch(command, args, env).finished;
}

/** Programs take names of files as UTF-8, also where whoever runs the tests has no locale set. */
const UTF8: NodeJS.ProcessEnv = { ...process.env, LC_ALL: 'C.UTF-8' };

function launch(command: string, args: readonly string[], env: NodeJS.ProcessEnv = UTF8): Running {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env });
  const output = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output.stderr += text;
  });
  const kill = (): void => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
  };
  const finished = once(child, 'close').then(([status]) => ({ status: status as number | null, ...output }));
  return { finished, kill };
}
