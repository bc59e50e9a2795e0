/** Finds text that can't be read as it was meant: cut, beyond its control or the page, over other text, or broken within a word. */
import type { Page } from 'playwright-core';
import { ownPart, withoutPeoples } from './peoples-texts.ts';

/** A text of which an ellipsis stands for the part from one UTF-16 unit to another. */
interface Shortened {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

interface Measured {
  readonly faults: readonly string[];
  readonly shortened: readonly Shortened[];
}

/**
 * @param ofPeople what may end in an ellipsis (`peoplesTexts`): names, addresses, paths
 * @returns what is wrong and with which text, once each
 */
export async function findCutTexts(page: Page, ofPeople: readonly string[]): Promise<string[]> {
  const { faults, shortened } = await page.evaluate(measureTexts);
  const lost = shortened
    .filter(({ text, from, to }) => ownPart(withoutPeoples(text, ofPeople).slice(from, to)) !== '')
    .map(({ text, from }) => `our words in an ellipsis: ${text.slice(0, from)}|${text.slice(from)}`);
  return [...new Set([...faults, ...lost])].sort();
}

/** Runs in the page: uses nothing from outside. */
function measureTexts(): Measured {
  /** Pixels that glyphs and rounding may take. */
  const SLACK = 1.5;
  const CONTROLS =
    'button, a, label, th, legend, summary, [role=menuitem], [role=menuitemradio], [role=tab], [role=switch]';
  const found: string[] = [];
  const shortened: Shortened[] = [];
  const seen: {
    readonly owner: Element;
    readonly layer: Element | null;
    readonly box: DOMRect;
    readonly text: string;
  }[] = [];

  const isShown = (owner: Element): boolean => {
    if (!owner.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })) return false;
    for (let element: Element | null = owner; element !== null; element = element.parentElement) {
      const { width, height } = element.getBoundingClientRect();
      if (getComputedStyle(element).clipPath !== 'none' && width <= 1 && height <= 1) return false;
    }
    return owner.closest('[aria-hidden=true], svg, option, .visually-hidden') === null;
  };
  /** What was scrolled away is behind what its box ends at, not over it. */
  const isScrolledAway = (owner: Element, box: DOMRect): boolean => {
    for (let element: Element | null = owner; element !== null; element = element.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(element);
      if (overflowX === 'visible' && overflowY === 'visible') continue;
      const around = element.getBoundingClientRect();
      if (box.top >= around.bottom - SLACK || box.bottom <= around.top + SLACK) return true;
    }
    return false;
  };
  /** What lies on top there is the text's own. */
  const isOnTop = (owner: Element, box: DOMRect): boolean => {
    const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return (
      top !== null && (owner.contains(top) || top.contains(owner)) && top.closest('dialog') === owner.closest('dialog')
    );
  };
  const endsInEllipsis = (element: Element): boolean => {
    const { textOverflow, webkitLineClamp } = getComputedStyle(element);
    return textOverflow === 'ellipsis' || webkitLineClamp !== 'none';
  };
  /** Whether a glyph lies where `element` shows nothing any more. */
  const isBeyond = (element: Element, box: DOMRect): boolean => {
    const around = element.getBoundingClientRect();
    return box.left < around.left - SLACK || box.right > around.right + SLACK || box.bottom > around.bottom + 3;
  };
  const shorten = (node: Text): void => {
    for (let element = node.parentElement; element !== null; element = element.parentElement) {
      if (getComputedStyle(element).overflowX === 'visible' || !endsInEllipsis(element)) continue;
      const around = element.getBoundingClientRect();
      const whole = document.createRange();
      whole.selectNodeContents(node);
      if (!isBeyond(element, whole.getBoundingClientRect())) return;
      if (isScrolledAway(element, around) || !isOnTop(element, around)) return;
      const units = node.data
        .split('')
        .map((_, at) => at)
        .filter((at) => {
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          return isBeyond(element, range.getBoundingClientRect());
        });
      if (units.length > 0) shortened.push({ text: node.data, from: Math.min(...units), to: Math.max(...units) + 1 });
      return;
    }
  };
  const widthIn = document.createElement('canvas').getContext('2d');
  // In a list of addresses: of a long one the beginning and the end.
  const ADDRESS = /^[\da-f.:…]+$/i;
  /** What fields show is no text of the page. */
  const textsOf = (field: HTMLInputElement | HTMLSelectElement): readonly string[] => {
    if (field instanceof HTMLInputElement) return field.value === '' ? [field.placeholder] : [];
    // Any of the choices may be the one that stands there.
    return Array.from(field.options, ({ label }) => label).filter((text) => !ADDRESS.test(text));
  };
  const shortenField = (field: HTMLInputElement | HTMLSelectElement): void => {
    if (widthIn === null || !isShown(field)) return;
    const { paddingInlineStart, paddingInlineEnd } = getComputedStyle(field);
    const { fontWeight, fontSize, fontFamily } = getComputedStyle(
      field,
      field instanceof HTMLSelectElement ? undefined : '::placeholder',
    );
    widthIn.font = `${fontWeight} ${fontSize} ${fontFamily}`;
    const room = field.clientWidth - Number.parseFloat(paddingInlineStart) - Number.parseFloat(paddingInlineEnd);
    for (const text of textsOf(field))
      if (room > 0 && widthIn.measureText(text).width > room + SLACK)
        shortened.push({ text, from: 0, to: text.length });
  };
  const cutBy = (owner: Element, box: DOMRect): string | undefined => {
    for (let element: Element | null = owner; element !== null; element = element.parentElement) {
      const { overflowX, overflowY, position } = getComputedStyle(element);
      if (overflowX === 'auto' || overflowX === 'scroll' || overflowY === 'auto' || overflowY === 'scroll')
        return undefined;
      if (endsInEllipsis(element)) return undefined;
      const around = element.getBoundingClientRect();
      if (overflowX !== 'visible' && (box.left < around.left - SLACK || box.right > around.right + SLACK)) return 'cut';
      if (overflowY !== 'visible' && (box.top < around.top - 3 || box.bottom > around.bottom + 3)) return 'cut';
      if (position === 'fixed') return undefined;
    }
    return undefined;
  };
  const brokenWord = (node: Text): string | undefined => {
    for (const { 0: word, index } of node.data.matchAll(/\p{L}{3,}/gu)) {
      if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(word)) continue;
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const boxes = [...range.getClientRects()];
      if (boxes.some(({ top }) => Math.abs(top - (boxes[0]?.top ?? 0)) > 4)) return word;
    }
    return undefined;
  };
  const look = (node: Text): void => {
    const owner = node.parentElement;
    const text = node.data.trim().replaceAll(/\s+/g, ' ').slice(0, 60);
    if (owner === null || text === '' || !isShown(owner)) return;
    shorten(node);
    const range = document.createRange();
    range.selectNodeContents(node);
    const control = owner.closest(CONTROLS);
    // A menu covers what is behind it, and so does what is said about a field.
    const layer = owner.closest('[popover], dialog, [role=status]');
    for (const box of range.getClientRects()) {
      if (box.width < 1 || isScrolledAway(owner, box) || !isOnTop(owner, box)) continue;
      const fault = cutBy(owner, box);
      if (fault !== undefined) found.push(`${fault}: ${text}`);
      const around = control?.getBoundingClientRect();
      const isEllipsed = getComputedStyle(owner).textOverflow === 'ellipsis';
      if (around && !isEllipsed && (box.left < around.left - SLACK || box.right > around.right + SLACK)) {
        found.push(`beyond its control: ${text}`);
      }
      seen.push({ owner, layer, box, text });
    }
    // A name breaks where it has to, like any path.
    const word = control === null || owner.closest('bdi') !== null ? undefined : brokenWord(node);
    if (word !== undefined) found.push(`broken within “${word}”: ${text}`);
  };

  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) look(node as Text);
  for (const box of document.querySelectorAll('dialog, [popover], main, aside, section')) {
    const { overflowX, overflowY } = getComputedStyle(box);
    // A table of numbers may be wider than its place.
    const scrolls = /auto|scroll/.test(`${overflowX} ${overflowY}`) && box.querySelector(':scope > table') === null;
    if (scrolls && box.checkVisibility() && box.scrollWidth > box.clientWidth + 1)
      found.push(`scrolls sideways: ${box.tagName} ${box.className}`);
  }
  // A drawing may reach up to the edge of its dialog; what is read and pressed keeps its margin.
  for (const content of document.querySelectorAll('dialog[open] > *')) {
    const { left, right } = content.getBoundingClientRect();
    const { paddingLeft, paddingRight } = getComputedStyle(content);
    const [from, to] = [left + Number.parseFloat(paddingLeft), right - Number.parseFloat(paddingRight)];
    for (const part of content.querySelectorAll(
      'div, section, form, fieldset, ul, p, button, input, select, textarea',
    )) {
      const box = part.getBoundingClientRect();
      if (box.width <= 1 || (box.left >= from - SLACK && box.right <= to + SLACK) || !isShown(part)) continue;
      // Of a dialog within a dialog, which stands over it.
      if (part.closest('dialog') !== content.parentElement) continue;
      found.push(`in the margin of its dialog: ${part.tagName} ${part.className} ${Math.round(box.right - to)}`);
      break;
    }
  }
  for (const control of document.querySelectorAll('button, input, select, textarea')) {
    const { left, right, width } = control.getBoundingClientRect();
    const isOut = width > 1 && (left < -SLACK || right > window.innerWidth + SLACK);
    if (isOut && isShown(control))
      found.push(`beyond the window: ${control.getAttribute('aria-label') ?? control.textContent}`);
  }
  for (const field of document.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select'))
    shortenField(field);
  for (const [index, one] of seen.entries()) {
    for (const other of seen.slice(index + 1)) {
      if (one.layer !== other.layer) continue;
      const width = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const height = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      // Boxes of letters are taller than the letters.
      const most = 0.4 * Math.min(one.box.height, other.box.height);
      if (width <= 3 || height <= most || one.owner.contains(other.owner) || other.owner.contains(one.owner)) continue;
      found.push(`one over the other: ${one.text} / ${other.text}`);
    }
  }
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth - clientWidth} pixels too wide`);
  return { faults: found, shortened };
}
