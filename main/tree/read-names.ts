/** The names in an open folder, for whoever compares them with one: what is no text is like no name that is given. */
import * as fs from 'node:fs';
import { promisify } from 'node:util';
import { nextTurn } from '../base/next-turn.ts';
import { SharedWork } from '../base/shared-work.ts';
import type { OpenFolder } from './open-folder.ts';

/** A folder that fills no more has hundreds of entries: it is read within a fraction of a millisecond. Octets. */
const QUICK_FOLDER_BYTES = 32 * 1024;

/** One that fills no more is read in one go, which makes a turn of a few milliseconds. Octets. */
const ONE_GO_BYTES = 256 * 1024;

/** Read in one go from a folder that may hold more. */
const ENTRIES_PER_TURN = 1024;

/** Compared by one of those who asked in one go: well below a millisecond's work. */
const NAMES_PER_TURN = 1024;

const readAll = promisify((path: fs.PathLike, callback: (error: Error | null, names: string[]) => void) =>
  fs.readdir(path, callback),
);

/** Is told each name. */
export type TakeName = (name: string) => void;

/** Whoever asks while a folder is being read hears of it as it is afterwards, together with all who asked meanwhile. */
const readings = new SharedWork<void>();

/** Those who wait for the next reading, by folder. */
const waiting = new Map<string, TakeName[]>();

/**
 * As they are now, or a moment later. Of a large folder they are told while it is read, and kept by nobody: a hundred thousand
 * names for each who asks would be more memory than all that is sent. Rejects with the system's error.
 */
export async function eachName(folder: OpenFolder, take: TakeName): Promise<void> {
  const { files, path, key } = folder;
  const { size } = await files.stat(path);
  // Systems that tell no size may mean anything.
  const isKnown = size > 0;
  if (isKnown && size <= QUICK_FOLDER_BYTES && files.access.isAvailable) {
    for (const name of files.access.run(() => fs.readdirSync(path))) take(name);
    return;
  }
  const takers = waiting.get(key);
  if (takers) takers.push(take);
  else waiting.set(key, [take]);
  await readings.run(key, () => {
    const together = waiting.get(key) ?? [];
    waiting.delete(key);
    return isKnown && size <= ONE_GO_BYTES ? readInOneGo(path, together) : readInTurns(folder, together);
  });
}

async function readInOneGo(path: fs.PathLike, takers: readonly TakeName[]): Promise<void> {
  const names = await readAll(path);
  for (let start = 0; start < names.length; start += NAMES_PER_TURN) {
    await tell(names.slice(start, start + NAMES_PER_TURN), takers);
  }
}

/**
 * A thousand at a time. On the event loop where the disk is quick: waiting for each one by one takes several times as long, and
 * leaves more behind than the names themselves.
 */
async function readInTurns({ files, path }: OpenFolder, takers: readonly TakeName[]): Promise<void> {
  const directory = await fs.promises.opendir(path as string, { bufferSize: ENTRIES_PER_TURN });
  try {
    while (files.access.isAvailable) {
      const names = files.access.run(() => readSome(directory));
      await tell(names, takers);
      if (names.length < ENTRIES_PER_TURN) return;
    }
    for (let entry = await directory.read(); entry !== null; entry = await directory.read()) {
      for (const take of takers) take(entry.name);
    }
  } finally {
    await directory.close();
  }
}

/** Each of those who asked has a turn for so many names. */
async function tell(names: readonly string[], takers: readonly TakeName[]): Promise<void> {
  for (const take of takers) {
    await nextTurn();
    for (const name of names) take(name);
  }
}

/** Fewer than might be at the end. */
function readSome(directory: fs.Dir): readonly string[] {
  const names: string[] = [];
  while (names.length < ENTRIES_PER_TURN) {
    const entry = directory.readSync();
    if (entry === null) return names;
    names.push(entry.name);
  }
  return names;
}
