/** A name in two parts, for where it may have too little room: the beginning gives way, the end that tells names apart stays. */

export interface NameParts {
  readonly start: string;
  /** Empty for short names. */
  readonly end: string;
}

/** Names of so many UTF-16 units and fewer are not taken apart. */
const SHORT = 10;
/** What stays of a name before its extension, in UTF-16 units: a number, or a version. */
const TAIL = 5;
/** Longer ones are no extensions. */
const MAX_EXTENSION = 8;

export function splitName(name: string): NameParts {
  if (name.length <= SHORT) return { start: name, end: '' };
  const dot = name.lastIndexOf('.');
  const extension = name.length - dot;
  const kept = TAIL + (dot > 0 && extension <= MAX_EXTENSION ? extension : 0);
  // What is kept of a short name may be longer than the name.
  const cut = wholeCharacter(name, Math.max(name.length - kept, 0));
  return { start: name.slice(0, cut), end: name.slice(cut) };
}

/** The nearest place at or before `index` where no character is cut apart: not within a pair, nor before a mark or joiner. */
function wholeCharacter(name: string, index: number): number {
  let cut = index;
  while (cut > 0 && isInside(name, cut)) cut -= 1;
  return cut;
}

function isInside(name: string, index: number): boolean {
  const isPair = isLow(name.charCodeAt(index)) && !isLow(name.charCodeAt(index - 1));
  const here = String.fromCodePoint(name.codePointAt(index) ?? 0);
  return isPair || /[\p{M}\p{Emoji_Modifier}\u200d]/u.test(here) || name[index - 1] === '\u200d';
}

/** The second half of a surrogate pair. */
function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
