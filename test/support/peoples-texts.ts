/** Which text on a page is somebody's, and which the program's own: names, addresses and what clients say of themselves are people's. */

/** What only the code reads, as `folder-missing`; a name in small letters alone would look the same. */
const KEY = /^[a-z]+([-A-Z][A-Za-z]*)*$/;
/** Addresses, paths, media types, and names with an extension, wherever they come from. */
const ADDRESS =
  /\p{L}+:\/\/\S+|[a-z]+\/[\w.+-]+(?:; *charset=[\w-]+)?|(?:\/|[A-Z]:\\)\S*|\d+(?:\.\d+){3}\S*|\[?[\da-f]*(?::[\da-f]*){3,}\S*|[^\s\u2068]+\.\w{2,5}\b/giu;

/** Every text in `values` that a person or a program of theirs could have written, and the parts of those that are paths; the longest first. */
export function peoplesTexts(...values: readonly unknown[]): readonly string[] {
  const found = new Set<string>();
  collect(values, found);
  return [...found]
    .filter((text) => text.length > 1 && /\p{L}/u.test(text) && !KEY.test(text))
    .sort((a, b) => b.length - a.length);
}

function collect(value: unknown, found: Set<string>): void {
  if (typeof value === 'string') {
    const text = decoded(value);
    for (const part of [value, text, ...text.split(/[/\\?]/)]) found.add(part.trim().replaceAll(/\s+/g, ' '));
  } else if (typeof value === 'object' && value !== null) {
    // The names of a tree of files are its keys.
    const parts = Array.isArray(value) ? value : Object.entries(value).flat();
    for (const part of parts) collect(part, found);
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** `text` with blanks in the places of what is people's. */
export function withoutPeoples(text: string, ofPeople: readonly string[]): string {
  const blank = (found: string): string => ' '.repeat(found.length);
  const rest = ofPeople.reduce((left, theirs) => left.replaceAll(theirs, blank(theirs)), text);
  return rest.replaceAll(ADDRESS, blank);
}

/** What of it is read: empty where only marks are left. */
export function ownPart(text: string): string {
  return /[\p{L}\p{N}]/u.test(text) ? text.trim().replaceAll(/\s+/g, ' ') : '';
}
