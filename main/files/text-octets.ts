/** What octets tell of themselves: whether they are text, and in which encoding as far as that is certain. */
import { isAscii, isUtf8 } from 'node:buffer';

/** Encodings that are proven by the octets, by their names in the Encoding Standard. */
export type ProvenEncoding = 'utf-8' | 'utf-16le' | 'utf-16be';

export interface TextOctets {
  readonly isText: boolean;
  /** undefined when it is another, or no text. */
  readonly encoding: ProvenEncoding | undefined;
  /** A byte order mark says so, which counts more than whatever the text says of itself. */
  readonly hasMark: boolean;
}

/** Looked at octet by octet; beyond, only whether all of it is UTF-8. */
const MAX_COUNTED_BYTES = 64 * 1024;

/** Text may have so few control characters, as a part of its octets: terminals and old protocols leave some in logs. */
const MAX_CONTROL_PART = 1 / 200;

/** So many of the octets at odd or even places are zero in UTF-16 of a language with Latin letters, digits and spaces. */
const MIN_ZERO_PART = 0.3;

/** Of other languages only spaces, digits and ends of lines have a zero; then nearly all has to be what people write. */
const MIN_WRITTEN_PART = 0.98;
const WRITTEN = /[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}\s]/gu;
const NEVER_WRITTEN = /[\p{Cn}\p{Co}\p{Cs}]/u;

const BINARY: TextOctets = { isText: false, encoding: undefined, hasMark: false };
const UNPROVEN: TextOctets = { isText: true, encoding: undefined, hasMark: false };

/** ISO-2022-JP and its like switch alphabets by these, and are ASCII otherwise. */
const ALPHABET_SWITCHES = ['$@', '$B', '$(D', '$)C', '(I', '(J'].map((end) => Buffer.from(`\u001b${end}`));

/** @param pieces what was looked at: the beginning first, others cut out of the middle of what is long */
export function lookAtOctets(pieces: readonly Buffer[]): TextOctets {
  const [beginning = Buffer.alloc(0)] = pieces;
  const marked = byteOrderMark(beginning);
  if (marked === 'utf-8') return { isText: true, encoding: areUtf8(pieces) ? marked : undefined, hasMark: true };
  if (marked) return isUtf16(beginning, marked) ? { isText: true, encoding: marked, hasMark: true } : BINARY;
  const counted = beginning.subarray(0, MAX_COUNTED_BYTES);
  if (counted.includes(0)) {
    const encoding = guessUtf16(counted);
    return encoding && isUtf16(counted, encoding) ? { isText: true, encoding, hasMark: false } : BINARY;
  }
  if (countControls(counted) > counted.byteLength * MAX_CONTROL_PART) return BINARY;
  if (!areUtf8(pieces)) return UNPROVEN;
  const isSwitched =
    pieces.every((piece) => isAscii(piece)) && ALPHABET_SWITCHES.some((octets) => counted.includes(octets));
  return isSwitched ? UNPROVEN : { isText: true, encoding: 'utf-8', hasMark: false };
}

function byteOrderMark(octets: Buffer): ProvenEncoding | undefined {
  const [first, second, third] = octets;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  // UTF-32 begins alike; no browser reads it.
  const isUtf32 = octets.byteLength >= 4 && octets.readUInt16LE(2) === 0;
  return first === 0xff && second === 0xfe && !isUtf32 ? 'utf-16le' : undefined;
}

/** A part of a character proves nothing where there is no whole one: it may be a letter of another encoding. */
function areUtf8(pieces: readonly Buffer[]): boolean {
  const wholes = pieces.map((piece, index) => wholeCharacters(piece, index > 0));
  if (!wholes.every((whole) => isUtf8(whole))) return false;
  const isCut = wholes.some((whole, index) => whole.byteLength !== pieces[index]?.byteLength);
  return !isCut || !wholes.every((whole) => isAscii(whole));
}

/** Without the part of a character at its end, and at its beginning, where it was cut. */
function wholeCharacters(piece: Buffer, isCutBefore: boolean): Buffer {
  let start = 0;
  while (isCutBefore && start < 3 && isContinuation(piece[start])) start++;
  const end = piece.byteLength;
  for (let length = 1; length <= 3 && end - length >= start; length++) {
    const octet = piece[end - length] ?? 0;
    if (isContinuation(octet)) continue;
    return piece.subarray(start, octet >= 0xc2 && octet <= 0xf4 && length < sequenceLength(octet) ? end - length : end);
  }
  return piece.subarray(start);
}

function isContinuation(octet: number | undefined): boolean {
  return octet !== undefined && (octet & 0xc0) === 0x80;
}

function sequenceLength(lead: number): number {
  if (lead >= 0xf0) return 4;
  return lead >= 0xe0 ? 3 : 2;
}

/** By the octets of each pair that are zero: all of them at one side, and many, unless the text is one for people. */
function guessUtf16(octets: Buffer): ProvenEncoding | undefined {
  const pairs = octets.byteLength >> 1;
  let [first, second] = [0, 0];
  for (let index = 0; index < pairs * 2; index += 2) {
    if (octets[index] === 0) first++;
    if (octets[index + 1] === 0) second++;
  }
  if (first > 0 === second > 0) return undefined;
  const encoding = first > 0 ? 'utf-16be' : 'utf-16le';
  return first + second > pairs * MIN_ZERO_PART || isWritten(octets, encoding) ? encoding : undefined;
}

function isWritten(octets: Buffer, encoding: ProvenEncoding): boolean {
  // The last character may have been cut.
  const text = new TextDecoder(encoding).decode(octets.subarray(0, octets.byteLength & ~1), { stream: true });
  if (NEVER_WRITTEN.test(text)) return false;
  return Array.from(text.matchAll(WRITTEN)).length > Array.from(text).length * MIN_WRITTEN_PART;
}

/** Whether it can be read so, without halves of characters and with next to no control characters. */
function isUtf16(octets: Buffer, encoding: ProvenEncoding): boolean {
  const even = octets.subarray(0, Math.min(octets.byteLength, MAX_COUNTED_BYTES) & ~1);
  const text = new TextDecoder(encoding).decode(even);
  let [controls, halves] = [0, 0];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code === 0xfffd) halves++;
    else if (code < 0x20 && isControl(code)) controls++;
  }
  // The last character may have been cut.
  return halves <= 1 && controls <= text.length * MAX_CONTROL_PART;
}

function countControls(octets: Buffer): number {
  let controls = 0;
  for (const octet of octets) if (octet < 0x20 && isControl(octet)) controls++;
  return controls;
}

/** A control character that is no white space and begins no escape sequence (the MIME Sniffing Standard's binary data). */
function isControl(code: number): boolean {
  return code < 0x09 || code === 0x0b || (code > 0x0d && code !== 0x1a && code !== 0x1b);
}
