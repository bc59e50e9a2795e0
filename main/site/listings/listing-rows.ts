/** The entries of a listing as rows of its table. */
import { escapeHtml } from '../../http/html.ts';
import { displayName } from '../../tree/target-path.ts';
import type { Words } from '../../words/en/visitor.ts';
import type { ContentTypes } from '../files/content-types.ts';
import type { EntryKind } from '../page-contract/file-kinds.ts';
import { fileKind, kindOfType } from '../page-contract/file-kinds.ts';
import type { ListedEntry } from './listing-link.ts';
import { formatHref, formatTime, nameHtml } from './listing-link.ts';

export function entryKind({ name, kind }: Pick<ListedEntry, 'name' | 'kind'>, types: ContentTypes): EntryKind {
  if (kind === 'folder') return 'folder';
  const text = displayName(name);
  const mediaType = types.ofName(text);
  return types.isChosen(text) ? kindOfType(mediaType) : fileKind(text, mediaType);
}

/** A row for people: the class is the entry's kind, the last cell saves the file. */
export function formatRow(entry: ListedEntry, words: Words, types: ContentTypes): string {
  const href = formatHref(entry);
  const name = nameHtml(entry.name);
  const label = escapeHtml(words.downloadNamed('\n')).replace('\n', name);
  const save =
    entry.kind === 'file' && !entry.isUnreadable
      ? `<a href="${href}" download aria-label="${label}"><span>${words.download}</span></a>`
      : '';
  const slash = entry.kind === 'folder' ? '<span>/</span>' : '';
  return `<tr class="${entryKind(entry, types)}"><td><a href="${href}"><bdi>${name}</bdi>${slash}</a>${formatPlace(entry)}${formatMark(entry, words)}</td>${formatSizeCell(entry, words)}${formatTimeCell(entry)}<td>${save}</td></tr>\n`;
}

function formatMark({ isUnreadable }: ListedEntry, words: Words): string {
  return isUnreadable ? `<span class="place unreadable">${words.unreadable}</span>` : '';
}

/** In which folder something was found. */
function formatPlace({ parents = [] }: ListedEntry): string {
  if (parents.length === 0) return '';
  const path = parents.map((name) => `<bdi>${nameHtml(name)}</bdi>`).join('/');
  const href = `${parents.map((name) => formatHref({ name, kind: 'folder', size: 0, modified: 0 })).join('')}`;
  return `<a class="place" href="${href}">${path}/</a>`;
}

function formatSizeCell(entry: ListedEntry, words: Words): string {
  if (entry.kind === 'folder') return '<td></td>';
  return `<td><data value="${entry.size}">${words.amount(entry.size)}</data></td>`;
}

function formatTimeCell({ modified }: ListedEntry): string {
  const time = formatTime(modified);
  return `<td><time datetime="${time}">${time.slice(0, 16).replace('T', ' ')}</time></td>`;
}
