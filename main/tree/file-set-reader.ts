/** The listing of a set of files: looked at anew each time, since they may come and go in folders that nobody watches. */

import type { FilePath } from '../files/file-path.ts';
import type { LanguageTag } from '../words/languages.ts';
import { sortNames } from './name-order.ts';
import type { SharedFiles } from './shared-files.ts';
import type { FolderEntry, FolderName, FolderNames, NameRange, TreeReader } from './shared-tree.ts';

/** Described at once. */
const ENTRIES_PER_SLICE = 256;

export class FileSetReader implements TreeReader {
  constructor(private readonly files: SharedFiles) {}

  async readNames(_path: FilePath, language: LanguageTag): Promise<FolderNames> {
    const listed = await this.files.list();
    return sortNames(
      listed.map(({ name }) => ({ name, kind: 'file' as const })),
      language,
    );
  }

  async *describe(
    _path: FilePath,
    names: readonly FolderName[],
    range: NameRange = { start: 0, end: names.length },
  ): AsyncGenerator<FolderEntry[], void, void> {
    const end = Math.min(range.end, names.length);
    for (let { start } = range; start < end; start += ENTRIES_PER_SLICE) {
      const slice = names.slice(start, Math.min(start + ENTRIES_PER_SLICE, end));
      yield [...(await this.files.list(slice.map(({ name }) => name)))];
    }
  }
}
