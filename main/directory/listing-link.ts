/** References to the entries of a listing, and their names as text. */
import { escapeHtml } from '../handler/html.ts';
import { visibleName } from '../visitor/visible-name.ts';
import type { FolderEntry } from './folder-reader.ts';
import type { PathComponent } from './target-path.ts';
import { displayName, formatSegment } from './target-path.ts';

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

/** `2026-11-03T10:20:30Z`, to the second. */
export function formatTime(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19)}Z`;
}
