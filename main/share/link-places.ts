/** What of a share a link can be for, and what answers there. */
import * as fs from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Handler } from '../http/message.ts';
import type { LinkPlace } from '../links/link.ts';
import type { BoundPlace } from '../links/link-target.ts';
import { bindPlace, isHiddenWithin, isWithin } from '../links/link-target.ts';
import type { DirectoryMeans } from '../site/directory-handler.ts';
import { DirectoryHandler } from '../site/directory-handler.ts';
import type { DirectoryOptions } from '../site/site-options.ts';
import type { ShareContent } from './share-status.ts';

/** What is shared, and how much of it is shown. */
export interface LinkedShare {
  readonly content: ShareContent;
  readonly showsHidden: boolean;
}

/** Stands for all that is shared. */
const ALL = /^\.?[/\\]?$/;

/**
 * What a person means by a path: one within what is shared, or one of this computer that leads there. undefined when there is no
 * such thing in what is shared; rejects with the system's error when that itself can't be read.
 */
export async function findLinkPlace(share: LinkedShare, path: string): Promise<LinkPlace | undefined> {
  const { content } = share;
  if (ALL.test(path)) return { kind: 'all' };
  if (content.kind !== 'folder' && content.kind !== 'files') return undefined;
  const inside =
    content.kind === 'folder' ? [join(content.path, path)] : content.paths.filter((file) => basename(file) === path);
  for (const candidate of [...inside, resolve(path)]) {
    const place = await bindPlace(candidate).catch(() => undefined);
    if (place === undefined || !(await holdsPlace(share, place))) continue;
    const isRoot = content.kind === 'folder' && (await fs.realpath(content.path)) === place.path;
    return isRoot ? { kind: 'all' } : place;
  }
  return undefined;
}

/** Whether a place lies in what is shared, and is shown there. */
export async function holdsPlace({ content, showsHidden }: LinkedShare, place: BoundPlace): Promise<boolean> {
  if (content.kind === 'files') {
    const real = await Promise.all(content.paths.map((path) => fs.realpath(path).catch(() => undefined)));
    return place.kind === 'file' && real.includes(place.path);
  }
  if (content.kind !== 'folder') return false;
  const root = await fs.realpath(content.path).catch(() => undefined);
  if (root === undefined || !isWithin(place.path, root)) return false;
  return showsHidden || !isHiddenWithin(place.path, root);
}

/** How the share serves, as far as it holds for a part of it. */
export interface PartServing {
  readonly directory: Partial<DirectoryOptions> | undefined;
  /** Whether the share is a site, whose pages run their scripts. */
  readonly isSite: boolean;
  /** Of the share. */
  readonly means: DirectoryMeans;
}

/** A handler that knows of this place and of nothing around it. Rejects with the system's error. */
export function openPlace(place: BoundPlace, { directory, isSite, means }: PartServing): Promise<Handler> {
  const options = { ...directory, site: isSite ? 'on' : 'off' } as const;
  if (place.kind === 'folder') return DirectoryHandler.open(place.path, options, means);
  const alone = { ...options, lists: true, hasOtherForms: false };
  return DirectoryHandler.openFiles({ paths: [place.path], name: basename(place.path) }, alone, means);
}
