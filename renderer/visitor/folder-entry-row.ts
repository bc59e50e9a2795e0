/** The table row of an entry, as the server writes it, with what a script adds. */
import { visibleName } from '../../main/text/visible-name.ts';
import { element } from './element.ts';
import type { Entry } from './folder-entry.ts';
import type { Context } from './page-context.ts';
import { createThumbnail } from './thumbnail.ts';

/** The same markup as the server's, for an entry that the page came without. */
export function createRow(entry: Entry, context: Context): HTMLTableRowElement {
  const { words } = context;
  const link = element('a', { href: entry.href }, element('bdi', {}, entry.name));
  const name = element('td', {}, link, ...placeOf(entry));
  if (entry.isUnreadable) name.append(element('span', { class: 'place unreadable' }, words.unreadable));
  const size = element('td');
  const save = element('td');
  if (entry.kind !== 'folder') {
    size.append(element('data', { value: String(entry.size) }, words.amount(entry.size)));
  }
  if (entry.kind !== 'folder' && !entry.isUnreadable) {
    const label = words.downloadNamed(entry.name);
    save.append(
      element('a', { href: entry.href, download: true, 'aria-label': label }, element('span', {}, words.download)),
    );
  }
  const time = element('td', {}, element('time', { datetime: isoTime(entry.modified) }));
  const row = element('tr', { class: entry.kind }, name, size, time, save);
  enhanceRow(row, entry, context);
  return row;
}

/** Adds what takes a script: a thumbnail, and the time in the visitor's zone. */
export function enhanceRow(row: HTMLTableRowElement, entry: Entry, { formatDate, formatTimeOfDay }: Context): void {
  const thumbnail = createThumbnail(entry);
  if (thumbnail) row.querySelector('a')?.prepend(thumbnail);
  const timeOfDay = element('span', {}, ` ${formatTimeOfDay(entry.modified)}`);
  row.querySelector('time')?.replaceChildren(formatDate(entry.modified), timeOfDay);
}

function placeOf({ href }: Entry): Node[] {
  const end = href.replace(/\/$/, '').lastIndexOf('/') + 1;
  if (end === 0) return [];
  const place = href.slice(0, end);
  return [element('a', { class: 'place', href: place }, element('bdi', {}, decodeName(place)))];
}

function decodeName(path: string): string {
  try {
    return visibleName(decodeURIComponent(path));
  } catch {
    return path;
  }
}

function isoTime(time: number): string {
  return Number.isNaN(time) ? '' : new Date(time).toISOString();
}
