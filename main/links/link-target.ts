/** Finds what a link is for, and finds it again when the link is used: the very same file or folder, or nothing. */
import * as fs from 'node:fs/promises';
import { sep } from 'node:path';
import { isHiddenName } from '../tree/hidden-names.ts';
import type { LinkPlace, PlaceIdentity } from './link.ts';

export type BoundPlace = Exclude<LinkPlace, { readonly kind: 'all' }>;

/** With all links resolved. Rejects with the system's error; undefined for what is neither a file nor a folder. */
export async function bindPlace(path: string): Promise<BoundPlace | undefined> {
  const real = await fs.realpath(path);
  const stats = await fs.stat(real, { bigint: true });
  if (!stats.isFile() && !stats.isDirectory()) return undefined;
  const identity = { device: String(stats.dev), inode: String(stats.ino), born: String(stats.birthtimeNs) };
  return { kind: stats.isFile() ? 'file' : 'folder', path: real, identity };
}

/** Whether the same still lies there, and no link has been put in its way. */
export async function isInPlace(place: BoundPlace): Promise<boolean> {
  const now = await bindPlace(place.path).catch(() => undefined);
  return (
    now !== undefined && now.path === place.path && now.kind === place.kind && isSame(now.identity, place.identity)
  );
}

/** The numbers of some devices are given out anew when the computer starts: where it is known when a file was made, that tells. */
function isSame(one: PlaceIdentity, other: PlaceIdentity): boolean {
  if (one.inode !== other.inode || one.born !== other.born) return false;
  return one.device === other.device || one.born !== '0';
}

/** Whether a real path is this folder or lies below it: by whole names, never by the beginning of one. */
export function isWithin(path: string, root: string): boolean {
  if (path === root) return true;
  return path.startsWith(root.endsWith(sep) ? root : root + sep);
}

/** Whether a name on the way from the folder to what lies in it is hidden. */
export function isHiddenWithin(path: string, root: string): boolean {
  return path.slice(root.length).split(sep).some(isHiddenName);
}
