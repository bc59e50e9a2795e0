/** From what is remembered of a share to what its worker is told. */
import { LOOPBACK } from '../../net/socket-server.ts';
import { addressOfAdapter } from '../../share/adapters.ts';
import { DEFAULT_SERVING, servingOf } from '../../share/serving-choices.ts';
import type { ShareOptions } from '../../share/status.ts';
import type { ShareSettings } from '../settings/settings.ts';
import { contentOf } from './shareable.ts';

/** What others say. */
export interface ShareSurroundings {
  readonly allowedHosts: readonly string[];
  /** IP addresses of visitors who are shut out. */
  readonly blocked: readonly string[];
}

export function shareOptionsOf(settings: ShareSettings, { allowedHosts, blocked }: ShareSurroundings): ShareOptions {
  const { port, site = 'automatic', serving: choices = DEFAULT_SERVING, fields = [], types = [] } = settings;
  const { directory, ...others } = servingOf(choices, fields, types);
  const serving = { ...others, directory: { ...directory, site }, allowedHosts };
  return { content: contentOf(settings), port, bind: bindOf(settings), serving, blocked };
}

function bindOf({ reach, serving }: ShareSettings): string | undefined {
  if (reach === 'this-computer') return LOOPBACK;
  return serving?.adapter === undefined ? undefined : addressOfAdapter(serving.adapter);
}
