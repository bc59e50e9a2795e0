/**
 * Guesses in which encoding the names of an archive were written that are no UTF-8. Names are too short for statistics, but all
 * of an archive are of one encoding, and which characters people use tells one encoding from another.
 */
import { analyse } from 'chardet';
import { CYRILLIC_ENCODINGS, scoreCyrillic } from './cyrillic-names.ts';
import type { PairEncoding } from './pair-encodings.ts';
import { countPairs, PAIR_ENCODINGS, scorePairs } from './pair-encodings.ts';

/** Octets of names that are looked at. */
const SAMPLE_BYTES = 16 * 1024;

/** So much of what is not ASCII has to be what people use. */
const MIN_SCORE = 0.7;

/** Hangul has 25 rows where Chinese has 40 from the same row on: so many in a row are no chance. */
const MIN_HANGUL_PAIRS = 9;

/** Of chardet, for what has no score of its own here. */
const MIN_CONFIDENCE = 50;
const OTHER_ALPHABETS = /^(?:windows-125[3568]|ISO-8859-[678])$/;

/** Letters of windows-1252; as code page 437 many of them are lines and signs. */
const isWesternLetter = (octet: number): boolean => octet >= 0xc0 && octet !== 0xd7 && octet !== 0xf7;

interface Guess {
  readonly encoding: string;
  readonly score: number;
}

/** @returns the name of an encoding (Encoding Standard) in which each of the names can be read; undefined when none is likely */
export function guessNameEncoding(names: readonly Uint8Array[]): string | undefined {
  const sample = sampleOf(names);
  const guesses = [
    ...PAIR_ENCODINGS.map((pairs) => guessPairs(pairs, sample)),
    ...CYRILLIC_ENCODINGS.map((encoding) => ({ encoding, score: scoreCyrillic(sample, encoding) })),
  ];
  const best = guesses.reduce((before, guess) => (guess.score > before.score ? guess : before));
  if (best.score >= MIN_SCORE) return isHangul(best, guesses, sample) ? 'euc-kr' : best.encoding;
  const [likeliest] = analyse(sample);
  if (likeliest && likeliest.confidence >= MIN_CONFIDENCE && OTHER_ALPHABETS.test(likeliest.name)) {
    return likeliest.name.toLowerCase();
  }
  return sample.every((octet) => octet < 0x80 || isWesternLetter(octet)) ? 'windows-1252' : undefined;
}

/** Names are parted by line ends, which are no part of a character in any of the encodings. */
function sampleOf(names: readonly Uint8Array[]): Buffer {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for (const name of names) {
    if (bytes + name.byteLength > SAMPLE_BYTES && bytes > 0) break;
    bytes += name.byteLength + 1;
    pieces.push(name, Buffer.of(0x0a));
  }
  return Buffer.concat(pieces);
}

function guessPairs(pairs: PairEncoding, sample: Buffer): Guess {
  return { encoding: pairs.encoding, score: scorePairs(sample, pairs) };
}

function isHangul(best: Guess, guesses: readonly Guess[], sample: Buffer): boolean {
  const korean = guesses.find(({ encoding }) => encoding === 'euc-kr');
  if (best.encoding !== 'gb18030' || korean?.score !== best.score) return false;
  return countPairs(sample) >= MIN_HANGUL_PAIRS;
}
