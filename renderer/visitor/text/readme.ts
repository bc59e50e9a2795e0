/** The folder's own words about itself, below its listing. */
import { element } from '../element.ts';
import type { Entry } from '../folder-entry.ts';
import { decodeText } from './text-decoding.ts';

const README = /^readme(?:\.(?:md|markdown|mdown))$/i;

/** Longer ones can be opened, octets. */
const MAX_README_BYTES = 128 * 1024;

/** Shows the first README of the folder; nothing when there is none or it can't be fetched. */
export async function showReadme(table: HTMLTableElement, entries: readonly Entry[]): Promise<void> {
  const readme = entries.find(
    ({ name, kind, size }) => kind === 'markdown' && README.test(name) && size <= MAX_README_BYTES,
  );
  if (!readme) return;
  const [response, { renderMarkdown }] = await Promise.all([fetch(readme.href), import('./markdown.ts')]);
  if (!response.ok) return;
  const heading = element('h2', { id: 'readme' }, element('bdi', {}, readme.name));
  const bytes = new Uint8Array(await response.arrayBuffer());
  const article = await renderMarkdown(await decodeText(bytes, response.headers.get('Content-Type')));
  table.parentElement?.append(element('section', { class: 'readme', 'aria-labelledby': 'readme' }, heading, article));
}
