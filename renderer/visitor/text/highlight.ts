/** Colours source text by its language; what it does not know stays plain. */
import hljs from 'highlight.js/lib/common';

/** Colouring takes time; longer texts are shown plain, in UTF-16 code units. */
const MAX_COLOURED_LENGTH = 200_000;

/** Extensions that the library knows by no name of its own. */
const LANGUAGES: Readonly<Record<string, string>> = { conf: 'ini', cfg: 'ini', properties: 'ini', dockerfile: 'bash' };

/** Markup of the text, safe to be put into a page; empty when there is nothing to colour. */
export function highlight(text: string, extension: string): string {
  const language = LANGUAGES[extension] ?? extension;
  if (text.length > MAX_COLOURED_LENGTH || !hljs.getLanguage(language)) return '';
  return hljs.highlight(text, { language, ignoreIllegals: true }).value;
}
