/** A folder's listing, in the form that the request prefers: a page for people, a plain index or JSON for programs. */

import { unreachable } from '../../base/unreachable.ts';
import { askerOf } from '../../heavy-work/asker.ts';
import type { HeavyWork } from '../../heavy-work/heavy-work.ts';
import type { FieldLine } from '../../http/fields.ts';
import { PLAIN_PAGE_POLICY } from '../../http/html.ts';
import type { HttpRequest, HttpResponse } from '../../http/message.ts';
import { selectLanguage } from '../../http/select-language.ts';
import type { TreeReader } from '../../tree/shared-tree.ts';
import type { Compressor } from '../files/compressor.ts';
import type { ContentTypes } from '../files/content-types.ts';
import { addingRight } from '../pages/adding-area.ts';
import type { ViewedFolder } from '../view-request.ts';
import { KeptRows } from './kept-rows.ts';
import { folderLinks, pageFields, plainFields } from './listing-fields.ts';
import { selectListingForm } from './listing-form.ts';
import { formatJson, parseJsonQuery } from './listing-json.ts';
import type { PageHead } from './listing-markup.ts';
import { formatPage } from './listing-page.ts';
import { PAGE_ENTRIES } from './listing-query.ts';
import { createNonce } from './page-policy.ts';
import { formatIndex } from './plain-index.ts';
import type { ScriptedPages } from './scripted-pages.ts';
import { SplicedGzip } from './spliced-gzip.ts';
import type { TextOptions } from './text-response.ts';
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
  readonly #rows = new KeptRows();
  readonly #gzip: SplicedGzip;

  constructor(
    private readonly reader: TreeReader,
    private readonly options: ListingOptions,
  ) {
    this.#gzip = new SplicedGzip(options.work);
  }

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
      asker: askerOf(request),
      mount: request.context.mount,
    });
    const links = [...folderLinks(viewed), ...(next === undefined ? [] : [`<${next}>; rel="next"`])];
    return respondWithText(request, pieces, this.#textOptions(plainFields('application/json', links)));
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
    const means = { ...this.options, rows: this.#rows, length, asker: askerOf(request) };
    const pieces = formatPage(this.reader, head, viewed, means);
    return respondWithText(request, pieces, { ...this.#textOptions(fields), nonce });
  }

  #respondWithIndex(request: HttpRequest, viewed: ViewedFolder): Promise<HttpResponse> {
    const fields = plainFields('text/html; charset=utf-8', folderLinks(viewed));
    const pieces = formatIndex(this.reader, viewed, { rows: this.#rows, asker: askerOf(request) });
    const policy: FieldLine = ['Content-Security-Policy', PLAIN_PAGE_POLICY];
    return respondWithText(request, pieces, this.#textOptions([...fields, policy]));
  }

  #textOptions(fields: readonly FieldLine[]): TextOptions {
    return { fields, compressor: this.options.compressor, gzip: this.#gzip, work: this.options.work };
  }
}
