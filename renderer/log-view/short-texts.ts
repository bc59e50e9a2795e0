/** Texts for where there is room for a few characters only: their middle goes, for it is their ends that tell them apart. */

/** As long as an IPv4 address can be, in UTF-16 units. */
const ROOM = 15;
const BEGINNING = 5;

/** Each text with what is shown for it: itself where it is short, or where another would look the same. */
export function shortTexts(texts: readonly string[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(shorten(text), (counts.get(shorten(text)) ?? 0) + 1);
  return new Map(texts.map((text) => [text, counts.get(shorten(text)) === 1 ? shorten(text) : text]));
}

function shorten(text: string): string {
  if (text.length <= ROOM) return text;
  return `${text.slice(0, BEGINNING)}…${text.slice(BEGINNING + 1 - ROOM)}`;
}
