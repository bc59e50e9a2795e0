/** What an archive or a list of checksums has to leave out, and why: found on a walk, told to whoever gets the rest. */

import * as fs from 'node:fs';
import type { FilePath } from '../files/file-path.ts';
import type { FieldLine } from '../http/fields.ts';
import type { MissingName, MissingReason } from './walk.ts';

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
