/** Finds the links of a text: what a visitor may follow by a click. Everything else stays text, whatever it looks like. */
import { parseUrl } from './parse-url.ts';

export interface NotePart {
  readonly text: string;
  /** Where it leads; undefined for plain text. */
  readonly href: string | undefined;
}

/** Of a scheme that leads to a page or to a person; never a script, a file, or a program on the visitor's computer. */
const SCHEMES: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:']);

/** Up to what can stand in no address as people write it. */
const CANDIDATE = /\b(?:https?:\/\/|mailto:)[^\s<>"\p{Cc}]+/giu;

/** What ends a sentence is no part of the address in it. */
const SENTENCE_END = /[.,;:!?'’”»…。，；：！？、]+$/;

/** Longer ones are text: no browser takes them. */
const MAX_LINK_LENGTH = 2_048;

/** The whole text in its order, links and what is between them. */
export function splitLinks(text: string): readonly NotePart[] {
  const parts: NotePart[] = [];
  let end = 0;
  for (const { 0: candidate, index } of text.matchAll(CANDIDATE)) {
    if (candidate.length > MAX_LINK_LENGTH) continue;
    const link = withoutTail(candidate);
    const href = hrefOf(link);
    if (href === undefined) continue;
    if (index > end) parts.push({ text: text.slice(end, index), href: undefined });
    parts.push({ text: link, href });
    end = index + link.length;
  }
  if (end < text.length) parts.push({ text: text.slice(end), href: undefined });
  return parts;
}

/** The address when the text is nothing else; undefined for any other text. */
export function onlyLink(text: string): string | undefined {
  const [only, ...others] = splitLinks(text.trim());
  return others.length === 0 ? only?.href : undefined;
}

/** Without the sentence's own marks, and without brackets that were opened before it. */
function withoutTail(candidate: string): string {
  let link = candidate.replace(SENTENCE_END, '');
  while (link.endsWith(')') && count(link, ')') > count(link, '(')) {
    link = link.slice(0, -1).replace(SENTENCE_END, '');
  }
  return link;
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}

function hrefOf(link: string): string | undefined {
  const url = parseUrl(link);
  if (url === undefined || !SCHEMES.has(url.protocol)) return undefined;
  const leadsSomewhere = url.protocol === 'mailto:' ? url.pathname !== '' : url.hostname !== '';
  return leadsSomewhere ? url.href : undefined;
}
