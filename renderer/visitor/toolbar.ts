/** The buttons beside the search field: order, list or grid, select. */
import type { SortColumn, Sorting, SortOrder } from '../../main/site/page-contract/sort-columns.ts';
import { isSortColumn, orderAfterClick } from '../../main/site/page-contract/sort-columns.ts';
import { connectColumnHeads, showSorting } from './column-heads.ts';
import { DRAWINGS } from './drawings.ts';
import { drawing, element, iconButton } from './element.ts';
import type { Context } from './page-context.ts';
import type { Layout, Preferences } from './visitor-preferences.ts';

export interface ToolbarEvents {
  readonly changed: (preferences: Preferences) => void;
  readonly select: () => void;
}

const CHOICES: readonly (readonly [SortColumn, SortOrder])[] = [
  ['name', 'asc'],
  ['name', 'desc'],
  ['modified', 'desc'],
  ['modified', 'asc'],
  ['size', 'desc'],
  ['size', 'asc'],
  ['kind', 'asc'],
];

export class Toolbar {
  readonly #order: HTMLSelectElement;
  readonly #layout: HTMLButtonElement;
  #preferences: Preferences;

  constructor(
    private readonly context: Context,
    preferences: Preferences,
    private readonly events: ToolbarEvents,
  ) {
    this.#preferences = preferences;
    this.#order = this.#createOrder();
    this.#layout = iconButton(context.words.grid, DRAWINGS.grid, () => this.#toggleLayout());
    connectColumnHeads((column) => {
      const order = orderAfterClick(column, this.#preferences.sorting);
      this.#sort({ column, order });
    });
  }

  /** Adds the buttons to the bar of the search field. */
  attach(bar: Element): void {
    const { words, offersZip } = this.context;
    const order = element('label', { class: 'icon', title: words.sortBy }, drawing(DRAWINGS.sort), this.#order);
    bar.append(order, this.#layout);
    if (offersZip) bar.append(iconButton(words.select, DRAWINGS.select, this.events.select));
    this.#show();
  }

  #createOrder(): HTMLSelectElement {
    const { words } = this.context;
    const select = element('select', { 'aria-label': words.sortBy });
    for (const [column, order] of CHOICES) {
      const label = `${words[column]} ${order === 'asc' ? '↑' : '↓'}`;
      select.append(element('option', { value: `${column} ${order}` }, label));
    }
    select.addEventListener('change', () => {
      const [column = '', order] = select.value.split(' ');
      if (isSortColumn(column)) this.#sort({ column, order: order === 'desc' ? 'desc' : 'asc' });
    });
    return select;
  }

  #sort(sorting: Sorting): void {
    this.#change({ ...this.#preferences, sorting });
  }

  #toggleLayout(): void {
    const layout: Layout = this.#preferences.layout === 'grid' ? 'list' : 'grid';
    this.#change({ ...this.#preferences, layout });
  }

  #change(preferences: Preferences): void {
    this.#preferences = preferences;
    this.#show();
    this.events.changed(preferences);
  }

  #show(): void {
    const { layout, sorting } = this.#preferences;
    const { words } = this.context;
    const other = layout === 'grid' ? 'list' : 'grid';
    this.#layout.replaceChildren(drawing(DRAWINGS[other]));
    this.#layout.title = words[other];
    this.#layout.setAttribute('aria-label', words[other]);
    this.#order.value = `${sorting.column} ${sorting.order}`;
    showSorting(sorting);
  }
}
