/** Pictures that are small as files and large when they are decoded. */
import { constants, deflateRawSync } from 'node:zlib';
import { buf as crc32 } from 'crc-32';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** RGBA. */
const COLOUR_TYPE = 6;
const CHANNELS = 4;

/** First column, first row, step of columns and of rows: Adam7 (PNG §8.2). */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

export interface BlackPicture {
  readonly width: number;
  readonly height: number;
  readonly bits: 8 | 16;
  readonly isInterlaced: boolean;
}

/** A black PNG file, a thousandth of its pixels. */
export function blackPng({ width, height, bits, isInterlaced }: BlackPicture): Buffer {
  const pixelBytes = (CHANNELS * bits) / 8;
  const passes = isInterlaced ? PASSES : ([[0, 0, 1, 1]] as const);
  const count = passes.reduce((sum, [column, row, columns, rows]) => {
    const across = Math.ceil((width - column) / columns);
    return sum + (across > 0 ? Math.ceil((height - row) / rows) * (1 + across * pixelBytes) : 0);
  }, 0);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([bits, COLOUR_TYPE, 0, 0, isInterlaced ? 1 : 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateZeros(count)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.byteLength);
  const checksum = Buffer.alloc(4);
  checksum.writeInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}

/** So many zeros in zlib's format: packed once, and repeated. */
function deflateZeros(count: number): Buffer {
  const stretch = 8 * 1024 * 1024;
  const flushed = deflateRawSync(Buffer.alloc(stretch), { finishFlush: constants.Z_FULL_FLUSH });
  const rest = deflateRawSync(Buffer.alloc(count % stretch));
  const checksum = Buffer.alloc(4);
  // Adler-32 of zeros.
  checksum.writeUInt32BE((count % 65_521) * 65_536 + 1);
  const stretches = Array.from({ length: Math.floor(count / stretch) }, () => flushed);
  return Buffer.concat([Buffer.from([0x78, 0x01]), ...stretches, rest, checksum]);
}
