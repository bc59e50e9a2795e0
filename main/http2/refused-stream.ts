/** A stream that is not answered, and may be asked for again as it is (RFC 9113 §8.7). */
import type { ServerHttp2Stream } from 'node:http2';

const REFUSED_STREAM = 0x7;

/** Of all of them: Node makes one for each otherwise, and puts where it was made into words, which takes as long as all the rest. */
const REFUSED = new Error('The stream was refused');

/** @param stream whose errors somebody listens to */
export function refuseStream(stream: ServerHttp2Stream): void {
  stream.close(REFUSED_STREAM);
  stream.destroy(REFUSED);
}
