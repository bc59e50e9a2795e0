/** A folder shared by the built terminal mode, in a process of its own: what a visitor really meets. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const CONSOLE = path.join(ROOT, 'dist', 'main', 'console.cjs');

export interface RunningShare {
  /** `http://127.0.0.1:PORT/` */
  readonly url: string;
  /** Process id, for those who want to know how much memory it has. */
  readonly pid: number;
  readonly stop: () => Promise<void>;
  /** Asks it to stop, as Ctrl+C does, and gives back its exit status. */
  readonly interrupt: () => Promise<number | null>;
}

/** Shares the folder on a free port of the loopback address. */
export async function startShare(folder: string): Promise<RunningShare> {
  const args = [CONSOLE, folder, '--port', '0', '--bind', '127.0.0.1', '--log', 'none'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const closed = once(child, 'close');
  const lines = createInterface({ input: child.stdout });
  const [line] = (await once(lines, 'line')) as [string];
  const url = /http:\S+$/.exec(line)?.[0];
  if (url === undefined || child.pid === undefined) throw new Error(`No address in: ${line}`);
  const stop = async (): Promise<void> => {
    child.kill('SIGKILL');
    await closed;
  };
  const interrupt = async (): Promise<number | null> => {
    child.kill('SIGINT');
    const [status] = (await closed) as [number | null];
    return status;
  };
  return { url, pid: child.pid, stop, interrupt };
}
