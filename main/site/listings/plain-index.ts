/**
 * A folder as programs have read it from web servers for decades: a line for each entry, laid out as nginx does. Media
 * players, download programs and scripts find name, time and size in it by patterns, so that nothing may stand elsewhere:
 * one entry a line, the text of its link its whole name, the time in UTC to the minute, the size in octets at the end.
 */
import { inTurn } from '../../base/next-turn.ts';
import type { Asker } from '../../heavy-work/asker.ts';
import { escapeHtml } from '../../http/html.ts';
import type { FolderEntry, TreeReader } from '../../tree/shared-tree.ts';
import type { PathComponent } from '../../tree/target-path.ts';
import { displayName } from '../../tree/target-path.ts';
import type { ViewedFolder } from '../view-request.ts';
import type { KeptRows } from './kept-rows.ts';
import { formatHref, formatMinute, nameHtml } from './listing-link.ts';

/** Names up to this length have their times in one column. */
const NAME_COLUMNS = 50;
const SIZE_COLUMNS = 19;

const FOOT = '</pre><hr></body>\n</html>\n';

/**
 * Every entry, however many: programs that walk a share do not turn pages.
 * Rejects with the system's error when the folder can't be read.
 */
export async function* formatIndex(
  reader: TreeReader,
  { components, path }: ViewedFolder,
  { rows, asker: { visitor, departure } }: { readonly rows: KeptRows; readonly asker: Asker },
): AsyncGenerator<string, void, void> {
  const reading = inTurn(reader.readNames(path, 'en', departure), visitor);
  // It may fail while the first piece is being sent; it is awaited right after.
  reading.catch(() => undefined);
  yield formatIndexHead(components);
  const { names } = await reading;
  const formatRows = rows.ofListing('index', path, names.length);
  for await (const entries of reader.describe(path, names)) yield formatRows(entries, formatIndexLine);
  yield FOOT;
}

function formatIndexHead(components: readonly PathComponent[]): string {
  const path = ['', ...components.map(displayName), ''].map(nameHtml).join('/');
  const title = escapeHtml('Index of ') + path;
  const parent = components.length > 0 ? '<a href="../">../</a>\n' : '';
  return `<!doctype html>\n<html lang="en">\n<head><meta charset="utf-8"><title>${title}</title></head>\n<body>\n<h1>${title}</h1>\n<hr><pre>${parent}`;
}

function formatIndexLine(entry: FolderEntry): string {
  const isFolder = entry.kind === 'folder';
  const slash = isFolder ? '/' : '';
  const gap = ' '.repeat(Math.max(1, NAME_COLUMNS - displayName(entry.name).length - slash.length + 1));
  const size = isFolder ? '-' : String(entry.size);
  return `<a href="${formatHref(entry)}">${nameHtml(entry.name)}${slash}</a>${gap}${formatMinute(entry.modified)} ${size.padStart(SIZE_COLUMNS)}\n`;
}
