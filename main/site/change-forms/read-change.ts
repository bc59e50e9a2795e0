/** What a form asks to be changed. */
import { nextTurn } from '../../base/next-turn.ts';
import type { ContentLimits } from '../../http/content-limits.ts';
import { gatherContent } from '../../http/gathered-content.ts';
import { HttpError } from '../../http/http-error.ts';
import type { HttpRequest } from '../../http/message.ts';

/** Names of a whole page of a listing, encoded twice. */
const FORM_LIMITS: ContentLimits = { maxBytes: 2 * 1024 * 1024, leastBytes: 16 * 1024 };

/** More than a page of a listing has names nobody has chosen by hand. */
const MAX_ENTRIES = 1000;
/** Fields of another kind: what is done, and the name. */
const MAX_OTHERS = 16;
/** A name encoded twice is no longer. */
const MAX_PAIR_BYTES = 16 * 1024;
/** Read at a time, and a pair. */
const PIECE_BYTES = 4096;

export interface WantedChange {
  readonly kind: string;
  /** As in a reference to it: percent-encoded, with a slash at the end for a folder. */
  readonly entries: readonly string[];
  /** The name that is wanted, as it was typed. */
  readonly name: string;
}

export function isChangeForm({ fields }: HttpRequest): boolean {
  return /^application\/x-www-form-urlencoded\s*(?:;|$)/i.test(fields.get('content-type') ?? '');
}

/** Rejects with HttpError 400 for what no page of ours sends, 413, and as `gatherContent` does. */
export function readChange(request: HttpRequest): Promise<WantedChange> {
  return gatherContent(request, FORM_LIMITS, (octets) => parseChange(octets, request.context.visitor));
}

/** A page of a listing takes its time: others have their turn meanwhile. */
async function parseChange(octets: Buffer, visitor: string): Promise<WantedChange> {
  const [entries, others]: [string[], URLSearchParams] = [[], new URLSearchParams()];
  for (const pairs of cutForm(octets)) {
    for (const [name, value] of new URLSearchParams(pairs)) {
      if (name === 'entry') entries.push(value);
      else others.append(name, value);
      if (entries.length > MAX_ENTRIES || others.size > MAX_OTHERS) throw new HttpError(413);
    }
    await nextTurn(visitor);
  }
  if (!entries.every(isReference)) throw new HttpError(400);
  return { kind: others.get('do') ?? '', entries, name: (others.get('to') ?? '').trim() };
}

/** Between its pairs. @throws HttpError 413 for a pair that is longer than any name */
function* cutForm(octets: Buffer): Generator<string> {
  for (let start = 0; start < octets.byteLength; ) {
    const next = octets.indexOf('&', start + PIECE_BYTES);
    const end = next < 0 ? octets.byteLength : next;
    if (end - start > PIECE_BYTES + MAX_PAIR_BYTES) throw new HttpError(413);
    yield octets.toString('utf8', start, end);
    start = end + 1;
  }
}

/** One name within the folder, and nothing that leads elsewhere. */
function isReference(entry: string): boolean {
  const name = entry.replace(/\/$/, '');
  return (
    /^(?:[\w.~!$'()*+,;=@-]|%[\dA-Fa-f]{2})+$/.test(name) && !/^(?:\.|%2e){1,2}$/i.test(name) && !/%2f|%5c/i.test(name)
  );
}
