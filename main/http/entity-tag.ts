/** Entity tags and their two comparisons (RFC 9110 §8.8.3). */
import { trimWhitespace } from './fields.ts';

export interface EntityTag {
  readonly weak: boolean;
  /** Without quotes. */
  readonly opaque: string;
}

/** etagc: any visible octet but the double quote, and obs-text. There is no escape. */
const ENTITY_TAG = /^(W\/)?"([\x21\x23-\x7e\x80-\xff]*)"/;

/** undefined when the text is not exactly one entity tag. */
export function parseEntityTag(text: string): EntityTag | undefined {
  const match = ENTITY_TAG.exec(text);
  if (!match || match[0].length !== text.length) return undefined;
  return { weak: match[1] !== undefined, opaque: match[2] ?? '' };
}

/** The tags of an If-Match or If-None-Match list; `*` as such. What is malformed, and all behind it, is left out. */
export function parseEntityTagList(value: string): readonly EntityTag[] | '*' {
  if (value === '*') return '*';
  const tags: EntityTag[] = [];
  let rest = value;
  for (;;) {
    rest = rest.replace(/^[\s,]+/, '');
    const match = ENTITY_TAG.exec(rest);
    if (!match) return tags;
    rest = trimWhitespace(rest.slice(match[0].length));
    if (rest !== '' && !rest.startsWith(',')) return tags;
    tags.push({ weak: match[1] !== undefined, opaque: match[2] ?? '' });
  }
}

/** Strong comparison: both strong and the same. */
export function isStrongMatch(a: EntityTag, b: EntityTag): boolean {
  return !a.weak && !b.weak && a.opaque === b.opaque;
}

/** Weak comparison: the same, strong or not. */
export function isWeakMatch(a: EntityTag, b: EntityTag): boolean {
  return a.opaque === b.opaque;
}
