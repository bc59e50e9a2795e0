/** The page that says how a device comes to trust this computer: steps for each kind, the fingerprint, and a code for phones. */
import { createHash } from 'node:crypto';
import createQrCode from 'qrcode-generator';
import { escapeHtml, NO_SNIFF } from '../http/html.ts';
import type { HttpResponse } from '../http/message.ts';
import { BUTTON_STYLE, FOCUS_STYLE, LINES_STYLE } from '../http/page-style.ts';
import { siteWords } from '../site-words/site-words.ts';
import type { TrustSteps } from '../words/en/trust.ts';
import type { LanguageTag } from '../words/languages.ts';
import { languageAttributes } from '../words/languages.ts';

export interface TrustPage {
  readonly language: LanguageTag;
  /** SHA-256 of the certificate, in pairs with colons. */
  readonly fingerprint: string;
  /** Where the certificate is got, as a reference. */
  readonly certificate: string;
  /** The page's own address; undefined when whoever asked did not say it. */
  readonly url: string | undefined;
}

const STYLE = `:root{color-scheme:light dark}
${LINES_STYLE}
*{box-sizing:border-box}
body{max-width:42em;margin:0 auto;padding:32px 20px 64px;background:light-dark(#eef1f4,#10161c);color:light-dark(#14212d,#e7edf3);font:17px/1.55 system-ui,sans-serif}
h1{font-size:26px;margin:0 0 8px}
h2{font-size:17px;margin:0}
a.get{display:inline-block;min-height:48px;margin:12px 0;padding:11px 20px;${BUTTON_STYLE};text-decoration:none}
a:focus-visible,summary:focus-visible{${FOCUS_STYLE}}
.careful{font-weight:600}
code{display:block;padding:10px 12px;background:light-dark(#fff,#1a232c);border-radius:8px;font:15px/1.6 ui-monospace,Consolas,monospace;overflow-wrap:anywhere}
details{margin:8px 0;padding:0 14px;background:light-dark(#fff,#1a232c);border-radius:8px}
summary{padding:11px 0;cursor:pointer}
summary h2{display:inline}
li{margin:6px 0;overflow-wrap:anywhere}
figure{margin:24px 0}
svg{display:block;width:200px;height:200px;background:#fff;border-radius:8px}`;

const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Light modules around the code (ISO/IEC 18004). */
const QUIET_ZONE = 4;

export function trustPage(page: TrustPage): HttpResponse {
  return {
    status: 200,
    fields: [
      ['Content-Type', 'text/html; charset=utf-8'],
      ['Content-Language', page.language],
      ['Vary', 'Accept-Language'],
      ['Content-Security-Policy', POLICY],
      ['Cache-Control', 'no-store'],
      NO_SNIFF,
    ],
    body: { kind: 'bytes', bytes: Buffer.from(htmlOf(page)) },
  };
}

function htmlOf({ language, fingerprint, certificate, url }: TrustPage): string {
  const words = siteWords(language).trust;
  return `<!doctype html>
<html ${languageAttributes(language)}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(words.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escapeHtml(words.title)}</h1>
<p>${escapeHtml(words.about)}</p>
<p class="careful">${escapeHtml(words.careful)}</p>
<p>${escapeHtml(words.fingerprint)}</p>
<code dir="ltr">${escapeHtml(fingerprint)}</code>
<p><a class="get" href="${escapeHtml(certificate)}">${escapeHtml(words.download)}</a></p>
${words.devices.map(deviceOf).join('\n')}
<p>${escapeHtml(words.remove)}</p>
<p>${escapeHtml(words.withoutTrust)}</p>
${url === undefined ? '' : codeOf(url, words.qr)}
</body>
</html>
`;
}

function deviceOf({ name, steps }: TrustSteps): string {
  const items = steps.map((step) => `<li>${escapeHtml(step)}</li>`).join('');
  return `<details><summary><h2>${escapeHtml(name)}</h2></summary><ol>${items}</ol></details>`;
}

function codeOf(url: string, caption: string): string {
  const code = createQrCode(0, 'L');
  code.addData(url);
  code.make();
  const count = code.getModuleCount();
  const modules: string[] = [];
  for (let y = 0; y < count; y += 1) {
    for (let x = 0; x < count; x += 1)
      if (code.isDark(y, x)) modules.push(`M${x + QUIET_ZONE} ${y + QUIET_ZONE}h1v1h-1z`);
  }
  const size = count + 2 * QUIET_ZONE;
  return `<figure><figcaption>${escapeHtml(caption)}</figcaption><svg role="img" aria-label="${escapeHtml(url)}" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path d="${modules.join('')}"/></svg></figure>`;
}
