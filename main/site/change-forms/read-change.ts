/** What a form asks to be changed. */
import type { ContentLimits } from '../../http/content-limits.ts';
import { HttpError } from '../../http/http-error.ts';
import type { HttpRequest } from '../../http/message.ts';

/** Names of a whole page of a listing, encoded twice. */
const FORM_LIMITS: ContentLimits = { maxBytes: 2 * 1024 * 1024, leastBytes: 16 * 1024 };

/** More than a page of a listing has names nobody has chosen by hand. */
const MAX_ENTRIES = 1000;

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

/** @throws HttpError 400 for what no page of ours sends, 413 */
export async function readChange({ content }: HttpRequest): Promise<WantedChange> {
  if ((content.length ?? 0) > FORM_LIMITS.maxBytes) throw new HttpError(413);
  const pieces: Uint8Array[] = [];
  for await (const piece of content.read(FORM_LIMITS)) pieces.push(Uint8Array.from(piece));
  const form = new URLSearchParams(Buffer.concat(pieces).toString('utf8'));
  const entries = form.getAll('entry');
  if (entries.length > MAX_ENTRIES) throw new HttpError(413);
  if (!entries.every(isReference)) throw new HttpError(400);
  return { kind: form.get('do') ?? '', entries, name: (form.get('to') ?? '').trim() };
}

/** One name within the folder, and nothing that leads elsewhere. */
function isReference(entry: string): boolean {
  const name = entry.replace(/\/$/, '');
  return (
    /^(?:[\w.~!$'()*+,;=@-]|%[\dA-Fa-f]{2})+$/.test(name) && !/^(?:\.|%2e){1,2}$/i.test(name) && !/%2f|%5c/i.test(name)
  );
}
