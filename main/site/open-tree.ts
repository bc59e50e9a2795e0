/** Opens what is to be shared, and settles what the options come to for it. */

import { QuickStat } from '../files/quick-stat.ts';
import { FileSetReader } from '../tree/file-set-reader.ts';
import { FileSetWalker } from '../tree/file-set-walk.ts';
import { FolderReader } from '../tree/folder-reader.ts';
import { FolderWalker } from '../tree/folder-walk.ts';
import type { WriterRules } from '../tree/folder-writer.ts';
import { FolderWriter } from '../tree/folder-writer.ts';
import { SharedFiles } from '../tree/shared-files.ts';
import { SharedFolder } from '../tree/shared-folder.ts';
import type { SharedTree, TreeReader } from '../tree/shared-tree.ts';
import type { TreeWriter } from '../tree/tree-writer.ts';
import type { TreeWalker } from '../tree/walk.ts';
import { actsInSite, isSite } from './files/active-content.ts';
import { mediaTypeOf } from './files/media-type.ts';
import type { DirectoryOptions } from './site-options.ts';
import { DEFAULT_DIRECTORY_OPTIONS } from './site-options.ts';

/** Single files from anywhere that are shared together. */
export interface FileSet {
  /** Absolute; the order settles which of two files with one name keeps it. */
  readonly paths: readonly string[];
  /** What visitors read above the files; undefined for a name that fits any. */
  readonly name?: string | undefined;
}

/** The options with what they come to for this tree. */
export interface TreeSettings extends DirectoryOptions {
  readonly isSite: boolean;
  /** A folder's own index.html stands in for its listing. */
  readonly hasIndexPages: boolean;
}

export interface OpenTree {
  readonly tree: SharedTree;
  readonly quickStat: QuickStat;
  readonly reader: TreeReader;
  readonly walker: TreeWalker;
  readonly settings: TreeSettings;
  /** undefined for what can't be added to. */
  readonly writable: WritableTree | undefined;
}

export interface WritableTree {
  /** Absolute path, with all links resolved. */
  readonly root: string;
  readonly writer: TreeWriter;
}

/**
 * Rejects with the system's error when the folder can't be read.
 * @param leaving what becomes of what visitors remove; it is gone for good when left out
 */
export async function openFolderTree(
  path: string,
  options: Partial<DirectoryOptions>,
  leaving: Pick<WriterRules, 'dispose' | 'asides'> = {},
): Promise<OpenTree> {
  const complete = { ...DEFAULT_DIRECTORY_OPTIONS, ...options };
  const tree = await SharedFolder.open(path, complete.showsHidden);
  const quickStat = await QuickStat.forFolder(tree.root);
  const isWebSite = await isSite(tree.root, complete.site);
  // Nobody has said that what visitors add may run as a part of it.
  const refuses = isWebSite && complete.site === 'automatic' ? siteRule(complete) : undefined;
  return {
    tree,
    quickStat,
    reader: new FolderReader(tree, quickStat),
    walker: new FolderWalker(tree, quickStat),
    settings: { ...complete, isSite: isWebSite, hasIndexPages: true },
    writable: { root: tree.root, writer: new FolderWriter(tree, { refuses, ...leaving }) },
  };
}

/** Tells names of what would be a part of a site. */
export function siteRule({ types }: Pick<DirectoryOptions, 'types'>): (name: string) => boolean {
  return (name) => actsInSite(mediaTypeOf(name, types));
}

/** Rejects with the system's error when none of the files is there. */
export async function openFileTree({ paths, name }: FileSet, options: Partial<DirectoryOptions>): Promise<OpenTree> {
  const complete = { ...DEFAULT_DIRECTORY_OPTIONS, ...options };
  const tree = await SharedFiles.open(paths, name);
  const isWebSite = complete.site === 'on';
  return {
    tree,
    quickStat: tree.quickStat,
    reader: new FileSetReader(tree),
    walker: new FileSetWalker(tree),
    settings: {
      ...complete,
      isSite: isWebSite,
      // A page among other files is one of them, unless it was said that they are a site.
      hasIndexPages: isWebSite,
      singlePage: complete.singlePage && isWebSite,
      customNotFound: complete.customNotFound && isWebSite,
    },
    writable: undefined,
  };
}
