/** A page that says one thing to a person, and does nothing. */
import { createHash } from 'node:crypto';
import type { LanguageTag } from '../words/languages.ts';
import { languageAttributes } from '../words/languages.ts';
import type { FieldLine } from './fields.ts';
import { escapeHtml, NO_SNIFF, PLAIN_PAGE_POLICY } from './html.ts';
import type { HttpResponse } from './message.ts';
import { LINES_STYLE } from './page-style.ts';

/** As the visitor's page looks, in a few lines. */
const STYLE = `:root{color-scheme:light dark}${LINES_STYLE}body{max-width:34em;margin:18vh auto;padding:0 24px;background:light-dark(#eef1f4,#10161c);color:light-dark(#14212d,#e7edf3);font:17px/1.5 system-ui,sans-serif}h1{font-size:26px}h1,li{overflow-wrap:anywhere}a{color:inherit}`;

/** Nothing may load or run, and no style but ours. */
const POLICY = `${PLAIN_PAGE_POLICY}; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`;

export interface PageMessage {
  readonly title: string;
  /** undefined where the title says it all. */
  readonly text?: string | undefined;
  /** What it is about, one line each. */
  readonly items?: readonly string[] | undefined;
  /** Where a person may go from here. */
  readonly link?: { readonly text: string; readonly href: string } | undefined;
}

/** @param language undefined when nothing was negotiated: English */
export function messagePage(status: number, language: LanguageTag | undefined, message: PageMessage): HttpResponse {
  const vary: FieldLine[] = language === undefined ? [] : [['Vary', 'Accept-Language']];
  return {
    status,
    fields: [
      ['Content-Type', 'text/html; charset=utf-8'],
      ['Content-Language', language ?? 'en'],
      ...vary,
      ['Content-Security-Policy', POLICY],
      ['Cache-Control', 'no-store'],
      NO_SNIFF,
    ],
    body: { kind: 'bytes', bytes: Buffer.from(htmlOf(language ?? 'en', message)) },
  };
}

function htmlOf(language: LanguageTag, { title, text, items = [], link }: PageMessage): string {
  const heading = escapeHtml(title);
  const lines = items.map((item) => `<li><bdi>${escapeHtml(item)}</bdi></li>`);
  const paragraphs = [
    ...(lines.length === 0 ? [] : [`<ul>\n${lines.join('\n')}\n</ul>`]),
    ...(text === undefined ? [] : [`<p>${escapeHtml(text)}</p>`]),
    ...(link === undefined ? [] : [`<p><a href="${escapeHtml(link.href)}">${escapeHtml(link.text)}</a></p>`]),
  ];
  return `<!doctype html>
<html ${languageAttributes(language)}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${heading}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${heading}</h1>
${paragraphs.join('\n')}
</body>
</html>
`;
}
