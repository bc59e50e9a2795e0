/** What the views of a share are made from, whether it is a folder with all that is below it or a set of single files. */

import type * as fs from 'node:fs';
import type { FilePath } from '../files/file-path.ts';
import type { OpenFile } from '../files/open-file.ts';
import type { Departure } from '../http/departure.ts';
import type { Compare } from '../text/natural-order.ts';
import type { LanguageTag } from '../words/languages.ts';
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
  /**
   * Rejects with the system's error when the folder can't be read.
   * @param departure of whoever asks: nothing large is read for those who have left, which rejects with AskerLeftError
   */
  readNames(path: FilePath, language: LanguageTag, departure?: Departure): Promise<FolderNames>;
  /** The names with sizes and times, in slices; what vanished meanwhile is left out. All, or a range of them. */
  describe(path: FilePath, names: readonly FolderName[], range?: NameRange): AsyncGenerator<FolderEntry[], void, void>;
}

export interface OpenedFile {
  readonly kind: 'file';
  readonly path: FilePath;
  readonly file: OpenFile;
  readonly stats: fs.Stats;
}

export interface FoundFolder {
  readonly kind: 'folder';
  /** With all links resolved. */
  readonly path: FilePath;
}

export interface FolderName {
  readonly name: PathComponent;
  readonly kind: 'file' | 'folder';
  /** What was found is behind a symbolic link. */
  readonly isLink?: boolean;
}

export interface FolderEntry extends FolderName {
  /** Octets; 0 for folders. */
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
  /** It is known that it can't be read. */
  readonly isUnreadable?: boolean;
}

/** Positions from `start` up to, not including, `end`; those behind the last one are none. */
export interface NameRange {
  readonly start: number;
  readonly end: number;
}

export interface FolderNames {
  readonly names: readonly FolderName[];
  /** How many of them are folders: the first ones. */
  readonly folders: number;
  /** What each group is sorted by. */
  readonly order: Readonly<Record<FolderName['kind'], GroupOrder>>;
}

export interface GroupOrder {
  readonly keyOf: (name: string) => string;
  readonly compare: Compare;
}
