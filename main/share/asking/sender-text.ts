/** What strangers call themselves and their files, made fit to stand among our own words. */
import { visibleName } from '../../text/visible-name.ts';

const MAX_NAME_LETTERS = 40;
/** Characters; of a longer path the end is told. */
const MAX_PATH_LENGTH = 240;
const MORE = '…';

/** Letters that nobody sees, and so can hide what a name is. Variation selectors among them. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
/** What we write around names ourselves: with these in it a name could go on like a sentence of ours. */
const AROUND = /["'«»‘’‚‛“”„‟‹›「」『』〈〉《》()[\]{}（）［］｛｝<>＜＞:：;；,，、。|·•]/gu;
/** Halves of characters, which are none. */
const HALVES = /\p{Cs}/gu;
const SPACES = /[\s\u2800\u3164\uffa0]+/gu;
/** More marks on one letter than any language has run over what stands above and below. */
const PILED_MARKS = /(\p{M}{3})\p{M}+/gu;

/** A name in one short line; empty for none. */
export function tellableName(name: string): string {
  const plain = name
    .slice(0, MAX_NAME_LETTERS * 16)
    .replace(HALVES, '\ufffd')
    .replace(SPACES, ' ')
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .replace(AROUND, ' ')
    .replace(PILED_MARKS, '$1');
  const letters = [...visibleName(plain).replace(/ +/g, ' ').trim()];
  return letters.length <= MAX_NAME_LETTERS
    ? letters.join('')
    : `${letters.slice(0, MAX_NAME_LETTERS).join('').trimEnd()}${MORE}`;
}

/** A path as it can be shown and told from others: its end when it is long. */
export function tellablePath(path: string): string {
  const end = path.length <= MAX_PATH_LENGTH ? path : `${MORE}${path.slice(-MAX_PATH_LENGTH)}`;
  return visibleName(end.replace(HALVES, '\ufffd').replace(INVISIBLE, '\ufffd'));
}
