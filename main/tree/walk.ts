/** A walk through a tree: what it begins with, what it finds, what it has to leave out. */
import type { FilePath } from '../files/file-path.ts';
import type { FileStat } from '../files/file-stat.ts';
import type { PathComponent } from './target-path.ts';

export interface WalkedEntry extends FileStat {
  readonly parent: WalkedEntry | undefined;
  readonly name: PathComponent;
  /** Of the folder that it lies in, with all links resolved: one for all that lie in it. */
  readonly folder: FilePath;
}

/** What a walk begins with: a folder, or some of the names in it. */
export interface WalkStart {
  /** Of the folder, with all links resolved. */
  readonly path: FilePath;
  /** undefined for all. */
  readonly names: readonly PathComponent[] | undefined;
}

export interface Walk {
  readonly start: WalkStart;
  /** Of the folder that it began with. */
  readonly version: string;
  /** Of the folder that it began with, in milliseconds since 1970. */
  readonly modified: number;
  /** Each folder before what is in it. */
  readonly entries: readonly WalkedEntry[];
  /** The first of the names that are shared and can't be taken, as many as are kept; and how many there are in all. */
  readonly missing: readonly MissingName[];
  readonly missingCount: number;
  /** Folders' times were old enough to tell a later change, and all that is missing can be looked at again. */
  readonly isSettled: boolean;
}

/**
 * Called between steps of a few milliseconds with the count of entries found so far; the walk goes on when it resolves, and
 * ends as it rejects.
 */
export type WalkStep = (entries: number) => Promise<void>;

export interface WalkLimits {
  readonly maxEntries: number;
  readonly step: WalkStep;
}

/** There is more below than may be walked. */
export class WalkTooLargeError extends Error {
  override readonly name = 'WalkTooLargeError';
}

/**
 * - `unreadable`: this account may not read it. `special`: a pipe, socket or device. `link`: a link that leads out of the
 *   share, or nowhere; the two are not told apart, since what lies outside is nobody's business. `loop`: a link to a folder
 *   that it lies in. `too-long`: its path is longer than the system takes. `gone`: it was there a moment ago.
 *   `failed`: the system could not open or read it.
 */
export type MissingReason = 'unreadable' | 'special' | 'link' | 'loop' | 'too-long' | 'gone' | 'failed';

export interface MissingName {
  readonly parent: WalkedEntry | undefined;
  /** Of the folder that it lies in, with all links resolved. */
  readonly folder: FilePath;
  readonly name: PathComponent;
  readonly isLink: boolean;
  readonly reason: MissingReason;
}

/** Finds all that is below a folder of the tree, in the order of the names' octets. */
export interface TreeWalker {
  /** Rejects with WalkTooLargeError, HttpError 404 for a name that is not shared, the system's error, or as a step does. */
  walk(start: WalkStart, limits: WalkLimits): Promise<Walk>;
  /**
   * The files that are other versions now, by their indexes; undefined when a walk would find other names, or when that
   * can't be told.
   */
  findChanged(walk: Walk, step: WalkStep): Promise<readonly number[] | undefined>;
  /**
   * Hears of a file that could not be opened or read when its turn came: the next walk leaves it out, unless it can be.
   * @param offset octets of it that could be read
   */
  refused(entry: WalkedEntry, offset: number): void;
}
