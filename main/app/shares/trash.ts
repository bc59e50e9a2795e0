/** The system's trash, for what visitors remove or replace: a few things at a time, and only what is still what it was. */
import { lstat, realpath } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Trashable } from '../../share/share-event.ts';
import type { TrashOutcome } from '../../share/trash-requests.ts';

/** On some systems each starts a program. How many wait is bounded by each share. */
const AT_A_TIME = 4;

export class Trash {
  #running = 0;
  readonly #waiting: (() => void)[] = [];

  /** @param trashItem the system's own; rejects where there is no trash */
  constructor(private readonly trashItem: (path: string) => Promise<void>) {}

  async take(what: Trashable): Promise<TrashOutcome> {
    if (this.#running >= AT_A_TIME) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    else this.#running++;
    try {
      return await this.#take(what);
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#running--;
    }
  }

  /** What has gone is in the trash, whatever was said about it. What waited too long was told to lie where it lay. */
  async #take(what: Trashable): Promise<TrashOutcome> {
    if (Date.now() >= what.until || !(await isThere(what))) return 'none';
    await this.trashItem(what.path).catch(() => undefined);
    return (await isThere(what)) ? 'none' : 'trashed';
  }
}

/** The very same thing, by a way without links: somebody may have put another in its place. */
async function isThere({ path, identity }: Trashable): Promise<boolean> {
  const folder = dirname(path);
  try {
    const { dev, ino } = await lstat(path);
    return dev === identity.dev && ino === identity.ino && (await realpath(folder)) === folder;
  } catch {
    return false;
  }
}
