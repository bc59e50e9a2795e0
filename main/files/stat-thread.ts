/** Looks at the entries of large folders in a thread of its own, beside the event loop that looks at others meanwhile. */
import { sep } from 'node:path';
import { OnDemandThread } from '../base/on-demand-thread.ts';
import type { FileName, FilePath } from './file-path.ts';

/** Of each name, in their order; NaN for what is gone or can't be looked at. */
export interface Looks {
  /** Octets. */
  readonly sizes: Float64Array;
  /** Milliseconds since 1970. */
  readonly times: Float64Array;
  /** 1 for what can't be read. */
  readonly denied: Uint8Array;
}

interface Part {
  /** With a separator at its end. */
  readonly folder: string | Uint8Array;
  readonly names: readonly (string | Uint8Array)[];
}

/** Runs in the thread. */
function statNames(load: NodeJS.Require): (part: Part) => Looks {
  const { accessSync, constants, statSync } = load('node:fs') as typeof import('node:fs');
  const join = (folder: string | Uint8Array, name: string | Uint8Array) =>
    typeof folder === 'string' && typeof name === 'string'
      ? folder + name
      : Buffer.concat([Buffer.from(folder as string), Buffer.from(name as string)]);
  const look = (path: string | Buffer) => {
    try {
      return statSync(path, { throwIfNoEntry: false });
    } catch {
      return undefined;
    }
  };
  // As in denied-entry.ts, which this thread can't load.
  const isRoot = process.platform === 'win32' || process.geteuid?.() === 0;
  const isDenied = (path: string | Buffer, stats: import('node:fs').Stats) => {
    const isFolder = stats.isDirectory();
    const needed = isFolder ? 0o005 : 0o004;
    if (isRoot || (stats.mode & needed) === needed) return false;
    try {
      accessSync(path, isFolder ? constants.R_OK | constants.X_OK : constants.R_OK);
      return false;
    } catch {
      return true;
    }
  };
  return ({ folder, names }) => {
    const sizes = new Float64Array(names.length).fill(Number.NaN);
    const times = new Float64Array(names.length).fill(Number.NaN);
    const denied = new Uint8Array(names.length);
    names.forEach((name, index) => {
      const path = join(folder, name);
      const stats = look(path);
      if (!stats) return;
      if (isDenied(path, stats)) denied[index] = 1;
      sizes[index] = stats.size;
      times[index] = stats.mtimeMs;
    });
    return { sizes, times, denied };
  };
}

/** undefined for what is gone or can't be looked at. */
export function lookOf(
  { sizes, times, denied }: Looks,
  index: number,
): { size: number; mtimeMs: number; isDenied: boolean } | undefined {
  const size = sizes[index] ?? Number.NaN;
  return Number.isNaN(size) ? undefined : { size, mtimeMs: times[index] ?? Number.NaN, isDenied: denied[index] === 1 };
}

export class StatThread {
  readonly #thread = new OnDemandThread(statNames);

  /** Rejects when the thread can't be started or dies. */
  stat(folder: FilePath, names: readonly FileName[]): Promise<Looks> {
    return this.#thread.ask({ folder: withSeparator(folder), names });
  }
}

function withSeparator(folder: FilePath): FilePath {
  if (typeof folder === 'string') return folder.endsWith(sep) ? folder : folder + sep;
  return Buffer.concat([folder, Buffer.from(sep)]);
}
