/** The page of a drop box: the place to put things, and nothing of what is there. */
import { HttpError } from '../../http/http-error.ts';
import type { HttpRequest, HttpResponse } from '../../http/message.ts';
import { selectLanguage } from '../../http/select-language.ts';
import { siteWords } from '../../site-words/site-words.ts';
import { parseTargetPath } from '../../tree/target-path.ts';
import { pageFields } from '../listings/listing-fields.ts';
import { nameHtml } from '../listings/listing-link.ts';
import { createNonce } from '../listings/page-policy.ts';
import { addingRight, formatAddingArea } from './adding-area.ts';
import { formatPageHead } from './page-head.ts';

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
  const html = `${formatPageHead({
    language,
    mount,
    nonce,
    title,
    styles: ['page.css', 'adding.css'],
    script: 'page.js',
    isUnlisted: true,
  })}<body class="drop-box">
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
