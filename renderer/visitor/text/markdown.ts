/**
 * Renders Markdown. Markup in the text is shown as text, and references that would run something are dropped, so that the
 * result needs no cleaning; the page's policy would stop it besides.
 */
import type { RendererRule } from 'markdown-it';
import MarkdownIt from 'markdown-it';
import { element } from '../element.ts';
import { sharedPicture } from '../shared-picture.ts';

const { escapeHtml } = new MarkdownIt().utils;

/** The beginning of a block of code that names its language. */
const CODE_BLOCK = /^ {0,3}(?:```|~~~)\s*\w/m;

/** Headings begin below the page's own. */
const HEADING_SHIFT = 2;
const MAX_HEADING = 6;

/** Colours come from a file of their own, fetched only for texts that have code in them. */
export async function renderMarkdown(text: string): Promise<HTMLElement> {
  const { highlight } = CODE_BLOCK.test(text) ? await import('./highlight.ts') : { highlight: undefined };
  const markdown = new MarkdownIt({ html: false, highlight: highlight ?? null });
  markdown.renderer.rules.image = renderImage;
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

/** A picture of the share's own; any other becomes a link, which loads nothing by itself. */
const renderImage: RendererRule = (...[tokens, index, options, env, self]) => {
  const token = tokens[index];
  const source = String(token?.attrGet('src') ?? '');
  const text = escapeHtml(self.renderInlineAsText(token?.children ?? [], options, env));
  const picture = sharedPicture(source, document.baseURI);
  if (picture !== undefined) return `<img src="${escapeHtml(picture)}" alt="${text}" loading="lazy">`;
  if (isInLink(tokens.slice(0, index))) return text;
  return `<a href="${escapeHtml(source)}">${text || escapeHtml(source)}</a>`;
};

/** Whether a link is open behind these tokens: links do not nest. */
function isInLink(before: readonly { readonly type: string }[]): boolean {
  const links = before.filter(({ type }) => type === 'link_open' || type === 'link_close');
  return links.at(-1)?.type === 'link_open';
}
