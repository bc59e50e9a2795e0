/** A share's links as the window sees them: without what opens them. */
import path from 'node:path';
import type { LinkState } from '../../ipc/contract.ts';
import type { LinkPlace } from '../../links/link.ts';
import { visibleName } from '../../text/visible-name.ts';
import type { KeptLink, ShareSettings } from '../settings/settings.ts';

/** @param canBeTold whether its address can still be had */
export function linkStatesOf(
  { folder, files }: Pick<ShareSettings, 'folder' | 'files'>,
  links: readonly KeptLink[],
  canBeTold: (link: KeptLink) => boolean,
): readonly LinkState[] {
  return links
    .filter(({ isRemoved }) => !isRemoved)
    .map((link) => ({
      id: link.id,
      name: visibleName(link.name),
      target: targetOf(link.place, files === undefined ? folder : undefined),
      ends: link.ends,
      downloads: link.downloads,
      done: link.done,
      isPaused: link.isPaused,
      canBeTold: canBeTold(link),
    }));
}

/** By its way from the shared folder, or by its name alone. */
function targetOf(place: LinkPlace, folder: string | undefined): string | undefined {
  if (place.kind === 'all') return undefined;
  const below = folder === undefined ? '' : path.relative(folder, place.path);
  const isBelow = below !== '' && !below.startsWith('..') && !path.isAbsolute(below);
  return visibleName(isBelow ? below : path.basename(place.path));
}
