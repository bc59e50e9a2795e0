/** Frames of HTTP/2 as octets (RFC 9113 §4), for what no client would send. */

export const HEADERS = 1;
export const END_STREAM = 1;
export const END_HEADERS = 4;

const SETTINGS = 4;
/** RFC 9113 §6.5.2 */
const INITIAL_WINDOW_SIZE = 4;

export function frame(type: number, flags: number, stream: number, payload: Uint8Array): Buffer {
  const head = Buffer.alloc(9);
  head.writeUIntBE(payload.byteLength, 0, 3);
  head.writeUInt8(type, 3);
  head.writeUInt8(flags, 4);
  head.writeUInt32BE(stream, 5);
  return Buffer.concat([head, payload]);
}

export function uint32(value: number): Buffer {
  const octets = Buffer.alloc(4);
  octets.writeUInt32BE(value);
  return octets;
}

/** How a client begins. @param window of each stream, where it is not the usual one */
export function open(window?: number): Buffer {
  const settings =
    window === undefined ? Buffer.alloc(0) : Buffer.concat([Buffer.from([0, INITIAL_WINDOW_SIZE]), uint32(window)]);
  return Buffer.concat([Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'), frame(SETTINGS, 0, 0, settings)]);
}

/** Of a request, literally, so that nothing enters a table. Each shorter than 127 octets. */
export function fields(target: string, method: string): Buffer {
  const lines = [
    [':method', method],
    [':scheme', 'https'],
    [':authority', 'localhost'],
    [':path', target],
  ];
  return Buffer.concat(lines.flatMap((line) => [Buffer.from([0]), ...line.map(literal)]));
}

function literal(text: string): Buffer {
  return Buffer.from(`${String.fromCharCode(text.length)}${text}`, 'latin1');
}

/** So many streams, as a client numbers them. */
export function streams(count: number, piece: (stream: number) => Uint8Array): Buffer {
  return Buffer.concat(Array.from({ length: count }, (_, index) => piece(2 * index + 1)));
}
