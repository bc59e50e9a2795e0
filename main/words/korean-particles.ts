/** Korean particles, whose form depends on the sound that the word before them ends in. */

/** After a consonant, and after a vowel. */
type Particle = keyof typeof EITHER;

/** How both are written where the sound is not known. */
const EITHER = {
  '을/를': '을(를)',
  '은/는': '은(는)',
  '이/가': '이(가)',
  '과/와': '와(과)',
  '으로/로': '(으)로',
} as const;

const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;
const FINALS = 28;
const RIEUL = 8;

type Ending = 'vowel' | 'rieul' | 'consonant';

/** As they are read: 영, 일, 이, 삼, 사, 오, 육, 칠, 팔, 구; tens, hundreds and thousands end in a consonant as 영 does. */
const DIGITS: readonly Ending[] = [
  'consonant',
  'rieul',
  'vowel',
  'consonant',
  'vowel',
  'vowel',
  'consonant',
  'rieul',
  'rieul',
  'vowel',
];

/** Closing marks and isolates (UAX #9) are not read. */
const UNREAD = /[\s"'’”」』)\]\u2069]+$/;
/** Digits that are part of a Latin word are read as English by some. */
const NUMBER = /(?<![A-Za-z\d])[\d.,:]*\d$/;

/** The particle that follows a text: both of its forms where nobody can tell how the text is read. */
export function particleAfter(text: string | number, particle: Particle): string {
  const ending = endingOf(String(text).replace(UNREAD, ''));
  if (ending === undefined) return EITHER[particle];
  const [afterConsonant = '', afterVowel = ''] = particle.split('/');
  const isOpen = ending === 'vowel' || (ending === 'rieul' && particle === '으로/로');
  return isOpen ? afterVowel : afterConsonant;
}

function endingOf(text: string): Ending | undefined {
  if (NUMBER.test(text)) return DIGITS[Number(text.at(-1))];
  const code = text.charCodeAt(text.length - 1);
  if (!(code >= FIRST_SYLLABLE && code <= LAST_SYLLABLE)) return undefined;
  const final = (code - FIRST_SYLLABLE) % FINALS;
  if (final === 0) return 'vowel';
  return final === RIEUL ? 'rieul' : 'consonant';
}
