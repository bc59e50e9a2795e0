/** References to the entries of a listing, and their names as text. */
import { escapeHtml } from '../../http/html.ts';
import { visibleName } from '../../text/visible-name.ts';
import type { FolderEntry } from '../../tree/shared-tree.ts';
import type { PathComponent } from '../../tree/target-path.ts';
import { displayName, formatSegment } from '../../tree/target-path.ts';

/** An entry, perhaps of a folder below the one that is listed. */
export interface ListedEntry extends FolderEntry {
  /** Folders that lead to it; none for an entry of the folder itself. */
  readonly parents?: readonly PathComponent[];
}

const UNRESERVED = /^[\w.~-]+$/;

/** Relative to the folder. Every octet beyond the unreserved is encoded, so it needs no escaping and no `./`. */
export function formatHref({ name, kind, parents = [] }: ListedEntry): string {
  const path = [...parents, name].map(formatName).join('/');
  return kind === 'folder' ? `${path}/` : path;
}

function formatName(name: PathComponent): string {
  return typeof name === 'string' && UNRESERVED.test(name) ? name : formatSegment(name);
}

/** A name as it may stand in a page. */
export function nameHtml(name: PathComponent): string {
  const text = displayName(name);
  return UNRESERVED.test(text) ? text : escapeHtml(visibleName(text));
}

const ISO_MINUTE = /^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d)/;

const SECONDS_PER_DAY = 86_400;

/** The day formatted last: most files of a folder share theirs with their neighbours. */
let day = Number.NaN;
let dayText = '';

/** `2026-11-03T10:20:30Z`, to the second. */
export function formatTime(time: number): string {
  const seconds = Math.floor(time / 1000);
  const ofDay = Math.floor(seconds / SECONDS_PER_DAY);
  if (ofDay !== day) {
    dayText = new Date(ofDay * SECONDS_PER_DAY * 1000).toISOString().slice(0, -'00:00:00.000Z'.length);
    day = ofDay;
  }
  const rest = seconds - ofDay * SECONDS_PER_DAY;
  return `${dayText}${twoDigits(rest / 3600)}:${twoDigits((rest % 3600) / 60)}:${twoDigits(rest % 60)}Z`;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `03-Nov-2026 10:20`, in UTC, as web servers write it; `-` for what is no time. */
export function formatMinute(time: number): string {
  const [, year, month, dayOfMonth, minute] = ISO_MINUTE.exec(formatTime(time)) ?? [];
  return minute === undefined ? '-' : `${dayOfMonth}-${MONTHS[Number(month) - 1]}-${year} ${minute}`;
}

function twoDigits(value: number): string {
  const whole = Math.floor(value);
  return whole < 10 ? `0${whole}` : `${whole}`;
}
