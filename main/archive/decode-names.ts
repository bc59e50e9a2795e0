/** Reads the names of an archive that are no UTF-8, all of them in the encoding that fits them best together. */
import type { FoundEntry, ListedEntry } from './listed-entry.ts';
import { guessNameEncoding } from './name-encoding.ts';

/** Longer names are told in part, as they are. In octets. */
const MAX_NAME_BYTES = 4096;

/** Names read before others get their turn on the event loop. */
const NAMES_PER_TURN = 256;

/** @param pass lets others have their turn; what it rejects with ends the work */
export async function decodeNames(
  found: readonly FoundEntry[],
  pass: () => Promise<void>,
): Promise<readonly ListedEntry[]> {
  const unread = found.flatMap(({ octets }) => (octets && octets.byteLength <= MAX_NAME_BYTES ? [octets] : []));
  if (unread.length === 0) return found.map(withoutOctets);
  const encoding = guessNameEncoding(unread);
  const decoder = encoding === undefined ? undefined : new TextDecoder(encoding);
  const entries: ListedEntry[] = [];
  for (const entry of found) {
    if (entries.length % NAMES_PER_TURN === 0) await pass();
    const { octets } = entry;
    const isRead = decoder && octets && octets.byteLength <= MAX_NAME_BYTES;
    const name = isRead ? decoder.decode(octets) : entry.name;
    entries.push({ ...withoutOctets(entry), name });
  }
  return entries;
}

function withoutOctets({ octets: _, ...entry }: FoundEntry): ListedEntry {
  return entry;
}
