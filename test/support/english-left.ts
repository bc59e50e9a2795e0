/** Finds English that stays on a page while it speaks another language. */
import type { Page } from 'playwright-core';
import { ownPart, withoutPeoples } from './peoples-texts.ts';

/** Words by their places; those that are put together are functions. */
interface WordTree {
  readonly [key: string]: unknown;
}

/** All that is shown, read aloud or told in a tooltip: each text once. */
export async function readTexts(page: Page): Promise<ReadonlySet<string>> {
  const texts = await page.evaluate(() => {
    const found: string[] = [];
    const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = nodes.nextNode(); node !== null; node = nodes.nextNode()) {
      // What a program wrote for those who repair it is the same everywhere.
      if (node.parentElement?.closest('pre, code') === null) found.push((node as Text).data);
    }
    for (const name of ['aria-label', 'aria-description', 'aria-valuetext', 'title', 'placeholder', 'alt']) {
      for (const element of document.querySelectorAll(`[${name}]`)) found.push(element.getAttribute(name) ?? '');
    }
    return found;
  });
  return new Set(texts.map((text) => text.trim()).filter((text) => text !== ''));
}

export interface Read {
  /** What the same state said in English. */
  readonly inEnglish: ReadonlySet<string>;
  readonly now: ReadonlySet<string>;
  readonly english: object;
  readonly words: object;
  readonly ofPeople: readonly string[];
}

/** What is an English word that is another one in this language, or a sentence that was the same in English. */
export function findEnglish({ inEnglish, now, english, words, ofPeople }: Read): string[] {
  const own = new Set(flatten(words as WordTree).values());
  const translated = [...flatten(english as WordTree).entries()];
  const changed = new Set(translated.filter(([, text]) => !own.has(text)).map(([, text]) => text));
  return [...now].filter((text) => {
    if (changed.has(text)) return !ofPeople.includes(text);
    const rest = ownPart(withoutPeoples(text, ofPeople));
    return inEnglish.has(text) && !own.has(text) && /\p{L}{2,} +\p{L}{2,}/u.test(rest);
  });
}

/** Every text by its place. */
function flatten(tree: WordTree, place = ''): Map<string, string> {
  const parts = Object.entries(tree).flatMap(([key, value]): (readonly [string, string])[] => {
    if (typeof value === 'string') return [[`${place}.${key}`, value]];
    const isTree = typeof value === 'object' && value !== null;
    return isTree ? [...flatten(value as WordTree, `${place}.${key}`)] : [];
  });
  return new Map(parts);
}
