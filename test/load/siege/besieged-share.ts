/** The share that is attacked, as it is built, in a process of its own, and what that process holds. */
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, truncateSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { listTree, readCpuSeconds, readMemory } from '../../bench/process-tree.ts';
import type { ShareKind } from './attack.ts';

const CONSOLE = path.resolve('dist/main/console.cjs');
const TURN_PROBE = path.resolve('node_modules/.cache/load/turn-probe.cjs');
const APP_WORKERS = path.resolve('node_modules/.cache/load/app-workers.cjs');

/** The terminal's own process, or workers as the app has them, with the app's records of them. */
export type ShareMode = 'terminal' | 'app';

/** Of accounts that nobody guesses: `guest`, with a hash of this program's own cost. */
const ACCOUNTS =
  'guest:$scrypt$ln=15,r=8,p=3$MDEyMzQ1Njc4OWFiY2RlZg$MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY:change\n';

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
  readonly #told = new Set<string>();

  private constructor(
    private readonly child: ChildProcess,
    /** Of each share; the first is where normal visitors come. */
    readonly ports: readonly [number, ...number[]],
    private readonly turnNotes: string,
    /** What is shared. */
    readonly folder: string,
  ) {
    child.once('exit', (code, signal) => {
      this.#end = signal ?? `exit code ${code}`;
    });
  }

  /** @param shares how many the app has; the first is attacked */
  static async start(
    folder: string,
    mode: ShareMode,
    { kind = 'reading', shares = 1 }: { readonly kind?: ShareKind | undefined; readonly shares?: number } = {},
  ): Promise<BesiegedShare> {
    // As whoever types the command's name starts it.
    const words = readFileSync(CONSOLE, 'latin1').split('\n', 1)[0]?.split(' ') ?? [];
    const flags = words.filter((word) => word.startsWith('--'));
    const variables = Object.fromEntries(words.filter((word) => /^\w+=/.test(word)).map((word) => word.split('=')));
    // In the terminal nobody is there who could be asked.
    const isApp = mode === 'app' || kind === 'asking';
    const own = [...(isApp ? [APP_WORKERS, String(shares)] : [CONSOLE]), folder, ...(await optionsOf(kind, folder))];
    const turnNotes = `${folder}.turns`;
    await writeFile(turnNotes, '');
    const child = spawn(process.execPath, [...flags, '--require', TURN_PROBE, ...own], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, ...variables, PORTHOLE_TURNS: turnNotes, XDG_DATA_HOME: `${folder}.data` },
    });
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    const [first, ...others] = portsIn(line.toString());
    if (first === undefined) throw new Error(`the share did not start: ${line}`);
    const share = new BesiegedShare(child, [first, ...others], turnNotes, folder);
    // The log is written, and read as fast as it comes.
    child.stdout.on('data', (text: Buffer) => {
      if (isApp) share.#hear(text.toString());
    });
    return share;
  }

  /** Of what a person would have been told since this was asked last, by the app. */
  takeTold(): string[] {
    const told = [...this.#told];
    this.#told.clear();
    return told;
  }

  #hear(text: string): void {
    for (const [, trouble] of text.matchAll(/^told (.*)$/gm)) this.#told.add(trouble ?? '');
  }

  get port(): number {
    return this.ports[0];
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
    for (const ending of ['.turns', '.data', '.users']) {
      await rm(this.folder + ending, { recursive: true, force: true });
    }
    if (this.#end !== undefined) return;
    const exited = once(this.child, 'exit');
    const insist = setTimeout(() => this.child.kill('SIGKILL'), STOP_MS);
    this.child.kill('SIGTERM');
    await exited;
    clearTimeout(insist);
  }
}

/** As they are typed in the terminal. */
async function optionsOf(kind: ShareKind, folder: string): Promise<readonly string[]> {
  const common = ['--port', '0', '--bind', '127.0.0.1'];
  const accounts = `${folder}.users`;
  if (kind === 'guarded') await writeFile(accounts, ACCOUNTS);
  const own: Partial<Record<ShareKind, readonly string[]>> = {
    changing: ['--write', 'change'],
    secured: ['--write', 'change', '--tls'],
    guarded: ['--users', accounts, '--anonymous', 'look', '--link', '/visitor/small.txt;downloads=2'],
    asking: ['--write', 'add', '--asks'],
  };
  return [...common, ...(own[kind] ?? [])];
}

/** Of the terminal's first line, which ends with the address, or of the line with the port of each share of an app. */
function portsIn(text: string): number[] {
  const [line = ''] = text.split('\n', 1);
  const ports = /^at ([\d ]+)$/.exec(line)?.[1]?.split(' ') ?? [/:(\d+)\/\s*$/.exec(line)?.[1]];
  return ports.map(Number).filter(Number.isInteger);
}

function countDescriptors(pid: number): number {
  try {
    return readdirSync(`/proc/${pid}/fd`).length;
  } catch {
    return 0;
  }
}
