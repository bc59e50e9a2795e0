/**
 * Renders Markdown. Markup in the text is shown as text, and references that would run something are dropped, so that the
 * result needs no cleaning; the page's policy would stop it besides.
 */
import MarkdownIt from 'markdown-it';
import { element } from './element.ts';

/** The beginning of a block of code that names its language. */
const CODE_BLOCK = /^ {0,3}(?:```|~~~)\s*\w/m;

/** Headings begin below the page's own. */
const HEADING_SHIFT = 2;
const MAX_HEADING = 6;

/** Colours come from a file of their own, fetched only for texts that have code in them. */
export async function renderMarkdown(text: string): Promise<HTMLElement> {
  const { highlight } = CODE_BLOCK.test(text) ? await import('./highlight.ts') : { highlight: undefined };
  const markdown = new MarkdownIt({ html: false, highlight: highlight ?? null });
  const article = element('article', { class: 'prose', dir: 'auto' });
  article.innerHTML = markdown.render(text);
  for (const heading of article.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    const level = Math.min(Number(heading.localName.slice(1)) + HEADING_SHIFT, MAX_HEADING);
    const lower = element('div', { role: 'heading', 'aria-level': String(level), class: heading.localName });
    lower.append(...heading.childNodes);
    heading.replaceWith(lower);
  }
  for (const link of article.querySelectorAll('a')) {
    if (link.origin !== location.origin) link.rel = 'noopener noreferrer nofollow';
  }
  // What may be wider than the page scrolls, also by key.
  for (const wide of article.querySelectorAll<HTMLElement>('pre, table')) wide.tabIndex = 0;
  return article;
}
