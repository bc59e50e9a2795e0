/** Lists a ZIP file by its index. */

import type { Entry } from 'yauzl';
import { fromRandomAccessReaderPromise, getFileNameLowLevel } from 'yauzl';
import type { OpenFile } from '../files/open-file.ts';
import type { FoundEntry, ListedEntry } from './listed-entry.ts';
import type { ListingBudget } from './listing-budget.ts';
import { WindowedReader } from './windowed-reader.ts';

/** An entry's record in the index, without what has a length of its own. */
const RECORD_BYTES = 46;

/** The upper half of the attributes is a Unix mode there. */
const MADE_ON_UNIX = 3;
const TYPE_MASK = 0o170000;
const TYPE_LINK = 0o120000;

/** Throws for what is no ZIP file, or a damaged one. The file stays the caller's. */
export async function* listZip(file: OpenFile, budget: ListingBudget): AsyncGenerator<FoundEntry, void, void> {
  const options = { autoClose: false, lazyEntries: true, decodeStrings: false, validateEntrySizes: false };
  const zip = await fromRandomAccessReaderPromise(new WindowedReader(file), file.version.size, options);
  for await (const entry of zip.eachEntry()) {
    const { fileNameLength, extraFieldLength, fileCommentLength } = entry;
    await budget.spend(RECORD_BYTES + fileNameLength + extraFieldLength + fileCommentLength);
    yield toListedEntry(entry);
  }
}

function toListedEntry(entry: Entry): FoundEntry {
  const name = nameOf(entry);
  const modified = entry.getLastModDate().getTime();
  return {
    ...name,
    type: typeOf(entry, name.name),
    size: entry.uncompressedSize,
    modified: Number.isNaN(modified) ? undefined : modified,
  };
}

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Much that is UTF-8 comes without the flag that says so, and now and then the flag is wrong. What is no UTF-8 is code page 437
 * by the format, and mostly that of the system on which the archive was made.
 */
function nameOf({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): Pick<FoundEntry, 'name' | 'octets'> {
  const told = getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false);
  const plain = getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, [], false);
  // The real form of a plain name may stand in an extra field (Info-ZIP's 0x7075).
  if (told !== plain || fileNameRaw.every((octet) => octet < 0x80)) return { name: told };
  try {
    return { name: UTF8.decode(fileNameRaw).replaceAll('\\', '/') };
  } catch {
    return { name: told, octets: fileNameRaw };
  }
}

function typeOf({ versionMadeBy, externalFileAttributes }: Entry, name: string): ListedEntry['type'] {
  if (name.endsWith('/')) return 'folder';
  const mode = versionMadeBy >> 8 === MADE_ON_UNIX ? externalFileAttributes >>> 16 : 0;
  return (mode & TYPE_MASK) === TYPE_LINK ? 'link' : 'file';
}
