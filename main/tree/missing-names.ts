/** What an archive or a list of checksums has to leave out, and why: found on a walk, told to whoever gets the rest. */
import * as fs from 'node:fs';
import type { FieldLine } from '../http/fields.ts';
import type { WalkedEntry } from './folder-walk.ts';
import type { FilePath } from './shared-folder.ts';
import type { PathComponent } from './target-path.ts';

/**
 * - `unreadable`: this account may not read it. `special`: a pipe, socket or device. `link`: a link that leads out of the
 *   share, or nowhere; the two are not told apart, since what lies outside is nobody's business. `loop`: a link to a folder
 *   that it lies in. `too-long`: its path is longer than the system takes. `gone`: it was there a moment ago.
 *   `failed`: the system could not open or read it.
 */
export type MissingReason = 'unreadable' | 'special' | 'link' | 'loop' | 'too-long' | 'gone' | 'failed';

/** In the order in which they are told. */
export const MISSING_REASONS: readonly MissingReason[] = [
  'unreadable',
  'failed',
  'link',
  'loop',
  'special',
  'too-long',
  'gone',
];

export interface MissingName {
  readonly parent: WalkedEntry | undefined;
  /** Of the folder that it lies in, with all links resolved. */
  readonly folder: FilePath;
  readonly name: PathComponent;
  readonly isLink: boolean;
  readonly reason: MissingReason;
}

/** Kept with their names; of more only the number is known. */
export const MAX_MISSING_NAMES = 500;

export class MissingNames {
  /** The first of them, in the order of the walk. */
  readonly names: MissingName[] = [];
  #count = 0;

  /** How many there are in all. */
  get count(): number {
    return this.#count;
  }

  add(missing: MissingName): void {
    this.#count++;
    if (this.names.length < MAX_MISSING_NAMES) this.names.push(missing);
  }
}

/** Tells programs, and whoever reads the log, how many names an answer lacks. */
export function missingFields({ missingCount }: { readonly missingCount: number }): readonly FieldLine[] {
  return missingCount > 0 ? [['Porthole-Missing', String(missingCount)]] : [];
}

const REASONS: Readonly<Record<string, MissingReason>> = {
  EACCES: 'unreadable',
  EPERM: 'unreadable',
  ENAMETOOLONG: 'too-long',
  ELOOP: 'link',
  ENOENT: 'gone',
  ENOTDIR: 'gone',
};

/** @param error of the system */
export function missingReasonOf(error: unknown): MissingReason {
  return REASONS[(error as NodeJS.ErrnoException).code ?? ''] ?? 'failed';
}

/** Why a path that is no link can't be taken; undefined when it can. */
export async function whyMissing(path: FilePath): Promise<MissingReason | undefined> {
  try {
    const stats = await fs.promises.stat(path);
    if (!stats.isFile() && !stats.isDirectory()) return 'special';
    await fs.promises.access(path, fs.constants.R_OK);
    return undefined;
  } catch (error) {
    return missingReasonOf(error);
  }
}

/** The system would not open or read one file; not: it has no memory or descriptors left, or the file is gone. */
export function isRefusalOfFile(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code;
  return typeof code === 'string' && !['EMFILE', 'ENFILE', 'ENOMEM', 'ENOENT', 'ENOTDIR'].includes(code);
}
