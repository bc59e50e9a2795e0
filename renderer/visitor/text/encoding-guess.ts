/** Guesses the encoding of text that is not UTF-8. Fetched only when there is such text. */
import { analyse } from 'chardet';
import { tryDecode } from './try-decode.ts';

/** Octets that are looked at. */
const SAMPLE_BYTES = 64 * 1024;

/** Below, the statistics say next to nothing. */
const MIN_CONFIDENCE = 15;

/** By the visitor's language, for texts too short to tell. */
const BY_LANGUAGE: Readonly<Record<string, string>> = {
  'zh-tw': 'big5',
  'zh-hk': 'big5',
  zh: 'gb18030',
  ja: 'shift_jis',
  ko: 'euc-kr',
  ru: 'windows-1251',
  uk: 'windows-1251',
  bg: 'windows-1251',
  pl: 'windows-1250',
  cs: 'windows-1250',
  hu: 'windows-1250',
  el: 'windows-1253',
  tr: 'windows-1254',
  he: 'windows-1255',
  ar: 'windows-1256',
  th: 'windows-874',
};

/** Names of encodings, the likeliest first; each may turn out not to fit. The last one fits everything. */
export function guessEncodings(bytes: Uint8Array, languages: readonly string[]): string[] {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const local = languages.flatMap((language) => byLanguage(language.toLowerCase())).slice(0, 1);
  const byStatistics = analyse(sample)
    .filter(({ confidence, name }) => confidence >= MIN_CONFIDENCE && name !== 'UTF-8' && name !== 'ASCII')
    .map(({ name }) => name.toLowerCase());
  return [...guessEastAsian(sample, local[0]), ...byStatistics, ...local, 'windows-1252'];
}

function byLanguage(language: string): string[] {
  const encoding = BY_LANGUAGE[language] ?? BY_LANGUAGE[language.split('-')[0] ?? ''];
  return encoding === undefined ? [] : [encoding];
}

/** Statistics need long texts; which characters there are tells even a few words. */
function guessEastAsian(sample: Uint8Array, local: string | undefined): string[] {
  const japanese = tryDecode(sample, 'shift_jis', true) ?? '';
  const beyondAscii = Array.from(japanese).filter((character) => character > '\u007f');
  const kana = beyondAscii.filter((character) => /[\u3040-\u30ff]/.test(character));
  if (kana.length * 3 > beyondAscii.length) return ['shift_jis'];
  const leads = leadOctets(sample);
  if (leads.length === 0) return [];
  const part = (isMeant: (lead: number) => boolean) => leads.filter(isMeant).length / leads.length;
  if (part((lead) => lead === 0xa4 || lead === 0xa5) > 0.3) return ['euc-jp'];
  // Hangul has 25 rows, the Chinese characters that are used all the time have 40, from the same row on.
  const isHangul = part((lead) => (lead >= 0xb0 && lead <= 0xc8) || lead === 0xa1) === 1;
  if (isHangul && (local === 'euc-kr' || (leads.length > 12 && local !== 'gb18030'))) return ['euc-kr'];
  const isCommon = (lead: number) => (lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa3);
  return part(isCommon) > 0.85 ? ['gb18030'] : [];
}

/** The first octets of all pairs; none when the octets beyond ASCII don't come in pairs. */
function leadOctets(sample: Uint8Array): number[] {
  const leads: number[] = [];
  for (let at = 0; at < sample.byteLength; at++) {
    const lead = sample[at] ?? 0;
    if (lead < 0x80) continue;
    const trail = sample[++at];
    // The sample may end within a pair.
    if (trail === undefined) break;
    if (!isOfPair(lead) || !isOfPair(trail)) return [];
    leads.push(lead);
  }
  return leads;
}

function isOfPair(octet: number): boolean {
  return octet >= 0xa1 && octet <= 0xfe;
}
