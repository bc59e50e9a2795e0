/** Fetches the entries of a large folder that the page came without. */
import { reservedName } from '../../main/site/page-contract/view-names.ts';
import type { Entry, JsonEntry } from './folder-entry.ts';
import { fromJson } from './folder-entry.ts';

const ENTRIES_PER_REQUEST = 20_000;

interface JsonListing {
  readonly entries: readonly JsonEntry[];
  readonly next?: string;
  readonly complete?: boolean;
}

/** All entries, telling how many there are after each request. Rejects when the server can't be reached. */
export async function loadFolder(progressed: (count: number) => void): Promise<Entry[]> {
  const entries: Entry[] = [];
  let reference: string | undefined = `?${reservedName('json')}&limit=${ENTRIES_PER_REQUEST}`;
  while (reference !== undefined) {
    const listing: JsonListing = await fetchListing(reference, undefined);
    for (const entry of listing.entries) entries.push(fromJson(entry));
    progressed(entries.length);
    reference = listing.next;
  }
  return entries;
}

/** What a search below the folder finds: only what lies deeper than the folder itself. */
export async function searchBelow(text: string, signal: AbortSignal): Promise<Entry[]> {
  const { entries } = await fetchListing(`?${reservedName('search')}=${encodeURIComponent(text)}&json`, signal);
  return entries.map(fromJson).filter(({ href }) => href.replace(/\/$/, '').includes('/'));
}

async function fetchListing(reference: string, signal: AbortSignal | undefined): Promise<JsonListing> {
  const response = await fetch(reference, { headers: { Accept: 'application/json' }, signal: signal ?? null });
  if (!response.ok) throw new Error(`${response.status}`);
  return (await response.json()) as JsonListing;
}
