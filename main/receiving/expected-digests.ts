/**
 * Sums that a sender gives with what it sends: `Repr-Digest` and `Content-Digest` (RFC 9530), `OC-Checksum` as ownCloud's
 * clients and rclone send it, `Content-MD5` (RFC 1864). Sums of a kind that is not known here are passed over.
 */
import type { Hash } from 'node:crypto';
import { createHash } from 'node:crypto';
import type { FieldSection } from '../http/fields.ts';
import { parseList } from '../http/fields.ts';
import { HttpError } from '../http/http-error.ts';
import { Adler32 } from './adler32.ts';

/** As `createHash` calls them, and Adler-32 (RFC 1950), which it does not have. */
export type SumKind = 'sha256' | 'sha512' | 'sha1' | 'md5' | 'adler32';

export interface ExpectedSum {
  readonly kind: SumKind;
  /** In lower case. */
  readonly hex: string;
}

const SUM_BYTES: Readonly<Record<SumKind, number>> = { sha256: 32, sha512: 64, sha1: 20, md5: 16, adler32: 4 };

/** RFC 9530 §5; the others of its table are not to be relied on. */
const DIGEST_KINDS = new Map<string, SumKind>([
  ['sha-256', 'sha256'],
  ['sha-512', 'sha512'],
]);

const CHECKSUM_KINDS = new Map<string, SumKind>([
  ['sha1', 'sha1'],
  ['md5', 'md5'],
  ['adler32', 'adler32'],
  ['sha256', 'sha256'],
  ['sha512', 'sha512'],
]);

/** Of the whole file. @throws HttpError 400 for a sum of a known kind that is none */
export function parseFileDigests(fields: FieldSection): readonly ExpectedSum[] {
  return [...parseDigestField(fields.get('repr-digest')), ...parseChecksums(fields.get('oc-checksum'))];
}

/** Of the content of this very message. @throws HttpError 400, as above */
export function parseContentDigests(fields: FieldSection): readonly ExpectedSum[] {
  const md5 = fields.get('content-md5');
  const old = md5 === undefined ? [] : [toSum('md5', Buffer.from(md5, 'base64'))];
  return [...parseDigestField(fields.get('content-digest')), ...old];
}

/** A dictionary of byte sequences (RFC 8941 §3.2): `sha-256=:...:, sha-512=:...:`. */
function parseDigestField(value: string | undefined): ExpectedSum[] {
  return parseList(value ?? '').flatMap((member) => {
    const [, name = '', rest = ''] = /^([a-z*][\w*.-]*)\s*=\s*(.*)$/.exec(member) ?? [];
    const kind = DIGEST_KINDS.get(name);
    if (kind === undefined) return [];
    const base64 = /^:([A-Za-z\d+/]*={0,2}):/.exec(rest)?.[1];
    if (base64 === undefined) throw new HttpError(400);
    return [toSum(kind, Buffer.from(base64, 'base64'))];
  });
}

/** `SHA1:...`, several of them with spaces between. */
function parseChecksums(value: string | undefined): ExpectedSum[] {
  return (value ?? '')
    .split(/[\s,]+/)
    .filter((part) => part !== '')
    .flatMap((part) => {
      const colon = part.indexOf(':');
      const kind = CHECKSUM_KINDS.get(part.slice(0, Math.max(0, colon)).toLowerCase());
      if (kind === undefined) return [];
      const hex = part.slice(colon + 1);
      if (!/^(?:[\da-f]{2})+$/i.test(hex)) throw new HttpError(400);
      return [toSum(kind, Buffer.from(hex, 'hex'))];
    });
}

function toSum(kind: SumKind, octets: Buffer): ExpectedSum {
  if (octets.byteLength !== SUM_BYTES[kind]) throw new HttpError(400);
  return { kind, hex: octets.toString('hex') };
}

/** What came is not what its sums say: 400, and nothing of it stays. */
export class DigestError extends HttpError {
  constructor() {
    super(400);
  }
}

/** Sums that grow with what arrives. */
export class RunningSums {
  readonly #expected: readonly ExpectedSum[];
  readonly #sums: ReadonlyMap<SumKind, Hash | Adler32>;
  /** Octets that were taken in. */
  #length = 0;

  constructor(expected: readonly ExpectedSum[]) {
    this.#expected = expected;
    const kinds = new Set(expected.map(({ kind }) => kind));
    this.#sums = new Map([...kinds].map((kind) => [kind, kind === 'adler32' ? new Adler32() : createHash(kind)]));
  }

  get length(): number {
    return this.#length;
  }

  get isEmpty(): boolean {
    return this.#expected.length === 0;
  }

  update(octets: Uint8Array): void {
    this.#length += octets.byteLength;
    for (const sum of this.#sums.values()) sum.update(octets);
  }

  /** To be asked once, at the end. */
  matches(): boolean {
    const digests = new Map([...this.#sums].map(([kind, sum]) => [kind, sum.digest('hex')]));
    return this.#expected.every(({ kind, hex }) => digests.get(kind) === hex);
  }
}
