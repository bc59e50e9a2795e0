/** A share's links as the window sees them: without what opens them. */
import path from 'node:path';
import type { LinkState } from '../../ipc/app-state.ts';
import type { LinkPlace } from '../../links/link.ts';
import { visibleName } from '../../text/visible-name.ts';
import type { KeptLink, ShareSettings } from '../settings/settings.ts';

/** What is known of a link beside what is kept of it. */
export type LinkFacts = Pick<LinkState, 'canBeTold' | 'pin' | 'isPinStopped'>;

export function linkStateOf(
  { folder, files }: Pick<ShareSettings, 'folder' | 'files'>,
  link: KeptLink,
  facts: LinkFacts,
): LinkState {
  return {
    id: link.id,
    name: visibleName(link.name),
    target: targetOf(link.place, files === undefined ? folder : undefined),
    right: link.right,
    ends: link.ends,
    downloads: link.downloads,
    done: link.done,
    quota: link.quota,
    added: link.added,
    isPaused: link.isPaused,
    hasPin: link.secret !== undefined,
    ...facts,
  };
}

/** By its way from the shared folder, or by its name alone. */
function targetOf(place: LinkPlace, folder: string | undefined): string | undefined {
  if (place.kind === 'all') return undefined;
  const below = folder === undefined ? '' : path.relative(folder, place.path);
  const isBelow = below !== '' && !below.startsWith('..') && !path.isAbsolute(below);
  return visibleName(isBelow ? below : path.basename(place.path));
}
