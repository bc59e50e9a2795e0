/** Folders for what those send who see nothing of what is there, and must not find it out by what is refused. */
import { HttpError } from '../http/http-error.ts';
import { numberedName } from '../tree/numbered-name.ts';
import type { TreePath, TreeWriter } from '../tree/tree-writer.ts';

/** So many names are tried beside one that something else has. */
const MAX_TRIES = 1000;

/**
 * Makes them as far as they are not there; where something else has the name of one, it gets another, as a file would.
 * @returns as they are kept
 */
export async function makeUnseenFolders(writer: TreeWriter, path: readonly string[]): Promise<TreePath> {
  let made: TreePath = [];
  for (const name of path) made = await makeUnseenFolder(writer, made, name);
  return made;
}

async function makeUnseenFolder(writer: TreeWriter, above: TreePath, name: string): Promise<TreePath> {
  for (let number = 1; number <= MAX_TRIES; number++) {
    const path = [...above, number === 1 ? name : numberedName(name, number)];
    const existing = await writer.find(path, 'for-something-new');
    if (existing?.stats.isDirectory()) return existing.path;
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
