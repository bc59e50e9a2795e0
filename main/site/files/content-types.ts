/**
 * The media types of files: by their names, and by their octets where the name leaves something open. What was found is
 * remembered with the version of the file.
 */

import type { Stats } from 'node:fs';
import { BoundedMap } from '../../base/bounded-map.ts';
import { versionOf } from '../../files/file-version.ts';
import type { OpenFile } from '../../files/open-file.ts';
import { lookAtOctets } from '../../files/text-octets.ts';
import { declaredEncoding } from './declared-encoding.ts';
import type { ChosenTypes, NamedType } from './media-type.ts';
import { isChosen, mediaTypeOf, namedTypeOf, withCharset } from './media-type.ts';

/** Octets of a file that are looked at in one place. */
const PIECE_BYTES = 64 * 1024;

const MAX_REMEMBERED = 4096;

/** A file, open or in memory. */
export interface LookedAt {
  readonly name: string;
  readonly stats: Stats;
  readonly source: { readonly bytes: Buffer } | { readonly file: OpenFile };
}

export class ContentTypes {
  readonly #remembered = new BoundedMap<string, string>({ maxEntries: MAX_REMEMBERED });

  constructor(private readonly chosen: ChosenTypes = {}) {}

  /** What the name alone tells, for those who look at many. */
  ofName(name: string): string {
    return mediaTypeOf(name, this.chosen);
  }

  /** A person chose its type, which then counts more than what its name is known for. */
  isChosen(name: string): boolean {
    return isChosen(name, this.chosen);
  }

  /** Whether it may turn out to be text. */
  mayBeText(name: string): boolean {
    return namedTypeOf(name, this.chosen).rule !== 'nothing';
  }

  /** Rejects with the system's error when it can't be read. */
  async of({ name, stats, source }: LookedAt): Promise<string> {
    const named = namedTypeOf(name, this.chosen);
    if (named.rule === 'nothing') return named.mediaType;
    const key = `${named.rule} ${named.mediaType} ${stats.dev} ${versionOf(stats)}`;
    const known = this.#remembered.get(key);
    if (known !== undefined) return known;
    const pieces = 'bytes' in source ? [source.bytes] : await readPieces(source.file);
    const found = typeOfOctets(named, pieces);
    this.#remembered.set(key, found);
    return found;
  }
}

function typeOfOctets({ mediaType, rule }: NamedType, pieces: readonly Buffer[]): string {
  const { isText, encoding, hasMark } = lookAtOctets(pieces);
  if (rule === 'text') return isText ? withCharset('text/plain', encoding) : mediaType;
  if (hasMark) return withCharset(mediaType, encoding);
  const [beginning = Buffer.alloc(0)] = pieces;
  const declared = declaredEncoding(mediaType, beginning);
  // What a page says of itself is its author's word, also where the octets could be something else.
  if (declared !== undefined && !/^utf-?8$/.test(declared)) return mediaType;
  return withCharset(mediaType, encoding);
}

/** The beginning, and where that is not all a piece of the middle and the end. */
export async function readPieces(file: OpenFile): Promise<Buffer[]> {
  const { size } = file.version;
  const places = size <= PIECE_BYTES ? [0] : [0, Math.max(PIECE_BYTES, (size - PIECE_BYTES) >> 1), size - PIECE_BYTES];
  const pieces: Buffer[] = [];
  for (const position of places) pieces.push(await readPiece(file, position));
  return pieces;
}

function readPiece(file: OpenFile, position: number): Promise<Buffer> {
  const buffer = Buffer.allocUnsafeSlow(PIECE_BYTES);
  return new Promise((resolve, reject) => {
    file.read(buffer, { length: PIECE_BYTES, position }, (error, count) =>
      error ? reject(error) : resolve(buffer.subarray(0, count)),
    );
  });
}
