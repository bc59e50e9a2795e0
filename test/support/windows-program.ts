/** The terminal mode on Windows' own Node, under wine. */
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { vi } from 'vitest';
import { findWindowsNode } from '../../scripts/windows-node.mjs';
import type { Finished } from './run.ts';
import type { Tree } from './temp-folder.ts';
import { writeTree } from './temp-folder.ts';

const STARTED = { timeout: 60_000, interval: 50 };

/** A path of this system as Windows' programs see it. */
export function windowsPath(place: string): string {
  return `Z:${place.replaceAll('/', '\\')}`;
}

/** What has to be undone at the end of a file of tests, the last first. */
export class Undoing {
  readonly #steps: (() => unknown)[] = [];

  add(step: () => unknown): void {
    this.#steps.push(step);
  }

  async run(): Promise<void> {
    for (const step of this.#steps.reverse()) await step();
  }

  /** A folder of this system's, with contents. */
  async folder(tree: Tree = {}): Promise<string> {
    const folder = await realpath(await mkdtemp(path.join(tmpdir(), 'porthole-windows-')));
    this.add(() => rm(folder, { recursive: true, force: true }));
    await writeTree(folder, tree);
    return folder;
  }
}

type Output = Pick<Finished, 'stdout' | 'stderr'>;

export interface WindowsProgram {
  readonly child: ChildProcess;
  /** What it has written until now. */
  readonly read: () => Output;
  readonly finished: Promise<Finished>;
}

/** The command that runs Windows' Node with these arguments, and its environment. */
export function windowsCommand(args: readonly string[]): { command: readonly string[]; env: NodeJS.ProcessEnv } {
  const windows = findWindowsNode();
  if (windows === undefined) throw new Error('There is no Windows: npm test -- windows makes it.');
  return { command: ['wine', windows.node, ...args], env: { ...process.env, ...windows.env } };
}

/** Starts Windows' Node. What it writes goes to files: sockets, which pipes are here, wine gives it as nothing it knows. */
export async function startNode(
  args: readonly string[],
  undoing: Undoing,
  environment: NodeJS.ProcessEnv = {},
): Promise<WindowsProgram> {
  const { command, env } = windowsCommand(args);
  const folder = await undoing.folder();
  const files = { stdout: path.join(folder, 'stdout'), stderr: path.join(folder, 'stderr') };
  const descriptors = [openSync(files.stdout, 'w'), openSync(files.stderr, 'w')];
  const [program = '', ...rest] = command;
  const child = spawn(program, rest, { stdio: ['ignore', ...descriptors], env: { ...env, ...environment } });
  for (const descriptor of descriptors) closeSync(descriptor);
  const read = (): Output => ({
    stdout: readFileSync(files.stdout, 'utf8'),
    stderr: readFileSync(files.stderr, 'utf8'),
  });
  const finished = once(child, 'exit').then(([status]) => ({ status: status as number | null, ...read() }));
  undoing.add(async () => {
    child.kill('SIGKILL');
    await finished;
  });
  return { child, read, finished };
}

/** Starts the terminal mode. */
export function startPorthole(
  args: readonly string[],
  undoing: Undoing,
  environment: NodeJS.ProcessEnv = {},
): Promise<WindowsProgram> {
  return startNode([windowsPath(path.resolve('dist/main/console.cjs')), ...args], undoing, environment);
}

/** Shares until the end of the tests. @returns the origin, without a slash */
export async function sharePorthole(
  args: readonly string[],
  undoing: Undoing,
): Promise<WindowsProgram & { readonly origin: string }> {
  const program = await startPorthole([...args, '--port', '0', '--bind', '127.0.0.1'], undoing);
  const origin = await vi.waitFor(() => {
    const { stdout, stderr } = program.read();
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(stdout)?.[0];
    if (url === undefined) throw new Error(`It does not share: ${stderr}`);
    return url;
  }, STARTED);
  return { ...program, origin };
}
