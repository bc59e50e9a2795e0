/**
 * Repr-Digest for those who ask (RFC 9530): the SHA-256 of the whole representation, whatever part of it is sent. A digest
 * that takes long to make is made for HEAD only; a GET never waits for one.
 */

import { askerOf } from '../../heavy-work/asker.ts';
import { parseList, trimWhitespace } from '../../http/fields.ts';
import type { HttpRequest } from '../../http/message.ts';
import type { Representation } from '../../http/representation.ts';
import type { FileDigests } from './sha256-digests.ts';

/** The request field, in lower case. */
export const WANT_REPR_DIGEST = 'want-repr-digest';

/** Up to this size a GET waits for a digest that is not known yet: some hundredths of a second. Octets. */
const MAX_WAITED_FOR_BYTES = 16 * 1024 * 1024;

/** Key and preference of a Dictionary member (RFC 9651 §3.2) whose value is an Integer; parameters have no meaning here. */
const PREFERENCE = /^([a-z*][\w.*-]*)=(\d{1,2})(?:;.*)?$/;

/** Where the digest of a representation is kept. */
export interface KnownDigests {
  readonly digests: FileDigests;
  /** Of the representation's octets. */
  readonly version: string;
}

/** Whether Want-Repr-Digest accepts SHA-256 (RFC 9530 §4): a preference from 1 to 10, where 0 refuses. */
export function wantsSha256(value: string | undefined): boolean {
  if (value === undefined) return false;
  let preference = 0;
  for (const member of parseList(value)) {
    const [, key, number] = PREFERENCE.exec(trimWhitespace(member)) ?? [];
    // The last of several members with the same key counts.
    if (key === 'sha-256') preference = Number(number);
  }
  return preference >= 1 && preference <= 10;
}

/**
 * The representation with its digest among the fields, when that is wanted and can be had. What is open stays open, also
 * when it can't.
 */
export async function withDigest(
  request: HttpRequest,
  representation: Representation,
  known: KnownDigests,
): Promise<Representation> {
  const digest = await findDigest(request, representation, known).catch(() => undefined);
  if (!digest) return representation;
  const { metadata, source } = representation;
  const field = ['Repr-Digest', `sha-256=:${digest.toString('base64')}:`] as const;
  return { metadata: { ...metadata, contentFields: [...metadata.contentFields, field] }, source };
}

async function findDigest(
  request: HttpRequest,
  { metadata, source }: Representation,
  { digests, version }: KnownDigests,
): Promise<Buffer | undefined> {
  if ('bytes' in source) return digests.ofBytes(version, source.bytes);
  const known = digests.known(version);
  if (known || !('file' in source)) return known;
  const isWorthWaiting = request.method === 'HEAD' || metadata.size <= MAX_WAITED_FOR_BYTES;
  return isWorthWaiting ? digests.ofFile(version, source.file, { asker: askerOf(request) }) : undefined;
}
