/** The header of a gzip member: RFC 1952 §2.3. */

const FIXED_BYTES = 10;
const MAGIC = [0x1f, 0x8b] as const;
const DEFLATE = 8;

const FLAG = { headerCrc: 2, extra: 4, name: 8, comment: 16, reserved: 0xe0 } as const;

/** Octets of the header at the beginning; undefined when there is none, or it is cut. */
export function parseGzipHeader(octets: Buffer): number | undefined {
  const flags = octets[3] ?? 0;
  if (octets.byteLength < FIXED_BYTES || octets[0] !== MAGIC[0] || octets[1] !== MAGIC[1]) return undefined;
  if (octets[2] !== DEFLATE || (flags & FLAG.reserved) !== 0) return undefined;
  let end = FIXED_BYTES;
  if (flags & FLAG.extra) {
    if (octets.byteLength < end + 2) return undefined;
    end += 2 + octets.readUInt16LE(end);
  }
  for (const text of [FLAG.name, FLAG.comment]) {
    if (!(flags & text)) continue;
    const zero = octets.indexOf(0, end);
    if (zero === -1) return undefined;
    end = zero + 1;
  }
  if (flags & FLAG.headerCrc) end += 2;
  return end <= octets.byteLength ? end : undefined;
}
