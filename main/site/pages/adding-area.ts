/**
 * The place on a page where visitors add files. As it is written here it is a form that needs no script; the script puts the
 * place to drop things, bars and buttons in its stead.
 */
import type { RequestContext } from '../../http/request-context.ts';
import { siteWords } from '../../site-words/site-words.ts';
import type { LanguageTag } from '../../words/languages.ts';

export interface AddingArea {
  readonly language: LanguageTag;
  /** See RequestContext. */
  readonly mount: string;
  readonly right: 'add' | 'change';
  /** The name of the page for renaming and deleting; undefined where nothing that is there is shown. */
  readonly changeView?: string | undefined;
}

/** What a visitor may do beyond looking, where that is something; undefined where the page offers nothing. */
export function addingRight(
  { rights }: Pick<RequestContext, 'rights'>,
  takesFiles: boolean,
): AddingArea['right'] | undefined {
  return takesFiles && rights !== 'look' ? rights : undefined;
}

export function formatAddingArea(area: AddingArea): string {
  const { language, mount, right } = area;
  const words = siteWords(language).adding;
  const changes = `data-new-folder="${words.newFolder}" data-rename="${words.rename}" data-delete="${words.delete}"`;
  return `<section id="add" data-right="${right}" data-mount="${mount}" ${changes} aria-label="${words.addFiles}">
<form method="post" action="?upload" enctype="multipart/form-data">
<label><span>${words.whoAreYou}</span><input name="sender" maxlength="60" autocomplete="name" placeholder="${words.yourName}"></label>
<div class="zone">
<p class="hint">${words.dropHere}</p>
<p class="choices"><button type="button" class="button">${words.chooseFiles}</button> <button type="button" class="button quiet" value="folder">${words.chooseFolder}</button></p>
<p class="unscripted"><input type="file" name="file" multiple required aria-label="${words.addFiles}"> <button class="button">${words.send}</button></p>
</div>
</form>
${formatChanges(area)}</section>
`;
}

/** What a script offers beside the search field. */
function formatChanges({ language, right, changeView }: AddingArea): string {
  if (changeView === undefined) return '';
  const { adding: words, formUploads: own } = siteWords(language);
  const others =
    right === 'change'
      ? `<form><button class="button quiet" name="${changeView}">${own.asksFirst(own.renameOrDelete)}</button></form>\n`
      : '';
  return `<div class="unscripted">
<form method="post" action="?change"><label><span>${words.folderName}</span><input type="text" name="to" required autocomplete="off"></label><button class="button quiet" name="do" value="new-folder">${words.newFolder}</button></form>
${others}</div>
`;
}
