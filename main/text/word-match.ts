/** Whether a name has all words of a text in it: what a visitor's search field and the server's search go by. */

/** The words of a text, in the form in which they are looked for. */
export function searchWords(text: string): readonly string[] {
  return fold(text)
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** Whatever the case, and however accents are composed. @param words as of `searchWords` */
export function hasAllWords(name: string, words: readonly string[]): boolean {
  const folded = fold(name);
  return words.every((word) => folded.includes(word));
}

function fold(text: string): string {
  return text.normalize('NFC').toLowerCase();
}
