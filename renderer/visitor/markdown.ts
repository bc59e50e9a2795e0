/**
 * Renders Markdown. Markup in the text is shown as text, and references that would run something are dropped, so that the
 * result needs no cleaning; the page's policy would stop it besides.
 */
import MarkdownIt from 'markdown-it';
import { element } from './element.ts';
import { highlight } from './highlight.ts';

const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false, highlight });

/** Headings begin below the page's own. */
const HEADING_SHIFT = 2;
const MAX_HEADING = 6;

export function renderMarkdown(text: string): HTMLElement {
  const article = element('article', { class: 'markdown', dir: 'auto' });
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
  for (const code of article.querySelectorAll('pre')) code.tabIndex = 0;
  return article;
}
