/** Messages of Multicast DNS as they come: anybody on the network can send anything, and it is read in the app's main thread. */
import type { DecodedPacket } from 'dns-packet';
import { decode } from 'dns-packet';

/** RFC 6762 §17: no message is longer, headers of IP and UDP included. Octets. */
const MAX_MESSAGE_BYTES = 9_000;
/** RFC 1035 §4.1.1: number and flags, then four counts. */
const HEADER_BYTES = 12;
const COUNTS_START = 4;
/** Questions that one program has at a time, and to spare. */
const MAX_QUESTIONS = 64;
/** Records in one message: what a busy computer announces, and to spare. */
const MAX_RECORDS = 256;

/** undefined for what is no message, or has too much in it. */
export function readMessage(octets: Buffer): DecodedPacket | undefined {
  if (!isReadable(octets)) return undefined;
  try {
    return decode(octets);
  } catch {
    return undefined;
  }
}

function isReadable(octets: Buffer): boolean {
  if (octets.length < HEADER_BYTES || octets.length > MAX_MESSAGE_BYTES) return false;
  const count = (index: number): number => octets.readUInt16BE(COUNTS_START + index * 2);
  return count(0) <= MAX_QUESTIONS && count(1) + count(2) + count(3) <= MAX_RECORDS;
}
