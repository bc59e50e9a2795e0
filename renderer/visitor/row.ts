/** The table row of an entry, as the server writes it, with what a script adds. */
import { formatSize } from '../../main/visitor/format-size.ts';
import { visibleName } from '../../main/visitor/visible-name.ts';
import type { Context } from './context.ts';
import { element } from './element.ts';
import type { Entry } from './entry.ts';
import { createThumbnail } from './thumbnail.ts';

/** The same markup for every entry, wherever it comes from. */
export function createRow(entry: Entry, { words, formatDate, formatTimeOfDay }: Context): HTMLTableRowElement {
  const isFolder = entry.kind === 'folder';
  const link = element('a', { href: entry.href }, element('bdi', {}, entry.name));
  const name = element('td', {}, link, ...placeOf(entry));
  const thumbnail = createThumbnail(entry);
  if (thumbnail) link.prepend(thumbnail);
  const size = element('td');
  const save = element('td');
  if (!isFolder) {
    size.append(element('data', { value: String(entry.size) }, formatSize(entry.size)));
    const label = words.downloadNamed(entry.name);
    save.append(
      element('a', { href: entry.href, download: true, 'aria-label': label }, element('span', {}, words.download)),
    );
  }
  const timeOfDay = element('span', {}, ` ${formatTimeOfDay(entry.modified)}`);
  const time = element('time', { datetime: isoTime(entry.modified) }, formatDate(entry.modified), timeOfDay);
  return element('tr', { class: entry.kind }, name, size, element('td', {}, time), save);
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
