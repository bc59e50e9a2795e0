/** The share that is attacked, as it is built, in a process of its own, and what that process holds. */
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, truncateSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { listTree, readCpuSeconds, readMemory } from '../../bench/process-tree.ts';

const CONSOLE = path.resolve('dist/main/console.cjs');
const TURN_PROBE = path.resolve('node_modules/.cache/load/turn-probe.cjs');
const APP_WORKERS = path.resolve('node_modules/.cache/load/app-workers.mjs');

/** The terminal's own process, or workers as the app has them, with the app's records of them. */
export type ShareMode = 'terminal' | 'app';

const STOP_MS = 10_000;
const MEGABYTE = 1024 * 1024;

/** What the process and its children hold. */
export interface Holdings {
  /** PSS. */
  readonly megabytes: number;
  readonly descriptors: number;
  /** Processor time so far. */
  readonly cpuSeconds: number;
}

export class BesiegedShare {
  #end: string | undefined;

  private constructor(
    private readonly child: ChildProcess,
    readonly port: number,
    private readonly turnNotes: string,
  ) {
    child.once('exit', (code, signal) => {
      this.#end = signal ?? `exit code ${code}`;
    });
  }

  static async start(folder: string, mode: ShareMode): Promise<BesiegedShare> {
    // As whoever types the command's name starts it.
    const words = readFileSync(CONSOLE, 'latin1').split('\n', 1)[0]?.split(' ') ?? [];
    const flags = words.filter((word) => word.startsWith('--'));
    const variables = Object.fromEntries(words.filter((word) => /^\w+=/.test(word)).map((word) => word.split('=')));
    const args = mode === 'app' ? [APP_WORKERS, folder] : [CONSOLE, folder, '--port', '0', '--bind', '127.0.0.1'];
    const turnNotes = `${folder}.turns`;
    await writeFile(turnNotes, '');
    const child = spawn(process.execPath, [...flags, '--require', TURN_PROBE, ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, ...variables, PORTHOLE_TURNS: turnNotes },
    });
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    const port = Number(/:(\d+)\/\s*$/.exec(line.toString())?.[1]);
    if (!Number.isInteger(port)) throw new Error(`the share did not start: ${line}`);
    // The log is written, and read as fast as it comes.
    child.stdout.resume();
    return new BesiegedShare(child, port, turnNotes);
  }

  /** How it ended; undefined while it lives. */
  get end(): string | undefined {
    return this.#end;
  }

  holdings(): Holdings {
    const pid = this.child.pid ?? 0;
    return {
      megabytes: readMemory(pid).resident / MEGABYTE,
      descriptors: listTree(pid).reduce((sum, each) => sum + countDescriptors(each), 0),
      cpuSeconds: this.#end === undefined ? readCpuSeconds(pid) : 0,
    };
  }

  /** Long turns of all event loops since this was asked last, in milliseconds. */
  takeLongTurns(): number[] {
    const turns = readFileSync(this.turnNotes, 'latin1').split('\n').filter(Boolean).map(Number);
    truncateSync(this.turnNotes);
    return turns;
  }

  async stop(): Promise<void> {
    await rm(this.turnNotes, { force: true });
    if (this.#end !== undefined) return;
    const exited = once(this.child, 'exit');
    const insist = setTimeout(() => this.child.kill('SIGKILL'), STOP_MS);
    this.child.kill('SIGTERM');
    await exited;
    clearTimeout(insist);
  }
}

function countDescriptors(pid: number): number {
  try {
    return readdirSync(`/proc/${pid}/fd`).length;
  } catch {
    return 0;
  }
}
