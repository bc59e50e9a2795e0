/**
 * Questions to the D-Bus session bus, asked with the tools that come with D-Bus itself: no D-Bus library in the app, and
 * nobody on the bus can make the main process wait.
 */
import { execFile } from 'node:child_process';
import { access } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

const QUESTION_TIMEOUT_MS = 2000;

/** A method call, in the words of `dbus-send`. */
export interface BusQuestion {
  /** The bus name of whom to ask. */
  readonly destination: string;
  readonly object: string;
  /** Interface and method. */
  readonly method: string;
  /** Arguments such as `string:NAME`. */
  readonly args?: readonly string[];
  /** For whom has more to do than to answer. */
  readonly withinMs?: number;
}

/** The answer as `dbus-send` prints it; undefined where there is no bus, nobody answers in time, or it is an error. */
export async function askSessionBus(
  { destination, object, method, args = [], withinMs = QUESTION_TIMEOUT_MS }: BusQuestion,
  environment: NodeJS.ProcessEnv,
): Promise<string | undefined> {
  if (!(await hasSessionBus(environment))) return undefined;
  const reply = ['--print-reply=literal', `--reply-timeout=${withinMs}`];
  const question = ['--session', ...reply, `--dest=${destination}`, object, method, ...args];
  try {
    const { stdout } = await run('dbus-send', question, { timeout: withinMs, env: environment });
    return stdout;
  } catch {
    return undefined;
  }
}

/** Whether a bus is there. Without this look, asking would start a bus of its own. */
export async function hasSessionBus(environment: NodeJS.ProcessEnv): Promise<boolean> {
  if (environment.DBUS_SESSION_BUS_ADDRESS) return true;
  const runtimeFolder = environment.XDG_RUNTIME_DIR;
  if (!runtimeFolder) return false;
  try {
    await access(path.join(runtimeFolder, 'bus'));
    return true;
  } catch {
    return false;
  }
}
