/** The heads of the columns sort here, and say by what is sorted; without a script they ask the server. */
import type { SortColumn, Sorting } from '../../main/site/page-contract/sort-columns.ts';
import { isSortColumn } from '../../main/site/page-contract/sort-columns.ts';

export function connectColumnHeads(chosen: (column: SortColumn) => void): void {
  for (const head of columnHeads()) {
    head.addEventListener('click', (event) => {
      event.preventDefault();
      const column = head.dataset.sort ?? '';
      if (isSortColumn(column)) chosen(column);
    });
  }
}

export function showSorting({ column, order }: Sorting): void {
  for (const head of columnHeads()) {
    if (head.dataset.sort !== column) head.removeAttribute('aria-sort');
    else head.setAttribute('aria-sort', order === 'asc' ? 'ascending' : 'descending');
  }
}

function columnHeads(): NodeListOf<HTMLElement> {
  return document.querySelectorAll<HTMLElement>('th[data-sort]');
}
