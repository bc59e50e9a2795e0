/** What is in an archive, as a table; nothing is unpacked. */

import { reservedName } from '../../../main/site/page-contract/view-names.ts';
import { visibleName } from '../../../main/text/visible-name.ts';
import { element } from '../element.ts';
import type { Entry } from '../folder-entry.ts';
import type { Context } from '../page-context.ts';
import type { Content } from './failure.ts';
import { failure } from './failure.ts';

/** The listing of an archive, as docs/archives.md describes it. */
interface ArchiveListing {
  readonly end: 'complete' | 'cut' | 'damaged';
  readonly entries: readonly ArchiveEntry[];
}

interface ArchiveEntry {
  readonly name: string;
  readonly size?: number;
}

const READABLE = /\.(?:zip|tar|tgz|tar\.gz|jar|apk|epub)$/i;

/** Whether the server can look into it. */
export function isReadableArchive({ href }: Entry): boolean {
  return READABLE.test(href);
}

export function createArchiveContent(entry: Entry, context: Context): Content {
  const node = element('div', { class: 'sheet' });
  const request = new AbortController();
  fetchListing(entry, request.signal).then(
    (listing) => node.append(...render(listing, context)),
    () => {
      if (!request.signal.aborted) node.replaceWith(failure(entry, context));
    },
  );
  return { node, dispose: () => request.abort() };
}

async function fetchListing({ href }: Entry, signal: AbortSignal): Promise<ArchiveListing> {
  const response = await fetch(`${href}?${reservedName('contents')}`, { signal });
  if (!response.ok) throw new Error(`${response.status}`);
  return (await response.json()) as ArchiveListing;
}

function render({ entries, end }: ArchiveListing, { words }: Context): HTMLElement[] {
  const items = entries.map(({ name, size }) => {
    const facts = size === undefined ? [] : [element('span', {}, words.amount(size))];
    return element('li', {}, element('bdi', {}, visibleName(name)), ...facts);
  });
  const list = element('ol', { class: 'contents', tabindex: '0', 'aria-label': words.contents }, ...items);
  if (end === 'complete') return [list];
  return [list, element('p', { class: 'note' }, end === 'cut' ? words.contentsCut : words.contentsDamaged)];
}
