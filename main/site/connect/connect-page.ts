/** The page that says how a share becomes a drive. Its lines can be read and selected; its script only copies them. */
import { createHash } from 'node:crypto';
import { escapeHtml, NO_SNIFF } from '../../http/html.ts';
import type { HttpRequest, HttpResponse } from '../../http/message.ts';
import { BUTTON_STYLE, FOCUS_STYLE, LINES_STYLE } from '../../http/page-style.ts';
import { RequestHandler } from '../../http/request-handler.ts';
import type { Route } from '../../http/router.ts';
import { selectLanguage } from '../../http/select-language.ts';
import { siteWords } from '../../site-words/site-words.ts';
import type { LanguageTag } from '../../words/languages.ts';
import { languageAttributes } from '../../words/languages.ts';
import type { DriveSystem, SharePlace } from './drive-addresses.ts';
import { DRIVE_SYSTEMS, driveLines, systemOf } from './drive-addresses.ts';

export const CONNECT_PATH = '/~porthole/connect';

const STYLE = `:root{color-scheme:light dark}
${LINES_STYLE}
*{box-sizing:border-box}
body{max-width:42em;margin:0 auto;padding:32px 20px 64px;background:light-dark(#eef1f4,#10161c);color:light-dark(#14212d,#e7edf3);font:17px/1.5 system-ui,sans-serif}
h1{font-size:26px;margin:16px 0 8px}
h2{font-size:19px;margin:0 0 4px}
a{color:inherit}
section{margin:20px 0;padding:16px 20px;background:light-dark(#fff,#1a232c);border-radius:12px}
summary{cursor:pointer;font-weight:600;padding:12px 0}
.line{display:flex;gap:8px;align-items:center;margin:8px 0}
code{flex:1;min-width:0;padding:10px 12px;overflow-wrap:anywhere;font:15px/1.4 ui-monospace,Consolas,monospace;background:light-dark(#eef1f4,#10161c);border-radius:8px;user-select:all}
button{flex:none;min-height:44px;min-width:5.5em;padding:8px 14px;font:inherit;${BUTTON_STYLE};cursor:pointer}
a:focus-visible,summary:focus-visible,button:focus-visible{${FOCUS_STYLE}}
ul{margin:8px 0 0;padding-inline-start:1.2em;font-size:15px}
p{margin:4px 0 8px}`;

/** Where a page may not use the clipboard, its text is selected for the person's own keys. */
const SCRIPT = `for(const button of document.querySelectorAll('button')){
const code=button.previousElementSibling;
button.hidden=false;
button.addEventListener('click',async()=>{
getSelection().selectAllChildren(code);
let done=false;
try{await navigator.clipboard.writeText(code.textContent);done=true}catch{done=document.execCommand('copy')}
if(!done)return;
button.textContent=button.dataset.copied;
setTimeout(()=>{button.textContent=button.dataset.copy},2000)})}`;

const POLICY = [
  "default-src 'none'",
  `style-src '${sourceOf(STYLE)}'`,
  `script-src '${sourceOf(SCRIPT)}'`,
  'img-src data:',
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

export interface ConnectView {
  readonly place: SharePlace;
  readonly language: LanguageTag;
  /** undefined for one that nobody knows: all are shown alike. */
  readonly system: DriveSystem | undefined;
  /** Whether this visitor may only look. */
  readonly isReadOnly: boolean;
  /** Whether a program will be asked who it is. */
  readonly asks: boolean;
}

export function formatConnectPage({ place, language, system, isReadOnly, asks }: ConnectView): string {
  const words = siteWords(language).connect;
  const title = escapeHtml(words.title);
  const section = (one: DriveSystem): string => formatSystem(one, place, language);
  const others = DRIVE_SYSTEMS.filter((one) => one !== system);
  const rest = others.map(section).join('\n');
  const notes = [...(isReadOnly ? [words.readOnly] : []), ...(asks ? [words.asksFor] : [])];
  return `<!doctype html>
<html ${languageAttributes(language)}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<link rel="icon" href="data:,">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<p><a href="${escapeHtml(place.mount)}/">${escapeHtml(words.back)}</a></p>
<h1>${title}</h1>
<p>${escapeHtml(words.intro)}</p>
${notes.map((note) => `<p>${escapeHtml(note)}</p>`).join('\n')}
${system === undefined ? rest : `${section(system)}\n<details><summary>${escapeHtml(words.others)}</summary>\n${rest}\n</details>`}
<script>${SCRIPT}</script>
</body>
</html>
`;
}

function formatSystem(system: DriveSystem, place: SharePlace, language: LanguageTag): string {
  const words = siteWords(language).connect;
  const { name, steps, notes } = words.systems[system];
  const copy = escapeHtml(words.copy);
  const button = `<button type="button" data-copy="${copy}" data-copied="${escapeHtml(words.copied)}" hidden>${copy}</button>`;
  const lines = driveLines(system, place).map(
    (line) => `<div class="line"><code dir="ltr">${escapeHtml(line)}</code>${button}</div>`,
  );
  const list = notes.map((note) => `<li>${escapeHtml(note)}</li>`).join('');
  return `<section id="${system}">
<h2>${escapeHtml(name)}</h2>
<p>${escapeHtml(steps)}</p>
${lines.join('\n')}
${list === '' ? '' : `<ul>${list}</ul>`}
</section>`;
}

class ConnectHandler extends RequestHandler {
  protected override readonly methods = { GET: respond };
}

function respond(request: HttpRequest): HttpResponse {
  const { fields, context, authority = 'localhost' } = request;
  const language = selectLanguage(fields.get('accept-language'));
  const html = formatConnectPage({
    place: { scheme: context.scheme, authority, mount: context.mount },
    language,
    system: systemOf(fields.get('user-agent') ?? ''),
    isReadOnly: context.rights === 'look',
    asks: context.identity !== undefined && context.link === undefined,
  });
  return {
    status: 200,
    fields: [
      ['Content-Type', 'text/html; charset=utf-8'],
      ['Content-Language', language],
      ['Content-Security-Policy', POLICY],
      ['Cache-Control', 'no-store'],
      ['Vary', 'Accept-Language, User-Agent'],
      ['Referrer-Policy', 'same-origin'],
      NO_SNIFF,
    ],
    body: { kind: 'bytes', bytes: Buffer.from(html) },
  };
}

export const CONNECT_ROUTE: Route = { prefix: CONNECT_PATH, handler: new ConnectHandler() };

function sourceOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
