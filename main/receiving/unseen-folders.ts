/** Folders for what those send who see nothing of what is there, and must not find it out by what is refused. */
import { HttpError } from '../http/http-error.ts';
import type { HttpRequest } from '../http/message.ts';
import { numberedName } from '../tree/numbered-name.ts';
import { newUploadId } from '../tree/part-names.ts';
import type { TreePath, TreeWriter } from '../tree/tree-writer.ts';
import type { IntendedChange, Locks } from './locks.ts';

/** So many names are tried beside one that something else has. */
const MAX_TRIES = 1000;

/** Whether something may be added to a folder that is there: others may have locked it. */
export type MayAddTo = (folder: TreePath) => Promise<boolean>;

/**
 * Makes them as far as they are not there; where something else has the name of one, or nothing may be added to it, it gets
 * another, as a file would.
 * @returns as they are kept
 */
export async function makeUnseenFolders(
  writer: TreeWriter,
  path: readonly string[],
  mayAddTo: MayAddTo,
): Promise<TreePath> {
  let made: TreePath = [];
  for (const name of path) made = await makeUnseenFolder(writer, { above: made, name }, mayAddTo);
  return made;
}

/** What is added is new, whatever it is called: the lock of another name in the folder is in nobody's way. */
export function addingTo(folder: TreePath): IntendedChange {
  return { path: [...folder, newUploadId()], isDeep: false, isMembership: true };
}

/** As the locks say. Rejects with other errors than HttpError 423. */
export function unlockedFor(request: HttpRequest, locks: Pick<Locks, 'check'>): MayAddTo {
  return async (folder) => {
    try {
      await locks.check(request, [addingTo(folder)]);
      return true;
    } catch (error) {
      if (error instanceof HttpError && error.status === 423) return false;
      throw error;
    }
  };
}

async function makeUnseenFolder(
  writer: TreeWriter,
  { above, name }: { readonly above: TreePath; readonly name: string },
  mayAddTo: MayAddTo,
): Promise<TreePath> {
  for (let number = 1; number <= MAX_TRIES; number++) {
    const path = [...above, number === 1 ? name : numberedName(name, number)];
    const existing = await writer.find(path, 'for-something-new');
    if (existing?.stats.isDirectory() && (await mayAddTo(existing.path))) return existing.path;
    if (existing !== undefined) continue;
    try {
      return (await writer.makeFolder(path)).path;
    } catch (error) {
      // Somebody else was quicker: it is looked at once more.
      if (!(error instanceof HttpError) || error.status !== 405) throw error;
      number -= 1;
    }
  }
  throw new HttpError(409);
}
