/**
 * Files that act when they are opened: pages and everything that browsers treat as one. From a share that is not a web site
 * they are shown in a sandbox, where they run no script and have no part in the share's origin, so that a shared page can't
 * read or fetch for the visitor who opens it.
 */
import * as fs from 'node:fs';
import { join } from 'node:path';
import type { FieldLine } from '../../http/fields.ts';
import type { DirectoryOptions } from '../site-options.ts';

const ACTIVE_TYPE = /^(?:text\/(?:html|xml|xsl)|application\/xml|[^;]+\+xml)(?:;|$)/;

/** Content Security Policy Level 3 §6.3.2, without any permission given back: the page has an origin of its own. */
const SEALED: FieldLine = ['Content-Security-Policy', 'sandbox'];

/**
 * Pages need the share's origin to load the pictures and styles beside them, which are for the share's own pages only.
 * Without a script it is of no use to them.
 */
const UNSCRIPTED: FieldLine = [
  'Content-Security-Policy',
  "sandbox allow-same-origin; script-src 'none'; frame-ancestors 'self'",
];

/**
 * The field that makes an active type harmless. XML is sealed off: it may be transformed by a style sheet that reads other
 * files of its origin and sends what it read as the address of a picture, all without a script.
 */
export function sandboxOf(mediaType: string): FieldLine {
  return mediaType.startsWith('text/html') ? UNSCRIPTED : SEALED;
}

/** Tells whoever reads the log that a page has scripts, which it may not run here. */
export const WITHHELD_SCRIPTS: FieldLine = ['Porthole-Scripts', 'withheld'];

export function isActiveType(mediaType: string): boolean {
  return ACTIVE_TYPE.test(mediaType);
}

/** What pages are made of that run: visitors must not add it where the pages of a site run their scripts. */
const SCRIPT_TYPE =
  /^(?:(?:text|application)\/(?:javascript|ecmascript)|text\/css|application\/(?:wasm|manifest\+json))(?:;|$)/;

/** Whether a file of this type may act, or have the pages beside it act, as a part of a site. */
export function actsInSite(mediaType: string): boolean {
  return isActiveType(mediaType) || SCRIPT_TYPE.test(mediaType);
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
