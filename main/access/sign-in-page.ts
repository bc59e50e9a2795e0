/**
 * The page before a share that is not for everybody: asks for the PIN or password, and names nothing of what is behind it. It
 * carries its style and needs neither our other files nor a script; the script lets six digits open it by themselves, and
 * counts a wait down.
 */
import { createHash } from 'node:crypto';
import { escapeHtml, NO_SNIFF } from '../http/html.ts';
import type { HttpResponse } from '../http/message.ts';
import { BUTTON_STYLE, FOCUS_STYLE, LINES_STYLE } from '../http/page-style.ts';
import { siteWords } from '../site-words/site-words.ts';
import type { LanguageTag } from '../words/languages.ts';
import { languageAttributes } from '../words/languages.ts';

/** What opens the share. */
export type Opener = 'pin' | 'password' | 'account' | 'link';

/** What became of the last try. */
export type SignInNotice =
  | { readonly kind: 'none' }
  | { readonly kind: 'wrong'; readonly triesLeft: number }
  /** The last one may have been wrong too. */
  | { readonly kind: 'wait'; readonly seconds: number }
  | { readonly kind: 'stopped' };

export interface SignInPage {
  readonly status: 401 | 429;
  readonly opener: Opener;
  readonly notice: SignInNotice;
  readonly language: LanguageTag;
  /** Digits of the PIN. */
  readonly pinLength: number | undefined;
}

/** As many boxes as the PINs have that we make; people may choose PINs of another length. */
const BOXES = 6;

const STYLE = `:root{color-scheme:light dark}
${LINES_STYLE}
*{box-sizing:border-box}
body{margin:0;min-height:100vh;display:grid;place-items:center;padding:24px;background:light-dark(#eef1f4,#10161c);color:light-dark(#14212d,#e7edf3);font:17px/1.5 system-ui,sans-serif}
main{width:100%;max-width:22em;text-align:center}
h1{font-size:24px;margin:0 0 4px}
p{margin:8px 0;text-wrap:balance}
label{display:block;margin:16px 0 4px;text-align:start;font-size:15px}
label:has(+.digits){text-align:center}
input{width:100%;min-height:48px;padding:8px 12px;font:inherit;color:inherit;background:light-dark(#fff,#1a232c);border:1px solid light-dark(#7b8894,#75838f);border-radius:8px}
input:focus-visible,button:focus-visible{${FOCUS_STYLE}}
.digits{--box:46px;display:block;width:calc(6*var(--box) - 8px);margin:0 auto;height:56px;padding:0 0 0 11px;border:0;border-radius:0;font:600 26px/56px ui-monospace,Consolas,monospace;letter-spacing:calc(var(--box) - 1ch);background:repeating-linear-gradient(90deg,light-dark(#7b8894,#75838f) 0 38px,transparent 38px 46px) 0 0/100% 1px no-repeat,repeating-linear-gradient(90deg,light-dark(#7b8894,#75838f) 0 38px,transparent 38px 46px) 0 100%/100% 1px no-repeat,repeating-linear-gradient(90deg,light-dark(#7b8894,#75838f) 0 1px,light-dark(#fff,#1a232c) 1px 37px,light-dark(#7b8894,#75838f) 37px 38px,transparent 38px 46px) 0 0/100% 100%;overflow:hidden}
button{width:100%;min-height:48px;margin-top:20px;font:inherit;${BUTTON_STYLE};cursor:pointer}
[role=alert]{font-weight:600;color:light-dark(#a3260f,#ff9d8a)}`;

/** Progress only: without it, the button sends and the page loads anew when the wait is over. */
const SCRIPT = `const d=document,digits=d.querySelector('.digits'),clock=d.querySelector('time');
digits?.addEventListener('input',()=>{digits.value=digits.value.replace(/\\D/g,'');if(digits.value.length===digits.maxLength)digits.form.requestSubmit()});
if(clock){const end=Date.now()+1000*Number(clock.dataset.seconds);setInterval(()=>{const left=Math.max(0,Math.ceil((end-Date.now())/1000));clock.textContent=Math.floor(left/60)+':'+String(left%60).padStart(2,'0')},250)}`;

const POLICY = [
  "default-src 'none'",
  `style-src '${sourceOf(STYLE)}'`,
  `script-src '${sourceOf(SCRIPT)}'`,
  'img-src data:',
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

export function signInPage(page: SignInPage): HttpResponse {
  const { status, notice, language } = page;
  const retry = notice.kind === 'wait' ? [['Retry-After', String(notice.seconds)] as const] : [];
  return {
    status,
    fields: [
      ['Content-Type', 'text/html; charset=utf-8'],
      ['Content-Language', language],
      ['Content-Security-Policy', POLICY],
      ['Cache-Control', 'no-store'],
      ['Referrer-Policy', 'same-origin'],
      ['X-Robots-Tag', 'noindex'],
      NO_SNIFF,
      ...retry,
    ],
    body: { kind: 'bytes', bytes: Buffer.from(htmlOf(page)) },
  };
}

function htmlOf(page: SignInPage): string {
  const { notice, language } = page;
  const words = siteWords(language).signIn;
  const title = escapeHtml(words.title);
  const refresh = notice.kind === 'wait' ? `\n<meta http-equiv="refresh" content="${notice.seconds + 1}">` : '';
  return `<!doctype html>
<html ${languageAttributes(language)}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">${refresh}
<link rel="icon" href="data:,">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${[...noticeOf(page), ...formOf(page)].join('\n')}
</main>
<script>${SCRIPT}</script>
</body>
</html>
`;
}

function noticeOf({ notice, opener, language }: SignInPage): readonly string[] {
  const { signIn: words, adding } = siteWords(language);
  const { sentences } = adding;
  const wrong = { pin: words.wrongPin, password: words.wrongPassword, account: words.wrongNameOrPassword, link: '' };
  switch (notice.kind) {
    case 'none':
      return [];
    case 'wrong':
      return [alert(sentences([wrong[opener], words.triesLeft(notice.triesLeft)]))];
    case 'wait':
      return [
        `<p role="alert">${escapeHtml(words.wait(notice.seconds))}</p>`,
        `<p aria-hidden="true"><time data-seconds="${notice.seconds}"></time></p>`,
      ];
    case 'stopped':
      return [alert(words.pinStopped)];
  }
}

function alert(text: string): string {
  return `<p role="alert">${escapeHtml(text)}</p>`;
}

function formOf({ opener, notice, language, pinLength }: SignInPage): readonly string[] {
  const words = siteWords(language).signIn;
  if (opener === 'link') return [`<p>${escapeHtml(words.askForLink)}</p>`];
  if (notice.kind === 'stopped') return [];
  const hint = opener === 'pin' ? words.askForPin : words.askForPassword;
  const name =
    opener === 'account'
      ? [
          `<label for="name">${escapeHtml(words.name)}</label>`,
          '<input id="name" name="name" autocomplete="username" autocapitalize="none" spellcheck="false" autofocus>',
        ]
      : [];
  return [
    `<p id="hint">${escapeHtml(hint)}</p>`,
    '<form method="post">',
    ...name,
    `<label for="password">${escapeHtml(opener === 'pin' ? words.pin : words.password)}</label>`,
    passwordField(opener, pinLength),
    `<button>${escapeHtml(words.open)}</button>`,
    '</form>',
  ];
}

function passwordField(opener: Opener, pinLength: number | undefined): string {
  const common = 'id="password" type="password" name="password" required aria-describedby="hint"';
  if (opener !== 'pin') {
    const focus = opener === 'password' ? ' autofocus' : '';
    return `<input ${common} autocomplete="current-password"${focus}>`;
  }
  const digits = 'inputmode="numeric" pattern="[0-9]*" autocomplete="off" autofocus';
  const boxes = pinLength === BOXES ? ` class="digits" dir="ltr" maxlength="${BOXES}"` : '';
  return `<input ${common} ${digits}${boxes}>`;
}

function sourceOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
