/**
 * Fields behind content (RFC 9113 §8.1). Nobody reads them here, but the library puts them together all the same, and holds nobody
 * who has not acknowledged our settings to their size.
 */
import type { ServerHttp2Stream } from 'node:http2';
import { isHeadReadable } from './request-head.ts';
import type { SessionReader } from './session-reader.ts';

/** A name or a value takes as long to put together as so many octets of HTTP/1.1 take to read. */
const TEXT_OCTETS = 64;

type TrailersListener = (headers: object, flags: number, raw: readonly string[]) => void;

/** Counts them in the turn in which they come. @param tooLarge called when they are larger than a head may be */
export function watchTrailers(stream: ServerHttp2Stream, reader: SessionReader, tooLarge: () => void): void {
  const came: TrailersListener = (_headers, _flags, raw) => {
    reader.frameCame(raw.length * TEXT_OCTETS);
    if (!isHeadReadable(raw)) tooLarge();
  };
  // Node tells the fields as they came as well, one by one.
  stream.once('trailers', came as Parameters<typeof stream.once>[1]);
}
