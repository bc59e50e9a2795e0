/** Pages for who has no script: what to rename or delete, and the question before something is deleted. */
import { escapeHtml } from '../../http/html.ts';
import type { HttpResponse } from '../../http/message.ts';
import { siteWords } from '../../site-words/site-words.ts';
import type { FolderName } from '../../tree/shared-tree.ts';
import type { LanguageTag } from '../../words/languages.ts';
import { pageFields } from '../listings/listing-fields.ts';
import { formatHref, nameHtml } from '../listings/listing-link.ts';
import { createNonce } from '../listings/page-policy.ts';
import { formatPageHead } from '../pages/page-head.ts';

export interface FormPage {
  readonly language: LanguageTag;
  /** See RequestContext. */
  readonly mount: string;
}

/** @param entries of the folder, or some of them where it has very many */
export function choicePage(page: FormPage, entries: readonly FolderName[]): HttpResponse {
  const { adding: words, formUploads: own } = siteWords(page.language);
  const rows = entries.map(
    (entry) =>
      `<li><label class="pick"><input type="checkbox" name="entry" value="${referenceTo(entry)}"> <bdi>${nameHtml(entry.name)}</bdi></label></li>`,
  );
  return respond(page, own.renameOrDelete, [
    `<p>${own.howToChange}</p>`,
    '<form method="post" action="?change">',
    `<ul class="names">\n${rows.join('\n')}\n</ul>`,
    `<p><label><span>${words.newName}</span><input type="text" name="to" autocomplete="off"></label></p>`,
    `<p class="choices"><button class="button" name="do" value="rename">${words.rename}</button> <button class="button quiet" name="do" value="delete">${own.asksFirst(words.delete)}</button> ${backLink(own.back)}</p>`,
    '</form>',
  ]);
}

export interface Doomed {
  /** As the form has them: names in percent-encoding, those of folders with a slash. */
  readonly references: readonly string[];
  /** For people. */
  readonly names: readonly string[];
  /** What has to be known before. */
  readonly warnings: readonly string[];
}

export function deleteQuestion(page: FormPage, { references, names, warnings }: Doomed): HttpResponse {
  const words = siteWords(page.language).adding;
  const [first = ''] = names;
  const title = names.length === 1 ? words.deleteNamed(first) : words.deleteMany(names.length);
  return respond(page, title, [
    ...(names.length === 1
      ? []
      : [`<ul>${names.map((name) => `<li><bdi>${escapeHtml(name)}</bdi></li>`).join('')}</ul>`]),
    ...[...warnings, words.deleteForGood].map((line) => `<p>${escapeHtml(line)}</p>`),
    '<form method="post" action="?change">',
    ...references.map((reference) => `<input type="hidden" name="entry" value="${escapeHtml(reference)}">`),
    `<p class="choices">${backLink(words.cancel)} <button class="button" name="do" value="delete-for-good">${words.delete}</button></p>`,
    '</form>',
  ]);
}

function backLink(text: string): string {
  return `<a class="button quiet" href="./">${text}</a>`;
}

/** A form encodes it once more: decoded, it is the reference again, whatever octets the name has. */
function referenceTo({ name, kind }: FolderName): string {
  return formatHref({ name, kind, size: 0, modified: 0 });
}

function respond({ language, mount }: FormPage, title: string, lines: readonly string[]): HttpResponse {
  const nonce = createNonce();
  const heading = escapeHtml(title);
  const html = `${formatPageHead({
    language,
    mount,
    nonce,
    title: heading,
    styles: ['page.css', 'adding.css'],
    isUnlisted: true,
  })}<body>
<header>
<h1 dir="auto">${heading}</h1>
</header>
<main class="change">
${lines.join('\n')}
</main>
</body>
</html>
`;
  return { status: 200, fields: pageFields(nonce, language, []), body: { kind: 'bytes', bytes: Buffer.from(html) } };
}
