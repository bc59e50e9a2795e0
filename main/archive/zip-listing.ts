/** Lists a ZIP file by its index. */

import type { Entry } from 'yauzl';
import { fromRandomAccessReaderPromise, getFileNameLowLevel } from 'yauzl';
import type { OpenFile } from '../files/open-file.ts';
import type { ListedEntry } from './archive-listing.ts';
import type { ListingBudget } from './listing-budget.ts';
import { WindowedReader } from './windowed-reader.ts';

/** An entry's record in the index, without what has a length of its own. */
const RECORD_BYTES = 46;

/** The upper half of the attributes is a Unix mode there. */
const MADE_ON_UNIX = 3;
const FLAG_UTF8 = 0x0800;
const TYPE_MASK = 0o170000;
const TYPE_LINK = 0o120000;

/** Throws for what is no ZIP file, or a damaged one. The file stays the caller's. */
export async function* listZip(file: OpenFile, budget: ListingBudget): AsyncGenerator<ListedEntry, void, void> {
  const options = { autoClose: false, lazyEntries: true, decodeStrings: false, validateEntrySizes: false };
  const zip = await fromRandomAccessReaderPromise(new WindowedReader(file), file.version.size, options);
  for await (const entry of zip.eachEntry()) {
    const { fileNameLength, extraFieldLength, fileCommentLength } = entry;
    await budget.spend(RECORD_BYTES + fileNameLength + extraFieldLength + fileCommentLength);
    yield toListedEntry(entry);
  }
}

function toListedEntry(entry: Entry): ListedEntry {
  const name = nameOf(entry);
  const modified = entry.getLastModDate().getTime();
  return {
    name,
    type: typeOf(entry, name),
    size: entry.uncompressedSize,
    modified: Number.isNaN(modified) ? undefined : modified,
  };
}

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Much that is UTF-8 comes without the flag that says so; what is no UTF-8 is what the format says: code page 437. */
function nameOf({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string {
  const told = getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false);
  try {
    // A plain name may have its real form in an extra field, which is then the one that was told.
    const isTold = generalPurposeBitFlag & FLAG_UTF8 || fileNameRaw.every((octet) => octet < 0x80);
    return isTold ? told : UTF8.decode(fileNameRaw).replaceAll('\\', '/');
  } catch {
    return told;
  }
}

function typeOf({ versionMadeBy, externalFileAttributes }: Entry, name: string): ListedEntry['type'] {
  if (name.endsWith('/')) return 'folder';
  const mode = versionMadeBy >> 8 === MADE_ON_UNIX ? externalFileAttributes >>> 16 : 0;
  return (mode & TYPE_MASK) === TYPE_LINK ? 'link' : 'file';
}
