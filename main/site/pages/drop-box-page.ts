/** The page of a drop box: the place to put things, and nothing of what is there. */
import { HttpError } from '../../http/http-error.ts';
import type { HttpRequest, HttpResponse } from '../../http/message.ts';
import { selectLanguage } from '../../http/select-language.ts';
import { siteWords } from '../../site-words/site-words.ts';
import { parseTargetPath } from '../../tree/target-path.ts';
import { languageAttributes } from '../../words/languages.ts';
import { pageFields } from '../listings/listing-fields.ts';
import { nameHtml } from '../listings/listing-link.ts';
import { createNonce } from '../listings/page-policy.ts';
import { addingRight, formatAddingArea } from './adding-area.ts';
import { assetPath } from './page-assets.ts';

export interface DropBoxPlace {
  /** The folder's own name. */
  readonly rootName: string;
  readonly takesFiles: boolean;
}

/** Throws HttpError 404 for everything but the folder itself, whether it is there or not. */
export function respondWithDropBox(request: HttpRequest, { rootName, takesFiles }: DropBoxPlace): HttpResponse {
  const { components, isFolder } = parseTargetPath(request.path, process.platform);
  if (components.length > 0 || !isFolder) throw new HttpError(404);
  const language = selectLanguage(request.fields.get('accept-language'));
  const { mount } = request.context;
  const nonce = createNonce();
  const right = addingRight(request.context, takesFiles);
  const title = nameHtml(rootName);
  const words = siteWords(language).adding;
  const html = `<!doctype html>
<html ${languageAttributes(language)}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="icon" href="${assetPath('mark.svg', mount)}">
<link rel="stylesheet" href="${assetPath('page.css', mount)}" nonce="${nonce}">
<link rel="stylesheet" href="${assetPath('adding.css', mount)}" nonce="${nonce}">
<script type="module" src="${assetPath('page.js', mount)}" nonce="${nonce}"></script>
</head>
<body class="drop-box">
<header>
<p class="brand">Porthole</p>
<h1 dir="auto">${title}</h1>
<p id="summary">${right === undefined ? words.noRight : words.dropBox}</p>
</header>
<main>
${right === undefined ? '' : formatAddingArea({ language, mount, right })}</main>
<footer><p>${siteWords(language).visitor.madeWith}</p></footer>
</body>
</html>
`;
  return { status: 200, fields: pageFields(nonce, language, []), body: { kind: 'bytes', bytes: Buffer.from(html) } };
}
