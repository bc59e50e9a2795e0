/**
 * The page that people get for a folder: everything around its rows. What is another form of the folder is a button, not a
 * link: programs that follow links would take its contents several times.
 */
import { escapeHtml } from '../../http/html.ts';
import { siteWords } from '../../site-words/site-words.ts';
import type { PathComponent } from '../../tree/target-path.ts';
import { formatTargetPath } from '../../tree/target-path.ts';
import type { Words } from '../../words/en/visitor.ts';
import type { LanguageTag } from '../../words/languages.ts';
import { CONNECT_PATH } from '../connect/connect-page.ts';
import type { AddingArea } from '../pages/adding-area.ts';
import { formatAddingArea } from '../pages/adding-area.ts';
import { wordScriptName } from '../pages/page-assets.ts';
import { formatPageHead } from '../pages/page-head.ts';
import type { ViewQuery } from '../view-query.ts';
import { formatBreadcrumbs } from './breadcrumbs.ts';
import { formatColumnHeads } from './column-heads.ts';
import { nameHtml } from './listing-link.ts';
import type { ListingQuery } from './listing-query.ts';
import { formatListingQuery } from './listing-query.ts';

/** What the page says of itself before its rows. */
export interface PageHead {
  readonly language: LanguageTag;
  readonly nonce: string;
  /** See RequestContext. */
  readonly mount: string;
  readonly components: readonly PathComponent[];
  /** The shared folder's own name. */
  readonly rootName: string;
  /** Tells the names of views where this page is. */
  readonly query: ViewQuery;
  /** What was searched for; undefined for the folder itself. */
  readonly search: string | undefined;
  readonly offersSearch: boolean;
  /** The folder can be taken as one zip file. */
  readonly offersZip: boolean;
  /** What the visitor may do beyond looking; undefined for nothing. */
  readonly right?: AddingArea['right'] | undefined;
}

/** The page up to where the number of entries has to be known. */
export function formatHead(head: PageHead): string {
  const { language, nonce, mount } = head;
  const words = siteWords(language).visitor;
  return `${formatPageHead({
    language,
    mount,
    nonce,
    title: formatTitle(head, words),
    // Whoever only looks gets nothing of it.
    styles: ['page.css', ...(head.right === undefined ? [] : ['adding.css'])],
    preloads: [wordScriptName('visitor', language)],
    script: 'page.js',
  })}<body${head.offersZip ? ' data-zip' : ''}>
<header>
${formatBreadcrumbs(head, words)}
<h1 dir="auto">${formatTitle(head, words)}</h1>
`;
}

function formatTitle({ components, rootName, search }: PageHead, words: Words): string {
  if (search !== undefined) return escapeHtml(words.resultsFor('\n')).replace('\n', nameHtml(search));
  return nameHtml(components.at(-1) ?? rootName);
}

/** What follows once it is known what is shown. */
export interface PageSummary {
  /** In words. */
  readonly summary: string;
  /** Entries of the folder in all. */
  readonly total: number;
  readonly query: ListingQuery;
}

/** From the summary to the beginning of the rows. */
export function formatTableHead(head: PageHead, { summary, total, query }: PageSummary): string {
  const words = siteWords(head.language).visitor;
  const zip =
    head.offersZip && head.search === undefined && total > 0
      ? `<form><button class="button" name="${head.query.nameOf('zip')}">${words.downloadAll}</button></form>\n`
      : '';
  return `<p id="summary">${summary}</p>
${zip}</header>
<main>
${formatArea(head)}<div id="bar">${head.offersSearch ? formatSearch(head, words) : ''}</div>
<table data-total="${total}">
<thead><tr>${formatColumnHeads(query, words, head.search === undefined)}</tr></thead>
<tbody>
`;
}

function formatArea({ language, mount, right, query }: PageHead): string {
  return right === undefined ? '' : formatAddingArea({ language, mount, right, changeView: query.nameOf('change') });
}

function formatSearch({ mount, components, query, search }: PageHead, words: Words): string {
  const value = search === undefined ? '' : ` value="${escapeHtml(search)}"`;
  return `<form role="search" action="${mount}${formatTargetPath(components, true)}"><input type="search" name="${query.nameOf('search')}"${value} placeholder="${words.searchPlaceholder}" aria-label="${words.searchLabel}" autocomplete="off" autocapitalize="off" spellcheck="false"><button>${words.search}</button></form>`;
}

/** From the end of the rows to the end of the page. */
export function formatFoot({ language, offersZip, query, mount }: PageHead, middle: string): string {
  const words = siteWords(language).visitor;
  const button = (view: string, label: string): string => `<button name="${query.nameOf(view)}">${label}</button>`;
  const others = offersZip
    ? `<form>${button('zip', 'zip')} ${button('tar', 'tar')} ${button('sha256sums', words.checksums)} ${button('json', 'JSON')}</form>\n${formatConnect(mount, language)}`
    : '';
  return `</tbody>
</table>
${middle}</main>
<footer>${others}<p>${words.madeWith}</p></footer>
</body>
</html>
`;
}

function formatConnect(mount: string, language: LanguageTag): string {
  return `<form action="${mount}${CONNECT_PATH}"><button>${siteWords(language).connect.offer}</button></form>\n`;
}

/** A line below the rows. */
export function formatNote(text: string): string {
  return `<p class="note">${text}</p>\n`;
}

/** Links to the other pages of a folder that has many. */
export function formatPages(query: ListingQuery, pages: number, words: Words): string {
  const { page } = query;
  if (pages <= 1) return '';
  const link = (other: number, rel: string, label: string): string =>
    other < 1 || other > pages
      ? ''
      : `<a href="${formatListingQuery({ ...query, page: other }) || './'}" rel="${rel}">${label}</a>`;
  return `<nav id="pages" aria-label="${words.pages}">${link(page - 1, 'prev', words.previousPage)}<p>${words.pageOf(page, pages)}</p>${link(page + 1, 'next', words.nextPage)}</nav>\n`;
}
