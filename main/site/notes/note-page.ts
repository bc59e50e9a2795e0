/** The page that people get for a shared text. It can be read, selected and saved without its script, which adds copying. */
import { escapeHtml } from '../../http/html.ts';
import { siteWords } from '../../site-words/site-words.ts';
import { splitLinks } from '../../text/note-links.ts';
import type { LanguageTag } from '../../words/languages.ts';
import { formatPageHead } from '../pages/page-head.ts';

export interface NotePageHead {
  readonly language: LanguageTag;
  readonly nonce: string;
  /** See RequestContext. */
  readonly mount: string;
  /** As a person named it; undefined for a title that fits any. */
  readonly name: string | undefined;
  /** The text is one link and nothing else. */
  readonly isLink: boolean;
}

/** The text as element content; what leads to a page or to a person is a link. */
export function formatNoteText(text: string): string {
  return splitLinks(text)
    .map((part) => {
      const shown = escapeHtml(part.text);
      return part.href === undefined ? shown : `<a href="${escapeHtml(part.href)}" rel="noreferrer">${shown}</a>`;
    })
    .join('');
}

/** @param html as of `formatNoteText` */
export function formatNotePage({ language, nonce, mount, name, isLink }: NotePageHead, html: string): string {
  const words = siteWords(language).visitor;
  const title = escapeHtml(name ?? (isLink ? words.sharedLink : words.sharedText));
  // HTML drops one line break at the beginning of `pre`: the first one is ours.
  return `${formatPageHead({ language, mount, nonce, title, styles: ['page.css'], script: 'note.js' })}<body>
<header>
<p class="brand">Porthole</p>
<h1 dir="auto">${title}</h1>
</header>
<main>
<pre id="note" dir="auto"${isLink ? ' class="link"' : ''}>
${html}</pre>
<form id="take"><button type="button" class="button" id="copy" data-copied="${escapeHtml(words.copied)}" data-selected="${escapeHtml(words.copyYourself)}" hidden>${words.copy}</button> <button class="plain" name="download">${words.saveText}</button> <span id="outcome" role="status"></span></form>
</main>
<footer><p>${words.madeWith}</p></footer>
</body>
</html>
`;
}
