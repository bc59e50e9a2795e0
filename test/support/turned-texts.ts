/**
 * Finds text whose marks stand on the wrong side where lines run from right to left: paths, addresses, and numbers with a Latin
 * unit; and names and addresses with a line of their own that don't begin where lines begin.
 */
import type { Page } from 'playwright-core';

/** @returns what stands so in a line of that direction, outside of isolates and of elements that run from left to right */
export async function findTurnedTexts(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    /** A mark before Latin letters or digits, or behind them, and a Latin unit behind its number. */
    const TURNED = /(?<![^\s(«])(?:[.\-/:+*~]+[A-Za-z]|::\d)|[A-Za-z\d][/+*-](?![\p{L}\d/])|\d [A-Za-z]/u;
    const outside = (text: string): string => text.replaceAll(/[\u2066\u2068][^\u2066\u2068\u2069]*\u2069/g, ' ');
    const found = new Set<string>();
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const { parentElement: owner, textContent } = node;
      if (owner === null || getComputedStyle(owner).direction !== 'rtl' || owner.closest('.visually-hidden')) continue;
      const text = textContent ?? '';
      if (TURNED.test(outside(outside(text)))) found.add(text);
    }
    for (const own of document.querySelectorAll<HTMLElement>('bdi[dir=ltr]')) {
      const around = own.parentElement;
      if (around === null || getComputedStyle(around).direction !== 'rtl' || !own.checkVisibility()) continue;
      const hasOwnLine =
        getComputedStyle(own).display === 'block' && /^(block|list-item)$/.test(getComputedStyle(around).display);
      const { paddingRight, borderRightWidth } = getComputedStyle(around);
      const start =
        around.getBoundingClientRect().right - Number.parseFloat(paddingRight) - Number.parseFloat(borderRightWidth);
      const text = document.createRange();
      text.selectNodeContents(own);
      if (hasOwnLine && start - text.getBoundingClientRect().right > 2)
        found.add(`begins elsewhere: ${own.textContent}`);
    }
    return [...found];
  });
}
