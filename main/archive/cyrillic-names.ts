/** Encodings of Cyrillic differ in where letters and their cases lie: read wrongly, case goes to and fro within a word. */

export const CYRILLIC_ENCODINGS = ['windows-1251', 'ibm866', 'koi8-r'] as const;

const LOWER = /[а-яёіїєґ]/;
const UPPER = /[А-ЯЁІЇЄҐ]/;
const LATIN = /[a-z]/i;
/** What stands between words, and belongs to none. */
const SIGN = /[№«»–—\u00a0]/;

/** A word may be all capitals, but words of small letters are far more frequent. */
const CAPITAL_IN_WORD = 0.8;

/** How well the octets beyond ASCII read as Cyrillic words, from 0 to 1. */
export function scoreCyrillic(octets: Buffer, encoding: (typeof CYRILLIC_ENCODINGS)[number]): number {
  const text = new TextDecoder(encoding).decode(octets);
  let [all, score] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    if (character < '\u0080') continue;
    all++;
    score += scoreCharacter(character, text[at - 1] ?? '', text[at + 1] ?? '');
  }
  return all === 0 ? 0 : score / all;
}

function scoreCharacter(character: string, before: string, after: string): number {
  if (SIGN.test(character)) return 1;
  const isUpper = UPPER.test(character);
  if (!isUpper && !LOWER.test(character)) return 0;
  if (LATIN.test(before) || LATIN.test(after)) return 0;
  if (!isUpper) return 1;
  if (LOWER.test(before)) return 0;
  return UPPER.test(before) ? CAPITAL_IN_WORD : 1;
}
