/** File names as text that can't mislead: names may hold line ends and characters that turn the reading direction. */
import { FIRST_STRONG_ISOLATE, LEFT_TO_RIGHT_ISOLATE, pairedIsolates } from './isolates.ts';

/** Control characters, line and paragraph separators, and the marks, embeddings, overrides and isolates of UAX #9. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for
const UNSEEN = /[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

const CONTROL_PICTURES = 0x2400;
const DELETE_PICTURE = '\u2421';
const REPLACEMENT = '\ufffd';

/** The name with pictures in place of control characters and U+FFFD in place of what would reorder the text. */
export function visibleName(name: string): string {
  return name.replace(UNSEEN, (character) => {
    const code = character.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(CONTROL_PICTURES + code);
    return code === 0x7f ? DELETE_PICTURE : REPLACEMENT;
  });
}

/** The same for a text of several lines, which stay lines. */
export function visibleLines(text: string): string {
  return text.split('\n').map(visibleName).join('\n');
}

/** The same for sentences of ours, line by line: the isolates in which names stand there (UAX #9 §2.5) stay, in pairs. */
export function visibleSentences(text: string): string {
  return text.split('\n').map(visibleSentence).join('\n');
}

function visibleSentence(text: string): string {
  if (!text.includes(FIRST_STRONG_ISOLATE) && !text.includes(LEFT_TO_RIGHT_ISOLATE)) return visibleName(text);
  const paired = pairedIsolates(text);
  return text.replace(UNSEEN, (character, at: number) => (paired.has(at) ? character : visibleName(character)));
}
