/** Reads text that may be in any encoding: as it is declared, as UTF-8 where it is that, and else as it seems to be. */

import { tryDecode } from './try-decode.ts';
import { decodeUtf32 } from './utf32.ts';

const UTF16_MARKS: readonly (readonly [first: number, second: number, encoding: string])[] = [
  [0xff, 0xfe, 'utf-16le'],
  [0xfe, 0xff, 'utf-16be'],
];

/** What XML, style sheets, Python and editors write near the beginning of a file. */
const DECLARATIONS = [
  /^\s*<\?xml[^>]*\sencoding=["']([\w.:-]+)["']/,
  /^@charset "([^"]+)";/,
  /^(?:.*\n)?[ \t\f]*(?:#|\/\/|--|;|\/\*|").*?coding[:=]\s*([\w.-]+)/,
];

/** In mail and old files: seven bits, and an escape sequence before and after each piece of Japanese. */
const JAPANESE_ESCAPE = /\p{Cc}\$[@B]/u;

const DECLARATION_BYTES = 1024;

/** @param contentType as the server tells it; its charset was chosen by a person or proven */
export async function decodeText(bytes: Uint8Array, contentType: string | null): Promise<string> {
  const utf32 = decodeUtf32(bytes);
  if (utf32 !== undefined) return utf32;
  const marked = UTF16_MARKS.find(([first, second]) => bytes[0] === first && bytes[1] === second)?.[2];
  const charset = /;\s*charset=["']?([\w.:-]+)/i.exec(contentType ?? '')?.[1];
  const told = tryDecode(bytes, marked ?? charset, false);
  if (told !== undefined) return told;
  const known = tryUtf8(bytes) ?? tryDecode(bytes, declaredIn(bytes), true);
  if (known !== undefined) return known;
  const { guessEncodings } = await import('./encoding-guess.ts');
  for (const encoding of guessEncodings(bytes, globalThis.navigator?.languages ?? [])) {
    const text = tryDecode(bytes, encoding, true);
    if (text !== undefined) return text;
  }
  return new TextDecoder().decode(bytes);
}

/** Nothing when it is ASCII with an end that may be anything, or with escapes between alphabets. */
function tryUtf8(bytes: Uint8Array): string | undefined {
  const text = tryDecode(bytes, 'utf-8', true);
  if (text === undefined || /[^\p{ASCII}]/u.test(text)) return text;
  if (text.length < bytes.byteLength) return undefined;
  return JAPANESE_ESCAPE.test(text) ? tryDecode(bytes, 'iso-2022-jp', true) : text;
}

function declaredIn(bytes: Uint8Array): string | undefined {
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARATION_BYTES));
  return DECLARATIONS.map((declaration) => declaration.exec(beginning)?.[1]).find((name) => name !== undefined);
}
