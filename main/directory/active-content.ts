/**
 * Files that act when they are opened: pages and everything that browsers treat as one. From a share that is not a web site
 * they are shown in a sandbox, where they run no script and have no part in the share's origin, so that a shared page can't
 * read or fetch for the visitor who opens it.
 */
import * as fs from 'node:fs';
import { join } from 'node:path';
import type { FieldLine } from '../http/fields.ts';
import type { DirectoryOptions } from './options.ts';

const ACTIVE_TYPE = /^(?:text\/(?:html|xml|xsl)|application\/xml|[^;]+\+xml)(?:;|$)/;

/** Content Security Policy Level 3 §6.3.2, without any permission given back. */
export const SANDBOX: FieldLine = ['Content-Security-Policy', 'sandbox'];

export function isActiveType(mediaType: string): boolean {
  return ACTIVE_TYPE.test(mediaType);
}

/**
 * Whether the folder is shared as a web site. Unless chosen it is one when it has an index page, as of now: pages that were
 * sent in a sandbox should not wake up in caches.
 * @param root absolute path of the shared folder
 */
export async function isSite(root: string, choice: DirectoryOptions['site']): Promise<boolean> {
  if (choice !== 'automatic') return choice === 'on';
  const stats = await fs.promises.stat(join(root, 'index.html')).catch(() => undefined);
  return stats?.isFile() === true;
}
