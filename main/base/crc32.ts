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

/** The polynomial, reversed as in zlib: the highest bit stands for x^0. */
const POLYNOMIAL = 0xedb88320;
const X0 = 0x80000000;

/** x^(2^n) modulo the polynomial, for every n that a length in octets can need. */
const POWERS = ((): readonly number[] => {
  const powers = [X0 >>> 1];
  for (let power = X0 >>> 1; powers.length < 64; powers.push(power)) power = multiply(power, power);
  return powers;
})();

/**
 * What a checksum has to be multiplied with when so many octets follow it: the same for everything of one length.
 * @param length octets, less than 2^53
 */
export function crc32Shift(length: number): number {
  let shift = X0;
  // In bits: eight times as many, which is three powers further.
  for (let rest = length, power = 3; rest > 0; rest = Math.floor(rest / 2), power++) {
    if (rest % 2 === 1) shift = multiply(POWERS[power] as number, shift);
  }
  return shift;
}

/** The checksum of octets and others behind them. @param shift of the length of those behind */
export function joinCrc32(first: number, second: number, shift: number): number {
  return (multiply(shift, first) ^ second) >>> 0;
}

/** Of two polynomials, modulo that of CRC-32. */
function multiply(a: number, b: number): number {
  let product = 0;
  for (let bit = X0, factor = b; bit !== 0; bit >>>= 1) {
    if ((a & bit) !== 0) product ^= factor;
    factor = (factor & 1) === 0 ? factor >>> 1 : (factor >>> 1) ^ POLYNOMIAL;
  }
  return product >>> 0;
}
