/**
 * The entries of one folder, one after the other: however many there are, some hundreds of them are in memory. Names are told as
 * text wherever that is exact: as octets each would be a buffer of its own, and tens of thousands of those keep the garbage
 * collector busy for a tenth of a second.
 */
import * as fs from 'node:fs';
import type { FilePath } from '../files/file-path.ts';
import type { ReadEntry } from './read-entries.ts';
import { isDoubtful, toComponent } from './read-entries.ts';

/** Read in one go. */
const ENTRIES_AT_ONCE = 256;

/** In no order. What comes and goes meanwhile may be told or not. Rejects with the system's error. */
export async function* eachEntry(path: FilePath): AsyncGenerator<ReadEntry, void, void> {
  let doubtful = 0;
  for await (const dirent of await fs.promises.opendir(path as string, { bufferSize: ENTRIES_AT_ONCE })) {
    if (isDoubtful(dirent)) doubtful += 1;
    else yield { name: dirent.name, dirent };
  }
  if (doubtful > 0) yield* eachDoubtful(path);
}

/** Those alone whose names may not be UTF-8, with their octets. */
async function* eachDoubtful(path: FilePath): AsyncGenerator<ReadEntry, void, void> {
  const options = { bufferSize: ENTRIES_AT_ONCE, encoding: 'buffer' } as object;
  const directory = await fs.promises.opendir(path as string, options);
  for await (const dirent of directory as unknown as AsyncIterable<fs.Dirent<Buffer>>) {
    if (isDoubtful({ name: dirent.name.toString('utf8') })) yield { name: toComponent(dirent.name), dirent };
  }
}
