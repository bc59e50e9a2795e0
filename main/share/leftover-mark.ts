/** The mark of what is shared: the same as long as it is the same folder, and nothing that a page could work out. */
import { createHmac, randomBytes } from 'node:crypto';
import { stat } from 'node:fs/promises';
import type { TagChoice } from '../site/files/entity-tags.ts';
import type { ShareContent } from './share-status.ts';

/** Octets of randomness in a mark that is not kept. */
const RANDOM_BYTES = 24;

/** Where no key is kept: marks last as long as the program. */
const OWN_KEY = randomBytes(RANDOM_BYTES).toString('base64url');

/**
 * A keyed hash, so that it needs no place to be kept in, and so that nobody who knows a folder, as other people and programs
 * of this computer may, works it out. Number and time of birth tell folders apart that come to the same path. Files that
 * are shared together get a new one each time.
 * @param tags the secret text of this computer; undefined where none is kept. One that several computers share marks browsers for
 *   all of them: a proxy shows the same browser now to one, now to another
 */
export async function leftoverMark(content: ShareContent, tags?: TagChoice): Promise<string> {
  const key = tags?.key ?? OWN_KEY;
  if (tags?.isForReplicas) return createHmac('sha256', key).update('leftovers of replicas').digest('base64url');
  const stats =
    content.kind === 'folder' ? await stat(content.path, { bigint: true }).catch(() => undefined) : undefined;
  if (content.kind !== 'folder' || !stats) return randomBytes(RANDOM_BYTES).toString('base64url');
  const facts = ['leftovers', content.path, stats.dev, stats.ino, stats.birthtimeNs].join('\n');
  return createHmac('sha256', key).update(facts).digest('base64url');
}
