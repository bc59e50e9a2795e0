/** When an archive last became another one, also where no time of any file in it tells: rights change no file's own time. */

import * as fs from 'node:fs';
import { BoundedMap } from '../../base/bounded-map.ts';
import { joinPath } from '../../files/file-path.ts';
import type { MissingName } from '../../tree/walk.ts';

/** Of archives asked for longest ago nothing is remembered. */
const MAX_REMEMBERED = 256;

const SECOND_MS = 1000;

interface Seen {
  readonly entityTag: string;
  readonly lastModified: number;
}

export class LastChanges {
  readonly #seen = new BoundedMap<string, Seen>({ maxEntries: MAX_REMEMBERED });

  /**
   * When the archive was last modified: a later second than that of the one before, since dates in HTTP have no smaller unit.
   * @param request what was asked for
   * @param found what it is now, by the times of what is in it
   */
  timeOf(request: string, found: Seen, now: number = Date.now()): number {
    const before = this.#seen.get(request);
    const lastModified = before ? timeAfter(before, found, now) : found.lastModified;
    this.#seen.set(request, { ...found, lastModified });
    return lastModified;
  }
}

function timeAfter(before: Seen, found: Seen, now: number): number {
  if (found.entityTag === before.entityTag) return Math.max(before.lastModified, found.lastModified);
  const isLater = Math.floor(found.lastModified / SECOND_MS) > Math.floor(before.lastModified / SECOND_MS);
  return isLater ? found.lastModified : now;
}

/** The newest change of what may not be read, rights included; 0 when nothing tells. In milliseconds since 1970, at most now. */
export async function newestLoss(missing: readonly MissingName[]): Promise<number> {
  const unread = missing.filter(({ reason }) => reason === 'unreadable' || reason === 'failed');
  let newest = 0;
  for (const { folder, name } of unread) {
    const stats = await fs.promises.stat(joinPath(folder, [name])).catch(() => undefined);
    newest = Math.max(newest, stats?.ctimeMs ?? 0);
  }
  return Math.min(newest, Date.now());
}
