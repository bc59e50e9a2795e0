/** Encodings of East Asia, in which most characters take two octets, and which of those people use every day. */

export interface PairEncoding {
  /** Name in the Encoding Standard. */
  readonly encoding: string;
  readonly isLead: (octet: number) => boolean;
  readonly isCommon: (lead: number, trail: number) => boolean;
}

const isBetween = (octet: number, first: number, last: number): boolean => octet >= first && octet <= last;
const isHigh = (octet: number): boolean => isBetween(octet, 0xa1, 0xfe);

/** The standards' first levels: characters for daily use. In this order, where two explain the octets equally well. */
export const PAIR_ENCODINGS: readonly PairEncoding[] = [
  {
    encoding: 'gb18030',
    isLead: (octet) => isBetween(octet, 0x81, 0xfe),
    isCommon: (lead, trail) => isHigh(trail) && (isBetween(lead, 0xb0, 0xd7) || lead === 0xa1 || lead === 0xa3),
  },
  {
    encoding: 'shift_jis',
    isLead: (octet) => isBetween(octet, 0x81, 0x9f) || isBetween(octet, 0xe0, 0xfc),
    isCommon: (lead, trail) => isShiftedKana(lead, trail) || isBetween(lead, 0x88, 0x98),
  },
  {
    encoding: 'euc-jp',
    isLead: isHigh,
    isCommon: (lead, trail) => isHigh(trail) && (lead === 0xa4 || lead === 0xa5 || isBetween(lead, 0xb0, 0xcf)),
  },
  {
    encoding: 'big5',
    isLead: (octet) => isBetween(octet, 0x81, 0xfe),
    isCommon: (lead, trail) => (isBetween(trail, 0x40, 0x7e) || isHigh(trail)) && isBetween(lead, 0xa4, 0xc6),
  },
  {
    encoding: 'euc-kr',
    isLead: (octet) => isBetween(octet, 0x81, 0xfe),
    isCommon: (lead, trail) => isHigh(trail) && isBetween(lead, 0xb0, 0xc8),
  },
];

/** The part of what is not ASCII that is common in this encoding; 0 when it does not fit. */
export function scorePairs(octets: Buffer, { encoding, isLead, isCommon }: PairEncoding): number {
  if (!canDecode(octets, encoding)) return 0;
  let [all, common] = [0, 0];
  for (let at = 0; at < octets.byteLength; at++) {
    const lead = octets[at] ?? 0;
    if (lead < 0x80) continue;
    all++;
    if (!isLead(lead)) continue;
    const trail = octets[at + 1] ?? 0;
    if (isCommon(lead, trail) && !isAccent(octets, at)) common++;
    at++;
  }
  return all === 0 ? 0 : common / all;
}

/** Octets beyond ASCII, taken two by two. */
export function countPairs(octets: Buffer): number {
  return octets.reduce((count, octet) => count + (octet < 0x80 ? 0 : 1), 0) >> 1;
}

/** Hiragana, katakana, and the sign that makes a vowel long. */
function isShiftedKana(lead: number, trail: number): boolean {
  return (lead === 0x82 && trail >= 0x9f) || (lead === 0x83 && trail <= 0x96) || (lead === 0x81 && trail === 0x5b);
}

/** A single octet beyond ASCII amid letters is one of theirs with an accent. */
function isAccent(octets: Buffer, at: number): boolean {
  return isLetter(octets[at - 1]) && isLetter(octets[at + 1]) && (octets[at + 2] ?? 0) < 0x80;
}

function isLetter(octet: number | undefined): boolean {
  const lower = (octet ?? 0) | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

function canDecode(octets: Buffer, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(octets);
    return true;
  } catch {
    return false;
  }
}
