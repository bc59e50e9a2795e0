/** Text from a file that a person may have edited: the byte order mark at its start says how it was saved. */

const UTF8_MARK = Buffer.from([0xef, 0xbb, 0xbf]);
const UTF16_LITTLE_MARK = Buffer.from([0xff, 0xfe]);
const UTF16_BIG_MARK = Buffer.from([0xfe, 0xff]);

/** The text without its mark. Without one it is taken for UTF-8; octets that are none become U+FFFD. */
export function decodeText(octets: Buffer): string {
  if (startsWith(octets, UTF8_MARK)) return octets.toString('utf8', UTF8_MARK.length);
  if (startsWith(octets, UTF16_LITTLE_MARK)) return octets.toString('utf16le', UTF16_LITTLE_MARK.length);
  if (!startsWith(octets, UTF16_BIG_MARK)) return octets.toString('utf8');
  const even = octets.length - (octets.length % 2);
  return Buffer.from(octets.subarray(0, even)).swap16().toString('utf16le', UTF16_BIG_MARK.length);
}

function startsWith(octets: Buffer, mark: Buffer): boolean {
  return octets.subarray(0, mark.length).equals(mark);
}
