/** From what is remembered of a share to what its worker is told. */
import type { LinkRecord } from '../../links/link.ts';
import { LOOPBACK } from '../../net/socket-server.ts';
import { accessOf, completeOptions, servingOf } from '../../share/chosen-options.ts';
import { addressOfAdapter } from '../../share/network/adapters.ts';
import type { ShareOptions } from '../../share/options.ts';
import type { ShareSetup } from '../../share/share-status.ts';
import type { TagChoice } from '../../site/files/entity-tags.ts';
import type { ShareSettings } from '../settings/settings.ts';
import { contentOf } from '../settings/share-content.ts';

/** What others say. */
export interface ShareSurroundings {
  readonly allowedHosts: readonly string[];
  /** IP addresses of visitors who are shut out. */
  readonly blocked: readonly string[];
  readonly links: readonly LinkRecord[];
  /** What entity tags are made with. */
  readonly tags: TagChoice;
}

export function shareSetupOf(
  settings: ShareSettings,
  { allowedHosts, blocked, links, tags }: ShareSurroundings,
): ShareSetup {
  const options = completeOptions(settings);
  const { directory, ...others } = servingOf(options);
  const serving = { ...others, directory: { ...directory, tags }, allowedHosts };
  const countsDownloads = settings.stopsAfter?.kind === 'downloads';
  const place = { port: options.port, bind: bindOf(options) };
  const access = accessOf(options);
  const receiving = { asksFirst: options.asksFirst, into: options.receivesInto };
  const surely = { content: contentOf(settings), ...place, serving, access, receiving, blocked, links };
  return { ...surely, countsDownloads, hasTrash: true };
}

function bindOf({ reach, adapter }: ShareOptions): string | undefined {
  if (reach === 'this-computer') return LOOPBACK;
  return adapter === undefined ? undefined : addressOfAdapter(adapter);
}
