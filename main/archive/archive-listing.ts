/** What is in an archive that somebody made, as far as it was looked at; nothing is unpacked. */

import { nextTurn } from '../base/next-turn.ts';
import type { OpenFile } from '../files/open-file.ts';
import { decodeNames } from './decode-names.ts';
import type { FoundEntry, ListedEntry } from './listed-entry.ts';
import { BudgetSpentError, ListingBudget } from './listing-budget.ts';
import { listTar } from './tar-listing.ts';
import { listZip } from './zip-listing.ts';

/** How long an archive is looked at, in milliseconds. */
const MAX_LISTING_MS = 3_000;

export type ListedFormat = 'zip' | 'tar' | 'tar.gz';

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

export interface ListingOptions {
  /** Lets others have their turn; what it rejects with ends the look. */
  readonly pass?: () => Promise<void>;
  /** How long an archive is looked at, in milliseconds. */
  readonly maxMs?: number;
}

/** Looks into an archive, whose file stays the caller's. Never rejects for what is in it: an archive may be anything. */
export async function listArchive(
  file: OpenFile,
  format: ListedFormat,
  { pass = nextTurn, maxMs = MAX_LISTING_MS }: ListingOptions = {},
): Promise<ArchiveListing> {
  const entries: FoundEntry[] = [];
  let givenUp: { readonly reason: unknown } | undefined;
  const passOrGiveUp = (): Promise<void> =>
    pass().catch((reason: unknown) => {
      givenUp = { reason };
      throw reason;
    });
  const budget = new ListingBudget(maxMs, passOrGiveUp);
  const found = format === 'zip' ? listZip(file, budget) : listTar(file, budget, format === 'tar.gz');
  try {
    for await (const entry of found) entries.push({ ...entry, name: budget.takeName(entry.name) });
    return { entries: await decodeNames(entries, pass), end: 'complete' };
  } catch (error) {
    if (givenUp) throw givenUp.reason;
    return { entries: await decodeNames(entries, pass), end: error instanceof BudgetSpentError ? 'cut' : 'damaged' };
  }
}
