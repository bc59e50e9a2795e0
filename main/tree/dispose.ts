/** What becomes of what is removed, where it is not to be gone for good. */
import type { Stats } from 'node:fs';
import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import type { Asides } from './asides.ts';
import type { OpenFolder } from './open-folder.ts';
import type { PathComponent } from './target-path.ts';

/** Something that is to go. */
export interface Disposable {
  /** Absolute, with all links resolved. */
  readonly path: string;
  /** What tells it from something else that is put there meanwhile. */
  readonly identity: Pick<Stats, 'dev' | 'ino'>;
}

/** Somebody who removes or replaces something. */
export interface Remover {
  /** As of `visitorKey`: on whose account it is; undefined for the program itself. */
  readonly visitor?: string | undefined;
}

/**
 * Takes it from where it lies. Rejects with HttpError 503 when it can't be known now.
 * @returns false where nothing keeps it, so that it has to be removed for good
 */
export type Dispose = (what: Disposable, remover: Remover) => Promise<boolean>;

/** What becomes of what is removed, and where it lies meanwhile. */
export interface Disposing {
  /** What is removed is removed for good when left out. */
  readonly dispose?: Dispose | undefined;
  readonly asides: Asides;
}

interface Named extends Remover {
  readonly name: PathComponent;
  readonly stats: Stats;
}

/** @returns false for what has no name that others could be told, too */
export async function disposeOf(
  folder: OpenFolder,
  { name, stats, visitor }: Named,
  dispose?: Dispose,
): Promise<boolean> {
  const { realPath } = folder;
  if (dispose === undefined || typeof realPath !== 'string' || typeof name !== 'string') return false;
  return dispose({ path: join(realPath, name), identity: stats }, { visitor });
}

/**
 * Disposes of a file that has its name until something takes its place: by a second name of it, alike, in a folder that nobody
 * is shown. Without links it has to go before.
 */
export async function disposeOfCopy(folder: OpenFolder, what: Named, { dispose, asides }: Disposing): Promise<void> {
  const { realPath } = folder;
  const { name, stats, visitor } = what;
  if (dispose === undefined || typeof realPath !== 'string' || typeof name !== 'string' || !stats.isFile()) return;
  await asides.lend(folder, async (hidden) => {
    const aside = join(realPath, hidden);
    await fs.mkdir(aside, { mode: 0o700 });
    const second = join(aside, name);
    try {
      const isLinked = await fs.link(folder.pathOf(name), second).then(
        () => true,
        () => false,
      );
      await (isLinked ? dispose({ path: second, identity: stats }, { visitor }) : disposeOf(folder, what, dispose));
    } finally {
      await fs.unlink(second).catch(() => undefined);
      await fs.rmdir(aside).catch(() => undefined);
    }
  });
}
