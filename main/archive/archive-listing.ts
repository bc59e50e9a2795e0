/** What is in an archive that somebody made, as far as it was looked at; nothing is unpacked. */
import { performance } from 'node:perf_hooks';
import type { OpenFile } from '../http/open-file.ts';
import { listTar } from './tar-listing.ts';
import { listZip } from './zip-listing.ts';

/** Entries told at most. */
const MAX_LISTED_ENTRIES = 10_000;

/** How long an archive is looked at, in milliseconds. */
const MAX_LISTING_MS = 3_000;

export type ListedFormat = 'zip' | 'tar' | 'tar.gz';

export interface ListedEntry {
  /** As it stands in the archive: it may be absolute, or lead upwards. For people, not for a file system. */
  readonly name: string;
  readonly type: 'file' | 'folder' | 'link' | 'other';
  /** Octets when unpacked. */
  readonly size: number;
  /** Milliseconds since 1970; undefined when the archive does not tell. */
  readonly modified: number | undefined;
}

export interface ArchiveListing {
  readonly entries: readonly ListedEntry[];
  /** `cut`: there is more, but it has too many entries or takes too long. `damaged`: what comes next can't be read. */
  readonly end: 'complete' | 'cut' | 'damaged';
}

const EXTENSIONS: readonly (readonly [pattern: RegExp, format: ListedFormat])[] = [
  [/\.(?:zip|jar|war|epub|cbz|apk|xpi|whl|kmz|docx|xlsx|pptx|od[tspg])$/i, 'zip'],
  [/\.(?:tar\.gz|tgz)$/i, 'tar.gz'],
  [/\.(?:tar|cbt)$/i, 'tar'],
];

/** The format that a file's name tells; undefined when it is no archive whose contents can be listed. */
export function listedFormatOf(fileName: string): ListedFormat | undefined {
  return EXTENSIONS.find(([pattern]) => pattern.test(fileName))?.[1];
}

/** Looks into an archive, whose file stays the caller's. Never rejects: an archive may be anything. */
export async function listArchive(file: OpenFile, format: ListedFormat): Promise<ArchiveListing> {
  const entries: ListedEntry[] = [];
  const deadline = performance.now() + MAX_LISTING_MS;
  const isTimeOver = (): boolean => performance.now() > deadline;
  const found = format === 'zip' ? listZip(file) : listTar(file, { isCompressed: format === 'tar.gz', isTimeOver });
  try {
    for await (const entry of found) {
      if (entries.length >= MAX_LISTED_ENTRIES || isTimeOver()) return { entries, end: 'cut' };
      entries.push(entry);
    }
    return { entries, end: isTimeOver() ? 'cut' : 'complete' };
  } catch {
    return { entries, end: isTimeOver() ? 'cut' : 'damaged' };
  }
}
