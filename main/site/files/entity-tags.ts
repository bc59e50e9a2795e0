/**
 * Entity tags as visitors see them (RFC 9110 §8.8.3): another one for each version of a file, and nothing that tells of
 * the computer. They are keyed hashes, so that nobody works out inode and times by trying.
 */

import type { Hmac } from 'node:crypto';
import { createHmac, createSecretKey, randomBytes } from 'node:crypto';
import type { Stats } from 'node:fs';
import { BoundedMap } from '../../base/bounded-map.ts';
import type { FileStat } from '../../files/file-stat.ts';
import { isSettled, versionOf } from '../../files/file-version.ts';
import type { ContentCoding } from '../../http/accept.ts';

/** What tags are made with. */
export interface TagChoice {
  /** Secret text. Tags stay what they are as long as it does. */
  readonly key: string;
  /** Tags follow from size and time alone, so that copies of a file on several computers with one key have the same. */
  readonly isForReplicas: boolean;
}

/** In which form a file is sent: as one of its codings, or as a picture of it. */
export type TaggedForm = ContentCoding | 'thumbnail';

/** Octets of randomness in a key. */
const KEY_BYTES = 32;

/** Octets of a hash that make a tag. */
const TAG_BYTES = 15;

/** Tags that are remembered; each takes about 200 octets. */
const MAX_REMEMBERED = 4096;

/** What compresses on the way: another release of it may come to other octets. */
const COMPRESSORS = `${process.versions.zlib} ${process.versions.brotli}`;

/** A key for as long as nobody keeps it. */
export function randomTagKey(): string {
  return randomBytes(KEY_BYTES).toString('base64url');
}

export class EntityTags {
  readonly #key;
  readonly #isForReplicas: boolean;
  readonly #remembered = new BoundedMap<string, string>({ maxEntries: MAX_REMEMBERED });

  constructor({ key, isForReplicas }: TagChoice = { key: randomTagKey(), isForReplicas: false }) {
    this.#key = createSecretKey(Buffer.from(key));
    this.#isForReplicas = isForReplicas;
  }

  /** Strong, with its quotes: of a file's octets as they are, which may be those of an encoded form of another file. */
  ofFile(stats: Stats, form: TaggedForm = 'identity'): string {
    return this.#tag(this.#basisOf(stats), form);
  }

  /** The same for those who look at many files: what others ask for again and again is not forgotten for it. */
  ofListed(stats: Stats): string {
    const basis = this.#basisOf(stats);
    return `"${this.#remembered.get(basis) ?? this.#make(basis)}"`;
  }

  /** Strong, with its quotes: of a form that is made of a file when it is asked for. */
  ofMade(stats: Stats, form: TaggedForm): string {
    return this.#tag(`${this.#basisOf(stats)} ${COMPRESSORS}`, form);
  }

  /** What the tag of an archive has to be made of for a file in it, beside its size. */
  basisIn({ version, modified, isSettled: isOld }: FileStat): string {
    return this.#isForReplicas && isOld ? String(wholeSeconds(modified)) : version;
  }

  /** Takes in whatever else is to have a tag. */
  createHash(): Hmac {
    return createHmac('sha256', this.#key);
  }

  /** While a file's times can't be relied on to tell its next change, all that is known of it counts. */
  #basisOf(stats: Stats): string {
    if (!this.#isForReplicas || !isSettled(stats)) return versionOf(stats);
    return `${stats.size} ${wholeSeconds(stats.mtimeMs)}`;
  }

  #tag(basis: string, form: TaggedForm): string {
    const tag = this.#remembered.get(basis) ?? this.#remember(basis);
    return form === 'identity' ? `"${tag}"` : `"${tag}-${form}"`;
  }

  #remember(basis: string): string {
    const tag = this.#make(basis);
    this.#remembered.set(basis, tag);
    return tag;
  }

  #make(basis: string): string {
    return this.createHash().update(`file ${basis}`).digest().subarray(0, TAG_BYTES).toString('base64url');
  }
}

/** What all programs that copy files keep of their times. */
function wholeSeconds(milliseconds: number): number {
  return Math.floor(milliseconds / 1000);
}
