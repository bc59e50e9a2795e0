/**
 * New folders, other names, and deleting for who has no script. Each is done by the method that programs use for it, so that all
 * that is refused there is refused here; what has become of it is told by a page that leads back.
 */

import { statusOfError } from '../../http/error-status.ts';
import { FieldSection } from '../../http/fields.ts';
import { HttpError } from '../../http/http-error.ts';
import type { HttpRequest, HttpResponse } from '../../http/message.ts';
import { messagePage } from '../../http/message-page.ts';
import { pathFromOutside } from '../../http/mount.ts';
import type { MethodTable } from '../../http/request-handler.ts';
import { selectLanguage } from '../../http/select-language.ts';
import { siteWords } from '../../site-words/site-words.ts';
import { visibleName } from '../../text/visible-name.ts';
import type { SharedTree, TreeReader } from '../../tree/shared-tree.ts';
import type { PathComponent } from '../../tree/target-path.ts';
import { parseTargetPath } from '../../tree/target-path.ts';
import type { AddingWords } from '../../words/en/adding.ts';
import type { FormUploadWords } from '../../words/en/form-uploads.ts';
import type { LanguageTag } from '../../words/languages.ts';
import type { ViewedFolder } from '../view-request.ts';
import type { FormPage } from './change-page.ts';
import { choicePage, deleteQuestion } from './change-page.ts';
import type { WantedChange } from './read-change.ts';
import { readChange } from './read-change.ts';

/** Names that are offered on one page. */
const MAX_OFFERED = 1000;
/** Folders that are looked into before they are deleted. */
const MAX_DESCRIBED = 5;

export interface ChangeParts {
  readonly tree: SharedTree;
  readonly reader: TreeReader;
  /** MKCOL, MOVE and DELETE, with all that guards them. */
  readonly methods: MethodTable;
  /** Visitors see what is there. */
  readonly isListed: boolean;
}

export class ChangeForms {
  constructor(private readonly parts: ChangeParts) {}

  /** The page on which it is chosen what to rename or delete. Rejects with HttpError 404 for who may not. */
  async offer(request: HttpRequest, { path }: ViewedFolder): Promise<HttpResponse> {
    if (request.context.rights !== 'change' || !this.parts.isListed) throw new HttpError(404);
    const page = pageOf(request);
    const { names } = await this.parts.reader.readNames(path, page.language, request.departure);
    return choicePage(page, names.slice(0, MAX_OFFERED));
  }

  /** @param request a form, sent to the folder in which something changes */
  async respond(request: HttpRequest): Promise<HttpResponse> {
    if (request.context.rights === 'look') throw new HttpError(403);
    const wanted = await readChange(request);
    const { kind } = wanted;
    if (kind === 'new-folder') return this.#makeFolder(request, wanted);
    if (wanted.entries.length === 0) return this.#tell(request, 400, ({ own }) => own.nothingChosen);
    if (kind === 'rename') return this.#rename(request, wanted);
    if (kind === 'delete') return this.#ask(request, wanted);
    if (kind === 'delete-for-good') return this.#delete(request, wanted);
    throw new HttpError(400);
  }

  async #makeFolder(request: HttpRequest, { name }: WantedChange): Promise<HttpResponse> {
    const mistake = mistakeIn(name);
    if (mistake) return this.#tell(request, 400, ({ words }) => words[mistake]);
    const status = await this.#act(request, 'MKCOL', `${encodeURIComponent(name)}/`);
    return this.#tell(request, status, ({ words }) => failure(status, name, words) ?? words.created(visibleName(name)));
  }

  async #rename(request: HttpRequest, { entries, name }: WantedChange): Promise<HttpResponse> {
    const [entry = ''] = entries;
    if (entries.length > 1) return this.#tell(request, 400, ({ own }) => own.chooseOne);
    const mistake = mistakeIn(name);
    if (mistake) return this.#tell(request, 400, ({ words }) => words[mistake]);
    const target = encodeURIComponent(name) + (entry.endsWith('/') ? '/' : '');
    const status = await this.#act(request, 'MOVE', entry, target);
    return this.#tell(request, status, ({ words }) => failure(status, name, words) ?? words.renamed(visibleName(name)));
  }

  async #ask(request: HttpRequest, { entries }: WantedChange): Promise<HttpResponse> {
    if (request.context.rights !== 'change' || !this.parts.isListed) throw new HttpError(403);
    const page = pageOf(request);
    const warnings: string[] = [];
    for (const folder of entries.filter((entry) => entry.endsWith('/')).slice(0, MAX_DESCRIBED)) {
      const count = await this.#countIn(request, folder, page.language);
      if (count > 0) warnings.push(siteWords(page.language).adding.notEmpty(nameOf(folder), count, false));
    }
    return deleteQuestion(page, { references: entries, names: entries.map(nameOf), warnings });
  }

  async #delete(request: HttpRequest, { entries }: WantedChange): Promise<HttpResponse> {
    let deleted = 0;
    for (const entry of entries) {
      const status = await this.#act(request, 'DELETE', entry);
      if (status >= 300) {
        const done = deleted;
        return this.#tell(
          request,
          status,
          ({ words }) => failure(status, nameOf(entry), words) ?? words.changeFailed,
          ({ words }) => (done > 0 ? words.deleted(done) : undefined),
        );
      }
      deleted++;
    }
    return this.#tell(request, 200, ({ words }) => words.deleted(deleted));
  }

  /** @returns the status with which the method was answered */
  async #act(request: HttpRequest, method: string, entry: string, target?: string): Promise<number> {
    const act = this.parts.methods[method];
    if (act === undefined) return 405;
    const fields = new FieldSection();
    if (target !== undefined) {
      fields.append('Destination', pathFromOutside(request, request.path + target));
      fields.append('Overwrite', 'F');
    }
    try {
      const path = request.path + entry;
      return (await act({ ...request, method, path, query: undefined, fields, content: NOTHING })).status;
    } catch (error) {
      return statusOfError(error, (bug) => {
        throw bug;
      });
    }
  }

  /** How many things lie in a folder; none where it can't be told. */
  async #countIn({ path }: HttpRequest, folder: string, language: LanguageTag): Promise<number> {
    try {
      const components: readonly PathComponent[] = parseTargetPath(path + folder, process.platform).components;
      const found = await this.parts.tree.find(components);
      if (found.kind === 'folder') return (await this.parts.reader.readNames(found.path, language)).names.length;
      found.file.close();
    } catch {
      // It is deleted or refused, and that is told then.
    }
    return 0;
  }

  #tell(
    request: HttpRequest,
    status: number,
    title: Telling<string>,
    text?: Telling<string | undefined>,
  ): HttpResponse {
    const language = selectLanguage(request.fields.get('accept-language'));
    const { adding, formUploads } = siteWords(language);
    const all = { words: adding, own: formUploads };
    return messagePage(status >= 300 ? status : 200, language, {
      title: title(all),
      text: text?.(all),
      link: { text: all.own.back, href: pathFromOutside(request, request.path) },
    });
  }
}

type Telling<T> = (all: { readonly words: AddingWords; readonly own: FormUploadWords }) => T;

const NOTHING: HttpRequest['content'] = {
  length: 0,
  read: nothing,
  [Symbol.asyncIterator]: nothing,
};

async function* nothing(): AsyncGenerator<Uint8Array> {
  // No method of these takes any content.
}

function pageOf({ fields, context }: HttpRequest): FormPage {
  return { language: selectLanguage(fields.get('accept-language')), mount: context.mount };
}

function mistakeIn(name: string): 'nameMissing' | 'nameForbidden' | undefined {
  if (name === '') return 'nameMissing';
  return name === '.' || name === '..' || /[/\\]/.test(name) ? 'nameForbidden' : undefined;
}

function nameOf(entry: string): string {
  const encoded = entry.replace(/\/$/, '');
  try {
    return visibleName(decodeURIComponent(encoded));
  } catch {
    return encoded;
  }
}

/** @returns undefined for what went well */
function failure(status: number, name: string, words: AddingWords): string | undefined {
  if (status < 300) return undefined;
  const taken = words.nameTaken(visibleName(name));
  const sentences: Readonly<Record<number, string>> = {
    400: words.badName,
    403: words.changeRefused,
    404: words.changeGone,
    405: taken,
    409: words.changeGone,
    412: taken,
    423: words.locked,
    507: words.noRoom,
  };
  return sentences[status] ?? words.changeFailed;
}
