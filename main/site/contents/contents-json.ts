/** What is in an archive as JSON, with its entity tag: made once, a little in each turn of the event loop. */
import { createHash } from 'node:crypto';
import type { ArchiveListing, ListedFormat } from '../../archive/archive-listing.ts';
import type { ListedEntry } from '../../archive/listed-entry.ts';
import { nextTurn } from '../../base/next-turn.ts';
import { toTellableTime } from '../../files/file-time.ts';

/** Entries written before others get their turn on the event loop. */
const ENTRIES_PER_TURN = 128;

/** Octets of a hash that make an entity tag. */
const TAG_BYTES = 18;

export interface ContentsJson {
  readonly json: Buffer;
  /** With its quotes. */
  readonly entityTag: string;
}

export async function formatContents(format: ListedFormat, { entries, end }: ArchiveListing): Promise<ContentsJson> {
  const pieces: Buffer[] = [];
  const hash = createHash('sha256');
  const add = (text: string): void => {
    const piece = Buffer.from(text);
    pieces.push(piece);
    hash.update(piece);
  };
  add(`{"format":${JSON.stringify(format)},"end":${JSON.stringify(end)},"entries":[`);
  for (let from = 0; from < entries.length; from += ENTRIES_PER_TURN) {
    await nextTurn();
    const slice = entries.slice(from, from + ENTRIES_PER_TURN);
    add(`${from > 0 ? ',' : ''}${slice.map((entry) => JSON.stringify(toJson(entry))).join(',')}`);
  }
  add(']}');
  const tag = hash.digest().subarray(0, TAG_BYTES).toString('base64url');
  return { json: Buffer.concat(pieces), entityTag: `"${tag}"` };
}

function toJson({ name, type, size, modified }: ListedEntry): object {
  return { name, type, ...(type === 'file' ? { size } : {}), ...formatModified(modified) };
}

/** An archive may tell of any time, also of none. */
function formatModified(modified: number | undefined): { readonly modified?: string } {
  if (modified === undefined || Number.isNaN(modified)) return {};
  return { modified: new Date(toTellableTime(modified)).toISOString() };
}
