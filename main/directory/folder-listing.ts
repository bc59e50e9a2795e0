/** A folder's listing, in the form that the request prefers: a page for people, a plain index or JSON for programs. */
import { PLAIN_PAGE_POLICY } from '../handler/html.ts';
import { mediaTypeWeight, parsePreferences } from '../http/accept.ts';
import type { FieldSection } from '../http/fields.ts';
import type { HttpRequest, HttpResponse } from '../http/message.ts';
import { unreachable } from '../unreachable.ts';
import { WORDS } from '../visitor/words/languages.ts';
import type { ViewedFolder } from './folder-views.ts';
import { createNonce, folderLinks, pageFields, plainFields } from './listing-fields.ts';
import { formatJson, parseJsonQuery } from './listing-json.ts';
import { selectLanguage } from './listing-language.ts';
import { orderEntries } from './listing-order.ts';
import type { PageHead } from './listing-page.ts';
import { formatFoot, formatHead, formatPages, formatTableHead, plainTitle } from './listing-page.ts';
import type { ListingQuery } from './listing-query.ts';
import { PAGE_ENTRIES, parseListingQuery } from './listing-query.ts';
import { formatPlainRow, formatRow } from './listing-rows.ts';
import type { TreeReader } from './shared-tree.ts';
import { respondWithText } from './text-response.ts';

export interface ListingOptions {
  /** The shared folder's own name, for titles. */
  readonly rootName: string;
  readonly compresses: boolean;
  /** Whether a folder can be taken as one zip file. */
  readonly offersZip: () => boolean;
}

type Form = 'page' | 'index' | 'json';

export class FolderListing {
  constructor(
    private readonly reader: TreeReader,
    private readonly options: ListingOptions,
  ) {}

  /** Rejects with the system's error when the folder can't be read. */
  async respond(request: HttpRequest, viewed: ViewedFolder): Promise<HttpResponse> {
    const form = selectForm(request.fields);
    switch (form) {
      case 'page':
        return this.#respondWithPage(request, viewed);
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
    const { next, pieces } = await formatJson(reader, viewed, query);
    const links = [...folderLinks(viewed.components), ...(next === undefined ? [] : [`<${next}>; rel="next"`])];
    return respondWithText(request, pieces, {
      fields: plainFields('application/json', links),
      compresses: this.options.compresses,
    });
  }

  #respondWithPage(request: HttpRequest, viewed: ViewedFolder): Promise<HttpResponse> {
    const { components } = viewed;
    const language = selectLanguage(request.fields.get('accept-language'));
    const nonce = createNonce();
    const head: PageHead = {
      rootName: this.options.rootName,
      components,
      language,
      nonce,
      search: undefined,
      offersZip: this.options.offersZip(),
    };
    const fields = pageFields(nonce, language, folderLinks(components));
    const pieces = this.#formatPage(head, viewed);
    return respondWithText(request, pieces, { fields, compresses: this.options.compresses });
  }

  async *#formatPage(head: PageHead, viewed: ViewedFolder): AsyncGenerator<string, void, void> {
    const words = WORDS[head.language];
    const reading = this.reader.readNames(viewed.path, head.language);
    // It may fail while the first piece is being sent; it is awaited right after.
    reading.catch(() => undefined);
    yield formatHead(head);
    const { names, folders } = await reading;
    const asked = parseListingQuery(viewed.query);
    const pages = Math.max(1, Math.ceil(names.length / PAGE_ENTRIES));
    const query: ListingQuery = { ...asked, page: Math.min(asked.page, pages) };
    const counts = [
      ...(folders > 0 ? [words.folders(folders)] : []),
      ...(names.length > folders ? [words.files(names.length - folders)] : []),
    ];
    const summary = names.length === 0 ? words.empty : words.joined(counts);
    yield formatTableHead(head, { summary, total: names.length, query });
    const start = (query.page - 1) * PAGE_ENTRIES;
    const range = { start, end: start + PAGE_ENTRIES };
    for await (const entries of orderEntries(this.reader, viewed.path, { names, query, range })) {
      yield entries.map((entry) => formatRow(entry, words)).join('');
    }
    yield formatFoot(head, formatPages(query, pages, words));
  }

  /** Every entry in one plain table, however many: programs that walk a share do not turn pages. */
  #respondWithIndex(request: HttpRequest, viewed: ViewedFolder): Promise<HttpResponse> {
    const fields = plainFields('text/html; charset=utf-8', folderLinks(viewed.components));
    return respondWithText(request, this.#formatIndex(viewed), {
      fields: [...fields, ['Content-Security-Policy', PLAIN_PAGE_POLICY]],
      compresses: this.options.compresses,
    });
  }

  async *#formatIndex({ components, path }: ViewedFolder): AsyncGenerator<string, void, void> {
    const reading = this.reader.readNames(path, 'en');
    reading.catch(() => undefined);
    const title = plainTitle(components, this.options.rootName);
    const parent = components.length > 0 ? '<tr><td><a href="../">../</a></td><td>-</td><td></td></tr>\n' : '';
    yield `<!doctype html>\n<html lang="en">\n<head><meta charset="utf-8"><title>${title}</title></head>\n<body>\n<h1>${title}</h1>\n<table>\n<tr><th>Name</th><th>Size</th><th>Modified</th></tr>\n${parent}`;
    const { names } = await reading;
    for await (const entries of this.reader.describe(path, names)) yield entries.map(formatPlainRow).join('');
    yield '</table>\n</body>\n</html>\n';
  }
}

/** JSON when it weighs more than HTML; the page for whoever asks for HTML by name: that is how browsers ask. */
function selectForm(fields: FieldSection): Form {
  const accept = fields.get('accept');
  if (mediaTypeWeight(accept, 'application/json') > mediaTypeWeight(accept, 'text/html')) return 'json';
  const isNamed = parsePreferences(accept ?? '').some(({ value, weight }) => value === 'text/html' && weight > 0);
  return isNamed ? 'page' : 'index';
}
