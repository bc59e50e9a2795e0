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
/** Its width in columns at most: a full-width character takes two, so that three of those stay. */
const TAIL_COLUMNS = 6;
const FULL_WIDTH = /[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff01-\uff60]/;
/** As many UTF-16 units before a letter are looked at for one that it is joined to. */
const MAX_MARKS = 8;
/** Longer ones are no extensions. */
const MAX_EXTENSION = 8;

export function splitName(name: string): NameParts {
  if (name.length <= SHORT) return { start: name, end: '' };
  const dot = name.lastIndexOf('.');
  const extension = name.length - dot;
  const end = dot > 0 && extension <= MAX_EXTENSION ? dot : name.length;
  const cut = wholeCharacter(name, end - tailBefore(name, end));
  return { start: name.slice(0, cut), end: name.slice(cut) };
}

/** How many units before `end` stay. */
function tailBefore(name: string, end: number): number {
  let columns = 0;
  let units = 0;
  while (units < Math.min(TAIL, end)) {
    columns += FULL_WIDTH.test(name.charAt(end - units - 1)) ? 2 : 1;
    if (columns > TAIL_COLUMNS) break;
    units += 1;
  }
  return units;
}

/** Scripts whose letters are joined: apart, each takes another form. */
const JOINED = '[\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Nko}]';
const JOINED_LETTER = new RegExp(`^(?=\\p{L})${JOINED}`, 'u');
/** Of Arabic script, letters that are joined to none behind them (Joining_Type R and U). */
const UNJOINED =
  '\\u0621-\\u0625\\u0627\\u0629\\u062f-\\u0632\\u0648\\u0671-\\u0677\\u0688-\\u0699\\u06c0-\\u06cb\\u06cd\\u06cf\\u06d2-\\u06d5';
/** What ends with a letter that one behind it is joined to, whatever marks it has. */
const JOINING = new RegExp(`(?=\\p{L})(?![${UNJOINED}])${JOINED}\\p{M}*$`, 'u');

/**
 * The nearest place at or before `index` where nothing is cut apart: not within a pair, nor before a mark or joiner, nor
 * between two letters that are joined.
 */
function wholeCharacter(name: string, index: number): number {
  let cut = index;
  while (cut > 0 && isInside(name, cut)) cut -= 1;
  return cut;
}

function isInside(name: string, index: number): boolean {
  const isPair = isLow(name.charCodeAt(index)) && !isLow(name.charCodeAt(index - 1));
  const here = String.fromCodePoint(name.codePointAt(index) ?? 0);
  if (isPair || /[\p{M}\p{Emoji_Modifier}\u200d]/u.test(here) || name[index - 1] === '\u200d') return true;
  return JOINED_LETTER.test(here) && JOINING.test(name.slice(Math.max(index - MAX_MARKS, 0), index));
}

/** The second half of a surrogate pair. */
function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
