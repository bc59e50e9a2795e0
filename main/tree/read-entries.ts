/** The entries of one folder with their kinds, however many there are, without keeping others from the event loop. */
import * as fs from 'node:fs';
import { nextTurn } from '../base/next-turn.ts';
import type { FilePath } from '../files/file-path.ts';
import type { PathComponent } from './target-path.ts';

export interface ReadEntry {
  readonly name: PathComponent;
  readonly dirent: { isFile(): boolean; isDirectory(): boolean; isSymbolicLink(): boolean };
}

/** A folder itself, which its entries fill on most file systems: no more than hundreds fit into so many octets. */
const SMALL_FOLDER_BYTES = 4096;

/** Read in one go from a folder that may hold more. */
const ENTRIES_PER_TURN = 256;

/** What stands in a name for octets that are not UTF-8 (and, rarely, for itself). */
const REPLACEMENT = '\ufffd';

/** Whether a folder can be read in one go, which takes a third of the calls. Systems that tell no size may mean anything. */
export function isSmallFolder({ size }: { readonly size: number }): boolean {
  return size > 0 && size <= SMALL_FOLDER_BYTES;
}

export interface ReadFolder {
  readonly path: FilePath;
  readonly isSmall: boolean;
  /** Called between steps; the reading rejects with what it throws. */
  readonly check?: () => void;
}

/** As text, which is quick; as octets only where a name may not be UTF-8. Each entry is told once, in no order. */
export async function readEntries(
  { path, isSmall, check }: ReadFolder,
  found: (entry: ReadEntry) => void,
): Promise<void> {
  const dirents = (await (isSmall ? readAtOnce(path) : readInTurns(path, check))) ?? (await readExactly(path, check));
  let count = 0;
  for (const dirent of dirents) {
    if (++count % ENTRIES_PER_TURN === 0) await nextTurn();
    found({ name: typeof dirent.name === 'string' ? dirent.name : toComponent(dirent.name), dirent });
  }
}

/** undefined when a name may not be UTF-8. */
async function readAtOnce(path: FilePath): Promise<fs.Dirent[] | undefined> {
  const dirents = await fs.promises.readdir(path, { withFileTypes: true });
  return dirents.some(isDoubtful) ? undefined : dirents;
}

/** undefined when a name may not be UTF-8. */
async function readInTurns(path: FilePath, check: ReadFolder['check']): Promise<fs.Dirent[] | undefined> {
  const dirents: fs.Dirent[] = [];
  for await (const dirent of await fs.promises.opendir(path, { bufferSize: ENTRIES_PER_TURN })) {
    if (isDoubtful(dirent)) return undefined;
    if (dirents.push(dirent) % ENTRIES_PER_TURN === 0) check?.();
  }
  return dirents;
}

/** Whether a name, as text, may not be the one that the system keeps. */
export function isDoubtful({ name }: Pick<fs.Dirent, 'name'>): boolean {
  return name.includes(REPLACEMENT);
}

async function readExactly(path: FilePath, check: ReadFolder['check']): Promise<fs.Dirent<Buffer>[]> {
  const dirents: fs.Dirent<Buffer>[] = [];
  const options = { bufferSize: ENTRIES_PER_TURN, encoding: 'buffer' } as object;
  const directory = await fs.promises.opendir(path, options);
  for await (const dirent of directory as unknown as AsyncIterable<fs.Dirent<Buffer>>) {
    if (dirents.push(dirent) % ENTRIES_PER_TURN === 0) check?.();
  }
  return dirents;
}

/** Text where that says the same. */
export function toComponent(name: Buffer): PathComponent {
  const text = name.toString('utf8');
  return Buffer.from(text).equals(name) ? text : name;
}
