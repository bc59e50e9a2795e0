/** Breaks text into lines of a terminal, which shows some characters in two columns and some in none. */

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;
const WITHOUT_WIDTH = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** Between these a line may end without a blank (as UAX #14 has it for ideographs and kana). */
const IDEOGRAPH = '[\\u2e80-\\u2fff\\u3005-\\u3007\\u3040-\\u30ff\\u31f0-\\u31ff\\u3400-\\u9fff\\uf900-\\ufaff]';
/** What no line begins with, and what none ends with. */
const CLOSING = '[、。，．：；！？）」』】〕》〉”’…ー]';
const OPENING = '[（「『【〔《〈“‘]';

/** What stays together: an ideograph with its punctuation, or a word up to the next ideograph. */
const PIECE = new RegExp(
  `${OPENING}*(?:${IDEOGRAPH}|(?:(?!${IDEOGRAPH}|${OPENING}|${CLOSING})\\S)+)?${CLOSING}* *`,
  'gu',
);

/** Columns that a terminal gives a text. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) {
    if (!WITHOUT_WIDTH.test(character)) columns += WIDE.test(character) ? 2 : 1;
  }
  return columns;
}

/** @returns one line at least; what can't be broken may be longer */
export function wrapText(text: string, columns: number): readonly string[] {
  const lines = [''];
  for (const [piece] of text.matchAll(PIECE)) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && columnsOf(line + piece.trimEnd()) > columns) lines.push(piece);
    else lines[lines.length - 1] = line + piece;
  }
  return lines.map((line) => line.trimEnd());
}
