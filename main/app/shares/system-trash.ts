/** Answers shares that ask for the system's trash. */
import { shell } from 'electron';
import type { ShareEventOf } from '../../share/share-event.ts';
import type { AppShare } from './app-share.ts';
import { Trash } from './trash.ts';

const trash = new Trash((path) => shell.trashItem(path));

/** Must not reject. */
export async function trashFor(share: AppShare, { id, ...what }: ShareEventOf<'trash'>): Promise<void> {
  share.send({ kind: 'trashed', id, outcome: await trash.take(what) });
}
