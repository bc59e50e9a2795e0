/** A folder's listing, in the form that the request prefers: a page for people, a plain index or JSON for programs. */

import { inTurn } from '../../base/next-turn.ts';
import { unreachable } from '../../base/unreachable.ts';
import type { Asker } from '../../heavy-work/asker.ts';
import { askerOf } from '../../heavy-work/asker.ts';
import type { HeavyWork } from '../../heavy-work/heavy-work.ts';
import { PLAIN_PAGE_POLICY } from '../../http/html.ts';
import type { HttpRequest, HttpResponse } from '../../http/message.ts';
import { selectLanguage } from '../../http/select-language.ts';
import { siteWords } from '../../site-words/site-words.ts';
import type { FolderEntry, TreeReader } from '../../tree/shared-tree.ts';
import type { Compressor } from '../files/compressor.ts';
import type { ContentTypes } from '../files/content-types.ts';
import { addingRight } from '../pages/adding-area.ts';
import type { ViewedFolder } from '../view-request.ts';
import { folderLinks, pageFields, plainFields } from './listing-fields.ts';
import { selectListingForm } from './listing-form.ts';
import { formatJson, parseJsonQuery } from './listing-json.ts';
import type { PageHead } from './listing-markup.ts';
import { formatFoot, formatHead, formatNote, formatPages, formatTableHead } from './listing-markup.ts';
import { orderEntries } from './listing-order.ts';
import type { ListingQuery } from './listing-query.ts';
import { PAGE_ENTRIES, parseListingQuery } from './listing-query.ts';
import { formatRow } from './listing-rows.ts';
import { createNonce } from './page-policy.ts';
import { formatIndexHead, formatIndexLine, INDEX_FOOT } from './plain-index.ts';
import type { ScriptedPages } from './scripted-pages.ts';
import { respondWithText } from './text-response.ts';

export interface ListingOptions {
  /** The shared folder's own name, for titles. */
  readonly rootName: string;
  /** undefined when nothing is compressed on the way. */
  readonly compressor: Compressor | undefined;
  readonly work: HeavyWork;
  readonly types: ContentTypes;
  /** undefined when all pages run their scripts. */
  readonly scriptedPages: ScriptedPages | undefined;
  /** Whether a folder can be searched, and taken in other forms such as one zip file. */
  readonly offersForms: boolean;
  /** Whether something can be added to it, by those who may. */
  readonly takesFiles: boolean;
}

export class FolderListing {
  constructor(
    private readonly reader: TreeReader,
    private readonly options: ListingOptions,
  ) {}

  /** Rejects with the system's error when the folder can't be read. */
  async respond(request: HttpRequest, viewed: ViewedFolder): Promise<HttpResponse> {
    const form = selectListingForm(request.fields);
    switch (form) {
      case 'pages':
        return this.#respondWithPage(request, viewed, PAGE_ENTRIES);
      case 'page':
        return this.#respondWithPage(request, viewed, Number.POSITIVE_INFINITY);
      case 'index':
        return this.#respondWithIndex(request, viewed);
      case 'json':
        return this.respondWithJson(request, viewed);
      default:
        return unreachable(form);
    }
  }

  /** Rejects with HttpError 400 when the query makes no sense. */
  async respondWithJson(request: HttpRequest, viewed: ViewedFolder): Promise<HttpResponse> {
    const query = parseJsonQuery(viewed.query);
    const { reader } = this;
    const { next, pieces } = await formatJson(reader, viewed, {
      ...query,
      types: this.options.types,
      visitor: askerOf(request).visitor,
      mount: request.context.mount,
    });
    const links = [...folderLinks(viewed), ...(next === undefined ? [] : [`<${next}>; rel="next"`])];
    return respondWithText(request, pieces, {
      fields: plainFields('application/json', links),
      compressor: this.options.compressor,
      work: this.options.work,
    });
  }

  /** @param length entries on one page */
  #respondWithPage(request: HttpRequest, viewed: ViewedFolder, length: number): Promise<HttpResponse> {
    const { components } = viewed;
    const language = selectLanguage(request.fields.get('accept-language'));
    const nonce = createNonce();
    const head: PageHead = {
      rootName: this.options.rootName,
      components,
      query: viewed.query,
      language,
      nonce,
      mount: request.context.mount,
      search: undefined,
      offersSearch: this.options.offersForms,
      offersZip: this.options.offersForms,
      right: addingRight(request.context, this.options.takesFiles),
    };
    const fields = pageFields(nonce, language, folderLinks(viewed));
    const pieces = this.#formatPage(head, viewed, { length, asker: askerOf(request) });
    return respondWithText(request, pieces, { fields, compressor: this.options.compressor, work: this.options.work });
  }

  async *#formatPage(
    head: PageHead,
    viewed: ViewedFolder,
    { length, asker }: { readonly length: number; readonly asker: Asker },
  ): AsyncGenerator<string, void, void> {
    const { types, scriptedPages } = this.options;
    const { departure, visitor } = asker;
    const words = siteWords(head.language).visitor;
    const reading = inTurn(this.reader.readNames(viewed.path, head.language), visitor);
    // It may fail while the first piece is being sent; it is awaited right after.
    reading.catch(() => undefined);
    yield formatHead(head);
    const listed = await reading;
    const { names, folders } = listed;
    const asked = parseListingQuery(viewed.query);
    const pages = Math.max(1, Math.ceil(names.length / length));
    const query: ListingQuery = { ...asked, page: Math.min(asked.page, pages) };
    const counts = [
      ...(folders > 0 ? [words.folders(folders)] : []),
      ...(names.length > folders ? [words.files(names.length - folders)] : []),
    ];
    const summary = names.length === 0 ? words.empty : words.joined(counts);
    yield formatTableHead(head, { summary, total: names.length, query });
    const start = query.page === 1 ? 0 : (query.page - 1) * length;
    const range = { start, end: start + length };
    const seenPages: FolderEntry[] = [];
    let hasUnreadable = false;
    for await (const entries of orderEntries(this.reader, viewed.path, { listed, query, range, types, departure })) {
      scriptedPages?.gather(seenPages, entries);
      hasUnreadable ||= entries.some(({ isUnreadable }) => isUnreadable);
      yield entries.map((entry) => formatRow(entry, words, types)).join('');
    }
    const isScripted = await scriptedPages?.areAmong(viewed.components, seenPages);
    const note =
      (hasUnreadable ? formatNote(words.unreadableNote) : '') + (isScripted ? formatNote(words.sandboxed) : '');
    yield formatFoot(head, formatPages(query, pages, words) + note);
  }

  /** Every entry, however many: programs that walk a share do not turn pages. */
  #respondWithIndex(request: HttpRequest, viewed: ViewedFolder): Promise<HttpResponse> {
    const fields = plainFields('text/html; charset=utf-8', folderLinks(viewed));
    return respondWithText(request, this.#formatIndex(viewed, askerOf(request).visitor), {
      fields: [...fields, ['Content-Security-Policy', PLAIN_PAGE_POLICY]],
      compressor: this.options.compressor,
      work: this.options.work,
    });
  }

  async *#formatIndex({ components, path }: ViewedFolder, visitor: string): AsyncGenerator<string, void, void> {
    const reading = inTurn(this.reader.readNames(path, 'en'), visitor);
    reading.catch(() => undefined);
    yield formatIndexHead(components);
    const { names } = await reading;
    for await (const entries of this.reader.describe(path, names)) yield entries.map(formatIndexLine).join('');
    yield INDEX_FOOT;
  }
}
