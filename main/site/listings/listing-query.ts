/** What a listing's query asks for: `?sort=size&order=desc&page=2` (`?sort=size-desc` from a button), `?json&after=NAME&limit=N`, `?search=TEXT`. */
import type { SortColumn, SortOrder } from '../page-contract/sort-columns.ts';
import { isSortColumn } from '../page-contract/sort-columns.ts';
import type { ViewQuery } from '../view-query.ts';

/** Entries on one page for people. */
export const PAGE_ENTRIES = 1000;

/** Most entries that one JSON page may be asked for. */
export const MAX_JSON_LIMIT = 100_000;

export interface ListingQuery {
  readonly sort: SortColumn;
  readonly order: SortOrder;
  /** From 1. */
  readonly page: number;
}

/** Whatever is not understood has its default: a listing is shown in any case. A button can send but one pair. */
export function parseListingQuery(query: ViewQuery): ListingQuery {
  const [sort = '', order = query.text('order')] = (query.text('sort') ?? '').split('-');
  return {
    sort: isSortColumn(sort) ? sort : 'name',
    order: order === 'desc' ? 'desc' : 'asc',
    page: Math.max(1, parseCount(query.text('page')) ?? 1),
  };
}

/** The query that leads to the same listing; empty for the default. */
export function formatListingQuery({ sort, order, page }: ListingQuery): string {
  const pairs = [
    ...(sort === 'name' && order === 'asc' ? [] : [`sort=${sort}`]),
    ...(order === 'desc' ? ['order=desc'] : []),
    ...(page > 1 ? [`page=${page}`] : []),
  ];
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

/** A natural number; undefined for anything else. */
export function parseCount(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}
