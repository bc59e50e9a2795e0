/**
 * A page that needs its scripts looks dead where it may not run them. Whoever opens one by its address in a browser sees it in
 * a page of ours, below a line that says why and what to do; nobody else gets other octets than the file's. Decision 127
 * says how the two are told apart.
 */

import { createHash } from 'node:crypto';
import { BoundedMap } from '../../base/bounded-map.ts';
import { versionOf } from '../../files/file-version.ts';
import type { FieldSection } from '../../http/fields.ts';
import { escapeHtml, NO_SNIFF } from '../../http/html.ts';
import type { HttpRequest, HttpResponse } from '../../http/message.ts';
import { pathFromOutside } from '../../http/mount.ts';
import { LINES_STYLE } from '../../http/page-style.ts';
import { selectLanguage } from '../../http/select-language.ts';
import { siteWords } from '../../site-words/site-words.ts';
import { parseUrl } from '../../text/parse-url.ts';
import { visibleName } from '../../text/visible-name.ts';
import type { OpenedFile } from '../../tree/shared-tree.ts';
import type { PathComponent } from '../../tree/target-path.ts';
import { displayName, formatTargetPath } from '../../tree/target-path.ts';
import type { LanguageTag } from '../../words/languages.ts';
import { languageAttributes } from '../../words/languages.ts';
import { isActiveType, WITHHELD_SCRIPTS } from '../files/active-content.ts';
import type { ContentTypes } from '../files/content-types.ts';
import { readPieces } from '../files/content-types.ts';
import { reservedName } from '../page-contract/view-names.ts';
import { hasScripts } from './page-scripts.ts';

/** `?porthole-unscripted`: the page itself, to whoever asks. */
export const UNSCRIPTED_VIEW = 'unscripted';

const MAX_REMEMBERED = 1024;

/** As the visitor's other pages look; the framed page keeps its own white ground. */
const STYLE = `:root{color-scheme:light dark}${LINES_STYLE}body{display:flex;flex-direction:column;height:100vh;height:100dvh;margin:0;background:light-dark(#eef1f4,#10161c);color:light-dark(#14212d,#e7edf3);font:15px/1.5 system-ui,sans-serif}header{padding:8px 16px}h1,p{display:inline;margin:0;font-size:15px}main{flex:1;display:flex}a{color:inherit}iframe{flex:1;border:0;background:#fff;color-scheme:light}`;

/** The frame is asked for without the fragment, which only the browser knows. */
const SCRIPT =
  "const follow=()=>{if(location.hash)document.querySelector('iframe').src=document.querySelector('a').href+location.hash};addEventListener('hashchange',follow);follow()";

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const POLICY = [
  "default-src 'none'",
  `style-src ${hashOf(STYLE)}`,
  `script-src ${hashOf(SCRIPT)}`,
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

/** A page as it lies in the share. */
export interface SharedPage {
  readonly components: readonly PathComponent[];
  readonly opened: OpenedFile;
}

export class ScriptHint {
  readonly #remembered = new BoundedMap<string, boolean>({ maxEntries: MAX_REMEMBERED });

  constructor(private readonly types: ContentTypes) {}

  /**
   * The page with its hint, of which the file is closed then; undefined when the file itself is the answer.
   * Rejects with the system's error when it can't be read; it is closed then as well.
   */
  async respond(request: HttpRequest, { components, opened }: SharedPage): Promise<HttpResponse | undefined> {
    if (!isOpenedByAddress(request)) return undefined;
    try {
      if (!(await this.hasScripts({ components, opened }))) return undefined;
    } catch (error) {
      opened.file.close();
      throw error;
    }
    opened.file.close();
    return hintPage(request, components, selectLanguage(request.fields.get('accept-language')));
  }

  /** Whether the file is a page that would run scripts. Rejects with the system's error; the file stays the caller's. */
  async hasScripts({ components, opened: { file, stats } }: SharedPage): Promise<boolean> {
    const name = displayName(components.at(-1) ?? '');
    if (!isActiveType(this.types.ofName(name))) return false;
    const key = `${stats.dev} ${versionOf(stats)}`;
    const known = this.#remembered.get(key);
    if (known !== undefined) return known;
    const found = hasScripts(await readPieces(file));
    this.#remembered.set(key, found);
    return found;
  }
}

/**
 * Opened in a tab of a browser, and not from a page of this share: a link there may be one that saves, which not every browser
 * tells from one that opens.
 */
export function isOpenedByAddress({ fields, authority }: Pick<HttpRequest, 'fields' | 'authority'>): boolean {
  if (fields.has('range') || !(fields.get('accept') ?? '').includes('text/html')) return false;
  const destination = fields.get('sec-fetch-dest');
  if (destination !== undefined) return destination === 'document' && fields.get('sec-fetch-site') !== 'same-origin';
  return fields.get('upgrade-insecure-requests') === '1' && !isFromHere(fields, authority);
}

function isFromHere(fields: FieldSection, authority: string | undefined): boolean {
  const referrer = fields.get('referer') ?? '';
  return parseUrl(referrer)?.host === (authority?.toLowerCase() ?? '');
}

function hintPage(request: HttpRequest, components: readonly PathComponent[], language: LanguageTag): HttpResponse {
  const words = siteWords(language).visitor;
  // Chinese and Japanese write none between sentences.
  const blank = siteWords(language).adding.sentences(['', '']);
  const name = escapeHtml(visibleName(displayName(components.at(-1) ?? '')));
  const page = `${pathFromOutside(request, formatTargetPath(components, false))}?${reservedName(UNSCRIPTED_VIEW)}`;
  const html = `<!doctype html>
<html ${languageAttributes(language)}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${name}</title>
<style>${STYLE}</style>
</head>
<body>
<header><h1 dir="auto">${name}</h1> <p role="note">${words.unscripted}${blank}<a href="${page}">${words.openUnscripted}</a></p></header>
<main><iframe src="${page}" title="${name}"></iframe></main>
<script>${SCRIPT}</script>
</body>
</html>
`;
  return {
    status: 200,
    fields: [
      ['Content-Type', 'text/html; charset=utf-8'],
      ['Content-Language', language],
      ['Content-Security-Policy', POLICY],
      WITHHELD_SCRIPTS,
      ['Cache-Control', 'no-store'],
      ['Referrer-Policy', 'same-origin'],
      NO_SNIFF,
    ],
    body: { kind: 'bytes', bytes: Buffer.from(html) },
  };
}
