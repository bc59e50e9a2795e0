/** What the page knows of an entry of the folder, from the server's rows or from its JSON. */
import type { EntryKind } from '../../main/site/page-contract/file-kinds.ts';
import { ENTRY_KINDS, fileKind } from '../../main/site/page-contract/file-kinds.ts';
import { visibleName } from '../../main/text/visible-name.ts';

export interface Entry {
  /** Fit to be shown. */
  readonly name: string;
  /** Relative to the page. */
  readonly href: string;
  readonly kind: EntryKind;
  /** Octets; 0 for folders. */
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
  /** It is known that it can't be read. */
  readonly isUnreadable?: boolean;
}

/** An entry of the JSON listing, as docs/listing-api.md describes it. */
export interface JsonEntry {
  readonly name: string;
  readonly href: string;
  readonly type: 'file' | 'folder';
  readonly size?: number;
  readonly mediaType?: string;
  /** Where it is not the one that its name tells. */
  readonly kind?: EntryKind;
  /** False where it is known that it can't be read. */
  readonly readable?: boolean;
  readonly modified: string;
}

export function fromJson({ name, href, type, size = 0, mediaType = '', kind, readable, modified }: JsonEntry): Entry {
  const known = type === 'folder' ? 'folder' : (kind ?? fileKind(name, mediaType));
  const isUnreadable = readable === false;
  return { name: visibleName(name), href, kind: known, size, modified: Date.parse(modified), isUnreadable };
}

/** Reads a row that the server wrote. */
export function fromRow(row: HTMLTableRowElement): Entry {
  const link = row.cells[0]?.querySelector('a');
  return {
    name: link?.querySelector('bdi')?.textContent ?? '',
    href: link?.getAttribute('href') ?? '',
    kind: ENTRY_KINDS.find((known) => row.classList.contains(known)) ?? 'file',
    size: Number(row.querySelector('data')?.value ?? 0),
    modified: Date.parse(row.querySelector('time')?.dateTime ?? ''),
    isUnreadable: row.querySelector('.unreadable') !== null,
  };
}
