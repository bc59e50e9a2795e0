/** Isolates (UAX #9 §2.5): what stands in one turns nothing around it, as long as it can't end it. */

export const FIRST_STRONG_ISOLATE = '\u2068';
export const LEFT_TO_RIGHT_ISOLATE = '\u2066';
export const POP_DIRECTIONAL_ISOLATE = '\u2069';

/** Numbers and marks alone, as `::1`: they have no direction of their own, and run like addresses and paths. */
const NUMERIC = /^[^\p{L}]*\p{Nd}[^\p{L}]*$/u;

/** What begins or ends an isolate of any kind. */
const ISOLATES = /[\u2066-\u2069]/g;
const REPLACEMENT = '\ufffd';

/** Where isolates of our kind begin and end that do both. */
export function pairedIsolates(text: string): ReadonlySet<number> {
  const open: number[] = [];
  const paired = new Set<number>();
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === FIRST_STRONG_ISOLATE || text[at] === LEFT_TO_RIGHT_ISOLATE) open.push(at);
    if (text[at] !== POP_DIRECTIONAL_ISOLATE) continue;
    const start = open.pop();
    if (start !== undefined) paired.add(start).add(at);
  }
  return paired;
}

/** The text in an isolate that ends with it: what would end it sooner, or go on behind it, is replaced by U+FFFD. */
export function isolated(text: string): string {
  const opening = NUMERIC.test(text) ? LEFT_TO_RIGHT_ISOLATE : FIRST_STRONG_ISOLATE;
  return `${opening}${selfContained(text)}${POP_DIRECTIONAL_ISOLATE}`;
}

function selfContained(text: string): string {
  if (text.search(ISOLATES) === -1) return text;
  const paired = pairedIsolates(text);
  return text.replace(ISOLATES, (character, at: number) => (paired.has(at) ? character : REPLACEMENT));
}
