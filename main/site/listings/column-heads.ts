/** The heads of the columns: each sorts by its column. */
import type { Words } from '../../words/en/visitor.ts';
import type { SortColumn } from '../page-contract/sort-columns.ts';
import { orderAfterClick } from '../page-contract/sort-columns.ts';
import type { ListingQuery } from './listing-query.ts';

/** Without a script they ask the server for the other order. */
export function formatColumnHeads(query: ListingQuery, words: Words, isSortable: boolean): string {
  const columns: readonly (readonly [SortColumn, string])[] = [
    ['name', words.name],
    ['size', words.size],
    ['modified', words.modifiedUtc],
  ];
  const cells = columns.map(([column, label]) => {
    if (!isSortable) return `<th scope="col">${label}</th>`;
    const isSorted = query.sort === column;
    const order = orderAfterClick(column, { column: query.sort, order: query.order });
    const value = order === 'asc' ? column : `${column}-desc`;
    const state = isSorted ? ` aria-sort="${query.order === 'asc' ? 'ascending' : 'descending'}"` : '';
    return `<th scope="col" data-sort="${column}"${state}><form><button name="sort" value="${value}">${label}</button></form></th>`;
  });
  return `${cells.join('')}<td></td>`;
}
