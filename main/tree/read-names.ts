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

const readAll = promisify((path: fs.PathLike, callback: (error: Error | null, names: string[]) => void) =>
  fs.readdir(path, callback),
);

/** Whoever asks while a folder is being read hears of it as it is afterwards, together with all who asked meanwhile. */
const readings = new SharedWork<readonly string[]>();

/** As they are now, or a moment later. Rejects with the system's error. */
export async function readNames(folder: OpenFolder): Promise<readonly string[]> {
  const { files, path } = folder;
  const { size } = await files.stat(path);
  // Systems that tell no size may mean anything.
  const isKnown = size > 0;
  if (isKnown && size <= QUICK_FOLDER_BYTES && files.access.isAvailable) {
    return files.access.run(() => fs.readdirSync(path));
  }
  const read = isKnown && size <= ONE_GO_BYTES ? () => readAll(path) : () => readInTurns(folder);
  return readings.run(folder.key, read);
}

/**
 * A thousand at a time. On the event loop where the disk is quick: waiting for each one by one takes several times as long, and
 * leaves more behind than the names themselves.
 */
async function readInTurns({ files, path }: OpenFolder): Promise<readonly string[]> {
  const names: string[] = [];
  const directory = await fs.promises.opendir(path as string, { bufferSize: ENTRIES_PER_TURN });
  try {
    while (files.access.isAvailable) {
      if (files.access.run(() => readSome(directory, names))) return names;
      await nextTurn();
    }
    for (let entry = await directory.read(); entry !== null; entry = await directory.read()) names.push(entry.name);
    return names;
  } finally {
    await directory.close();
  }
}

/** @returns true at the end */
function readSome(directory: fs.Dir, names: string[]): boolean {
  for (let count = 0; count < ENTRIES_PER_TURN; count++) {
    const entry = directory.readSync();
    if (entry === null) return true;
    names.push(entry.name);
  }
  return false;
}
