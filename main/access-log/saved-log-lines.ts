/** The octets of a saved log's file, cut between lines. */
import type { Readable } from 'node:stream';

/** No line of a log is longer, in octets; what is longer is no log. */
const MAX_LINE_BYTES = 1024 * 1024;
const LINE_FEED = 0x0a;
const NOTHING = Buffer.alloc(0);

export interface LineStretch {
  /** Whole lines, each with its end. */
  readonly octets: Buffer;
  /** Whether a line that was too long to be one ended before them. */
  readonly isBehindTooLong: boolean;
}

/** The lines of each piece that was read. A last line without an end gets one. */
export async function* lineStretches(stream: Readable): AsyncGenerator<LineStretch> {
  let rest: Buffer = NOTHING;
  let isTooLong = false;
  for await (const octets of stream as AsyncIterable<Buffer>) {
    const end = octets.lastIndexOf(LINE_FEED) + 1;
    if (end > 0) {
      const first = octets.indexOf(LINE_FEED) + 1;
      // What is left of a line that is too long goes with it.
      const line = isTooLong ? NOTHING : Buffer.concat([rest, octets.subarray(0, first)]);
      yield { octets: line, isBehindTooLong: isTooLong };
      yield { octets: octets.subarray(first, end), isBehindTooLong: false };
      rest = octets.subarray(end);
      isTooLong = false;
    } else if (!isTooLong) {
      rest = Buffer.concat([rest, octets]);
    }
    isTooLong ||= rest.length > MAX_LINE_BYTES;
    if (isTooLong) rest = NOTHING;
  }
  if (isTooLong || rest.length > 0) {
    const isLine = rest.length > 0;
    yield { octets: isLine ? Buffer.concat([rest, Buffer.of(LINE_FEED)]) : NOTHING, isBehindTooLong: isTooLong };
  }
}
