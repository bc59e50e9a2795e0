/** The mark of what is shared: the same as long as it is the same folder, and nothing that a page could work out. */
import { createHash, randomBytes } from 'node:crypto';
import { stat } from 'node:fs/promises';
import type { ShareContent } from './status.ts';

/** Octets of randomness in a mark that is not kept. */
const RANDOM_BYTES = 24;

/**
 * Made of what only this computer knows of a folder, so that it needs no place to be kept in: number and time of birth tell
 * folders apart that come to the same path. Files that are shared together get a new one each time.
 */
export async function leftoverMark(content: ShareContent): Promise<string> {
  const stats =
    content.kind === 'folder' ? await stat(content.path, { bigint: true }).catch(() => undefined) : undefined;
  if (content.kind !== 'folder' || !stats) return randomBytes(RANDOM_BYTES).toString('base64url');
  const facts = [content.path, stats.dev, stats.ino, stats.birthtimeNs].join('\n');
  return createHash('sha256').update(facts).digest('base64url');
}
