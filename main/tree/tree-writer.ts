/**
 * The one way by which visitors change what is shared. Every name is judged by chosen-name.ts, every folder is opened first
 * and judged by what was really opened, and nothing is in place before it is whole.
 *
 * All methods reject with HttpError: 400 (NameError) for a name that can't be given, 403 for the root and for what may not be
 * changed, 404 for what is not there, 405 where something has the name of a folder to be made, 409 where the parent folder
 * is missing, 412 for what is there and must not be replaced, 507 for a full disk; or with the system's error.
 */
import type * as fs from 'node:fs';
import type { FilePath } from '../files/file-path.ts';
import type { Remover } from './dispose.ts';
import type { PathComponent } from './target-path.ts';

/** Names from the root down, as a request target has them. */
export type TreePath = readonly PathComponent[];

export interface TreeWriter {
  /** Names as they would be given: composed, shortened, without a dot before them. Rejects for one that can't be. */
  goodPath(path: TreePath): readonly string[];
  /**
   * What has this name now; of something new that is to have it, also where case or composition is another, which takes all
   * names of the folder. `at-first-sight` is that without those: what is found has the very name. undefined when nothing has
   * it. Rejects with 409 when its folder is missing.
   */
  find(path: TreePath, use: FindingUse): Promise<FoundEntry | undefined>;
  /**
   * Begins a file in the folder in which it will be put in place: a hidden one that nobody is shown, made exclusively.
   * @param id as of `newUploadId`
   */
  createPart(folder: TreePath, id: string): Promise<PartFile>;
  /** The part that was begun before; rejects with 404 when it is gone, or is not a file of ours. */
  openPart(folder: TreePath, id: string): Promise<PartFile>;
  /** Puts a part in place, whole: flushed, with its time and its mode. It is closed then; when it fails it is its owner's as before. */
  placeFile(part: PartFile, placing: Placing): Promise<PlacedEntry>;
  /** Makes one folder. */
  makeFolder(path: TreePath): Promise<PlacedEntry>;
  /** The same with all that lead to it; those that are there already are fine. */
  makeFolders(path: TreePath): Promise<PlacedEntry>;
  /** A file, or a folder with all that is in it. Links are removed, never what they lead to. */
  remove(path: TreePath, remover?: Remover): Promise<void>;
  /** To another name or folder, at once; to another disk by copying. */
  move(from: TreePath, to: TreePath, how: Replacing): Promise<PlacedEntry>;
  /** Sets when it was changed last. @param modified milliseconds since 1970 */
  setModified(path: TreePath, modified: number): Promise<void>;
  /** Files with their octets and times, folders with all that is in them; in place when it is whole. */
  copy(from: TreePath, to: TreePath, how: Copying): Promise<PlacedEntry>;
}

export type FindingUse = 'as-it-is' | 'for-something-new' | 'at-first-sight';

export interface FoundEntry {
  /** As they are kept. */
  readonly path: TreePath;
  /** Of the entry itself: a link is a link. */
  readonly stats: fs.Stats;
}

export interface PlacedEntry {
  /** The names under which it is kept, from the root. */
  readonly path: TreePath;
  /** It took the place of something. */
  readonly isReplaced: boolean;
  /** undefined for what could not be looked at afterwards. */
  readonly stats: fs.Stats | undefined;
}

/**
 * What becomes of what has the name already: `keep-both` gives the new one another name, such as `photo (2).jpg`; `replace`
 * puts it in its place; `fail` is 412.
 */
export type WhenTaken = 'keep-both' | 'replace' | 'fail';

export interface Placing extends Remover {
  readonly name: PathComponent;
  readonly whenTaken: WhenTaken;
  /** Milliseconds since 1970; undefined for the time at which it is put in place. */
  readonly modified?: number | undefined;
  /**
   * Asked in the last moment, while nobody else here changes this name: throws HttpError to leave all as it is.
   * @param existing what has the name; undefined when nothing has
   */
  readonly check?: ((existing: FoundEntry | undefined) => void | Promise<void>) | undefined;
  /** Asked in the very last moment where something took its time behind `check`: throws to leave all as it is. */
  readonly goesOn?: (() => void) | undefined;
}

export interface Replacing extends Remover {
  /** Whether something else may lose its place; a folder loses all that is in it. */
  readonly overwrites: boolean;
  /** See Placing. Asked for the destination. */
  readonly check?: Placing['check'];
  /** Asked between the steps of what takes long, the last one before anything is in place: throws to leave all as it is. */
  readonly goesOn?: (() => void) | undefined;
}

/** Does one step when it is its turn: others may copy as well. */
export type InLine = <T>(step: () => Promise<T>) => Promise<T>;

export interface Copying extends Replacing {
  /** Each step is done at once when left out. */
  readonly inLine?: InLine;
  /** The folder alone, without what is in it. */
  readonly isShallow?: boolean;
}

/** A file that is being received. One owner, who closes it or puts it in place. */
export interface PartFile {
  readonly id: string;
  /** The folder that it is in, as its names are kept. */
  readonly folder: TreePath;
  /** The folder's path on this computer while the part is open, for those who look after disks. */
  readonly directory: FilePath;
  readonly size: number;
  /** Appends; resolves when the system has taken all of it. Rejects with the system's error; `size` tells how much it took. */
  append(pieces: readonly Uint8Array[]): Promise<void>;
  /** Reads what was written, for a sum that could not be made on the way. @returns octets read; 0 at its end */
  read(buffer: Uint8Array, position: number): Promise<number>;
  /** What was written is on the disk when it resolves. */
  flush(): Promise<void>;
  /** Leaves it where it is. */
  close(): Promise<void>;
  /** Closes and removes it. */
  discard(): Promise<void>;
}
