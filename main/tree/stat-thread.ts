/** Looks at the entries of large folders in a thread of its own, beside the event loop that looks at others meanwhile. */
import { sep } from 'node:path';
import { OnDemandThread } from '../base/on-demand-thread.ts';
import { threadScript } from '../base/thread-script.ts';
import type { FileName, FilePath } from '../files/file-path.ts';
import type { Looks, StatPart } from './stat-messages.ts';

/** undefined for what is gone or can't be looked at. */
export function lookOf(
  { sizes, times, denied }: Looks,
  index: number,
): { size: number; mtimeMs: number; isDenied: boolean } | undefined {
  const size = sizes[index] ?? Number.NaN;
  return Number.isNaN(size) ? undefined : { size, mtimeMs: times[index] ?? Number.NaN, isDenied: denied[index] === 1 };
}

export class StatThread {
  readonly #thread = new OnDemandThread<StatPart, Looks>(threadScript('stat-worker'));

  /** Rejects when the thread can't be started or dies. */
  stat(folder: FilePath, names: readonly FileName[]): Promise<Looks> {
    return this.#thread.ask({ folder: withSeparator(folder), names });
  }
}

function withSeparator(folder: FilePath): FilePath {
  if (typeof folder === 'string') return folder.endsWith(sep) ? folder : folder + sep;
  return Buffer.concat([folder, Buffer.from(sep)]);
}
