/** Text, source and Markdown in the viewer; only the beginning of what is long. */

import { element } from '../element.ts';
import type { Entry } from '../folder-entry.ts';
import type { Context } from '../page-context.ts';
import { decodeText } from '../text/text-decoding.ts';
import type { Content } from './failure.ts';
import { failure } from './failure.ts';

/** Octets that are fetched and shown. */
const MAX_TEXT_BYTES = 512 * 1024;

export function createTextContent(entry: Entry, context: Context): Content {
  const node = element('div', { class: 'sheet' });
  const request = new AbortController();
  const fill = async (): Promise<void> => {
    const text = await fetchText(entry, request.signal);
    node.append(...(await render(entry, text, context)));
    if (entry.size > MAX_TEXT_BYTES) {
      node.append(element('p', { class: 'note' }, context.words.tooLarge(context.words.amount(MAX_TEXT_BYTES))));
    }
  };
  fill().catch(() => {
    if (!request.signal.aborted) node.replaceWith(failure(entry, context));
  });
  return { node, dispose: () => request.abort() };
}

async function fetchText({ href, size }: Entry, signal: AbortSignal): Promise<string> {
  const range = size > MAX_TEXT_BYTES ? { Range: `bytes=0-${MAX_TEXT_BYTES - 1}` } : {};
  const response = await fetch(href, { headers: { ...range }, signal });
  if (!response.ok) throw new Error(`${response.status}`);
  return decodeText(new Uint8Array(await response.arrayBuffer()), response.headers.get('Content-Type'));
}

async function render({ kind, name }: Entry, text: string, { words }: Context): Promise<HTMLElement[]> {
  if (kind !== 'markdown') return [await renderSource(kind === 'code' ? name : '', text)];
  const { renderMarkdown } = await import('../text/markdown.ts');
  const formatted = await renderMarkdown(text);
  const source = await renderSource(name, text);
  source.hidden = true;
  const toggle = element('button', { type: 'button', class: 'button quiet' }, words.source);
  toggle.addEventListener('click', () => {
    formatted.hidden = !formatted.hidden;
    source.hidden = !source.hidden;
    toggle.textContent = formatted.hidden ? words.rendered : words.source;
  });
  return [toggle, formatted, source];
}

async function renderSource(name: string, text: string): Promise<HTMLElement> {
  const code = element('code', {}, text);
  const extension = name.toLowerCase().split('.').at(-1) ?? '';
  if (name !== '') {
    const { highlight } = await import('../text/highlight.ts');
    const markup = highlight(text, extension);
    if (markup !== '') code.innerHTML = markup;
  }
  return element('pre', { tabindex: '0', dir: 'auto' }, code);
}
