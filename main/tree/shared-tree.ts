/** What the views of a share are made from, whether it is a folder with all that is below it or a set of single files. */

import type { LanguageTag } from '../words/visitor/languages.ts';
import type { FolderEntry, FolderName, NameRange } from './entry-describer.ts';
import type { Walk, WalkedEntry, WalkLimits, WalkStart, WalkStep } from './folder-walk.ts';
import type { FolderNames } from './name-order.ts';
import type { FilePath, FoundFolder, OpenedFile } from './shared-folder.ts';
import type { PathComponent } from './target-path.ts';

export interface SharedTree {
  /** The name that visitors see; empty for the root of a drive, which has none. */
  readonly rootName: string;
  /**
   * Opens the file, or finds the folder, that these names lead to.
   * Rejects with HttpError 404 for what is not shared; with the system's error when it can't be opened.
   */
  find(components: readonly PathComponent[]): Promise<OpenedFile | FoundFolder>;
  /** Rejects with the system's error when there is nothing left to share. */
  check(): Promise<void>;
}

/** Reads what a folder of the tree holds; paths are those that `find` gives. */
export interface TreeReader {
  /** Rejects with the system's error when the folder can't be read. */
  readNames(path: FilePath, language: LanguageTag): Promise<FolderNames>;
  /** The names with sizes and times, in slices; what vanished meanwhile is left out. All, or a range of them. */
  describe(path: FilePath, names: readonly FolderName[], range?: NameRange): AsyncGenerator<FolderEntry[], void, void>;
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
