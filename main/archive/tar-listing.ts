/** Lists a tar, plain or compressed with gzip, by its headers: ustar, GNU's long names, pax. */
import { Header, Pax } from 'tar';
import type { OpenFile } from '../files/open-file.ts';
import type { FoundEntry, ListedEntry } from './listed-entry.ts';
import type { ListingBudget } from './listing-budget.ts';
import type { OctetReader } from './octet-reader.ts';
import { FileOctetReader, GunzipOctetReader } from './octet-reader.ts';
import { findPaxPath, headerPath, readableName, untilNull } from './tar-names.ts';

const BLOCK = 512;

/** So much of an extended header is read, in octets; a name is at most a few thousand, and stands before what is longer. */
const MAX_EXTENDED_BYTES = 16 * 1024;

/** Throws for what is no tar, or a damaged one. The file stays the caller's. */
export async function* listTar(
  file: OpenFile,
  budget: ListingBudget,
  isCompressed: boolean,
): AsyncGenerator<FoundEntry, void, void> {
  const reader = isCompressed ? new GunzipOctetReader(file, budget) : new FileOctetReader(file);
  try {
    yield* listEntries(reader, budget);
  } finally {
    await reader.close();
  }
}

async function* listEntries(reader: OctetReader, budget: ListingBudget): AsyncGenerator<FoundEntry, void, void> {
  let extended: Pax | undefined;
  let global: Pax | undefined;
  /** Octets of a name that stand before the entry's own header. */
  let longName: Buffer | undefined;
  for (;;) {
    await budget.spend(BLOCK);
    const block = await reader.read(BLOCK);
    if (!block) return;
    const header = new Header(block, 0, extended, global);
    // An empty block is the end.
    if (header.nullBlock) return;
    if (!header.cksumValid) throw new Error('no header where one must be');
    const size = header.size ?? 0;
    switch (header.type) {
      case 'ExtendedHeader':
      case 'OldExtendedHeader': {
        const records = await readContent(reader, size, budget);
        extended = Pax.parse(records.toString(), extended, false);
        longName = findPaxPath(records) ?? longName;
        break;
      }
      case 'GlobalExtendedHeader':
        global = Pax.parse((await readContent(reader, size, budget)).toString(), global, true);
        break;
      case 'NextFileHasLongPath':
      case 'OldGnuLongPath':
        longName = untilNull(await readContent(reader, size, budget));
        break;
      case 'NextFileHasLongLinkpath':
        await reader.skip(padded(size));
        break;
      default:
        yield { ...toListedEntry(header), ...readableName(longName ?? headerPath(block)) };
        extended = undefined;
        longName = undefined;
        if (hasContent(header)) await reader.skip(padded(size));
    }
  }
}

/** The beginning of an extended header; the rest is passed over. */
async function readContent(reader: OctetReader, size: number, budget: ListingBudget): Promise<Buffer> {
  const length = Math.min(padded(size), MAX_EXTENDED_BYTES);
  await budget.spend(length);
  const octets = length > 0 ? await reader.read(length) : Buffer.alloc(0);
  if (!octets) throw new Error('the archive ends within an entry');
  await reader.skip(padded(size) - length);
  return octets.subarray(0, Math.min(size, length));
}

function padded(size: number): number {
  return Math.ceil(size / BLOCK) * BLOCK;
}

function hasContent({ type }: Header): boolean {
  return type !== 'Link' && type !== 'SymbolicLink' && type !== 'Directory';
}

function toListedEntry(header: Header): ListedEntry {
  const { path = '', size = 0, mtime } = header;
  const type = typeOf(header);
  return { name: path, type, size: type === 'file' ? size : 0, modified: mtime?.getTime() };
}

function typeOf({ type }: Header): ListedEntry['type'] {
  switch (type) {
    case 'File':
    case 'OldFile':
    case 'ContiguousFile':
      return 'file';
    case 'Directory':
    case 'GNUDumpDir':
      return 'folder';
    case 'SymbolicLink':
    case 'Link':
      return 'link';
    default:
      return 'other';
  }
}
