/** CRC-32 as ZIP has it: by Node where it can (four times as fast), else by a library. */
import * as zlib from 'node:zlib';
import { buf } from 'crc-32';

/**
 * Goes on with a checksum.
 * @param checksum of what came before; 0 at the beginning
 */
export const updateCrc32: (checksum: number, bytes: Uint8Array) => number =
  // Node has it since 20.15 and 22.2; Electron 25 carries 18.15.
  typeof zlib.crc32 === 'function'
    ? (checksum, bytes) => zlib.crc32(bytes, checksum)
    : (checksum, bytes) => buf(bytes, checksum) >>> 0;
