/** What a search finds below a folder, as a page or as JSON. */

import { askerOf } from '../../heavy-work/asker.ts';
import { mediaTypeWeight } from '../../http/accept.ts';
import type { HttpRequest, HttpResponse } from '../../http/message.ts';
import { pathFromOutside } from '../../http/mount.ts';
import { selectLanguage } from '../../http/select-language.ts';
import { siteWords } from '../../site-words/site-words.ts';
import { formatTargetPath } from '../../tree/target-path.ts';
import type { LanguageTag } from '../../words/languages.ts';
import type { ContentTypes } from '../files/content-types.ts';
import { pageFields, plainFields } from '../listings/listing-fields.ts';
import { toJson } from '../listings/listing-json.ts';
import type { ListedEntry } from '../listings/listing-link.ts';
import type { PageHead } from '../listings/listing-markup.ts';
import { formatFoot, formatHead, formatNote, formatTableHead } from '../listings/listing-markup.ts';
import type { ListingOptions } from '../listings/listing-response.ts';
import { formatRow } from '../listings/listing-rows.ts';
import { createNonce } from '../listings/page-policy.ts';
import { respondWithText } from '../listings/text-response.ts';
import type { ViewedFolder } from '../view-request.ts';
import type { FolderSearch, SearchResult } from './folder-search.ts';

export class SearchListing {
  constructor(
    private readonly search: FolderSearch,
    private readonly options: ListingOptions,
  ) {}

  /** Rejects with the system's error when the folder can't be read, and as HeavyWork does. */
  async respond(request: HttpRequest, viewed: ViewedFolder): Promise<HttpResponse> {
    const text = viewed.query.text('search') ?? '';
    const language = selectLanguage(request.fields.get('accept-language'));
    const result = await this.search.find({ path: viewed.path, text, language }, askerOf(request));
    const accept = request.fields.get('accept');
    const wantsJson = mediaTypeWeight(accept, 'application/json') > mediaTypeWeight(accept, 'text/html');
    return wantsJson || viewed.query.encoded('json').length > 0
      ? this.#respondWithJson(request, viewed, result)
      : this.#respondWithPage(request, viewed, { text, language, result });
  }

  #respondWithJson(request: HttpRequest, { components }: ViewedFolder, result: SearchResult): Promise<HttpResponse> {
    const value = {
      path: pathFromOutside(request, formatTargetPath(components, true)),
      entries: result.entries.map((entry) => toJson(entry, this.options.types)),
      complete: !result.isCut,
    };
    return respondWithText(request, once(JSON.stringify(value)), {
      fields: plainFields('application/json', []),
      compressor: this.options.compressor,
      work: this.options.work,
    });
  }

  async #respondWithPage(
    request: HttpRequest,
    { components, query }: ViewedFolder,
    {
      text,
      language,
      result,
    }: { readonly text: string; readonly language: LanguageTag; readonly result: SearchResult },
  ): Promise<HttpResponse> {
    const nonce = createNonce();
    const head: PageHead = {
      rootName: this.options.rootName,
      components,
      query,
      language,
      nonce,
      mount: request.context.mount,
      search: text,
      offersSearch: true,
      offersZip: false,
    };
    const { scriptedPages, types } = this.options;
    const seenPages: ListedEntry[] = [];
    scriptedPages?.gather(seenPages, result.entries);
    const isScripted = await scriptedPages?.areAmong(components, seenPages);
    const page = formatPage(head, { ...result, isScripted: isScripted ?? false }, types);
    return respondWithText(request, once(page), {
      fields: pageFields(nonce, language, []),
      compressor: this.options.compressor,
      work: this.options.work,
    });
  }
}

function formatPage(
  head: PageHead,
  { entries, isCut, isScripted }: SearchResult & { readonly isScripted: boolean },
  types: ContentTypes,
): string {
  const words = siteWords(head.language).visitor;
  const count = entries.length;
  return [
    formatHead(head),
    formatTableHead(head, {
      summary: count === 0 ? words.noResults : words.results(count),
      total: count,
      query: { sort: 'name', order: 'asc', page: 1 },
    }),
    ...entries.map((entry) => formatRow(entry, words, types)),
    formatFoot(head, (isCut ? formatNote(words.searchCut) : '') + (isScripted ? formatNote(words.sandboxed) : '')),
  ].join('');
}

async function* once(text: string): AsyncGenerator<string, void, void> {
  yield text;
}
