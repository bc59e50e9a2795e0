/** The rows on screen: all of them while they are few, else those in sight and space for the others. */

import { element } from './element.ts';
import type { Entry } from './folder-entry.ts';
import { createRow, enhanceRow } from './folder-entry-row.ts';
import type { Context } from './page-context.ts';
import { visibleRange } from './visible-range.ts';
import type { Layout } from './visitor-preferences.ts';

/** Up to here all rows exist, so that the browser's own search finds everything. */
const MAX_WHOLE_ENTRIES = 1000;

export class EntryList {
  readonly #body: HTMLTableSectionElement;
  readonly #rows = new WeakMap<Entry, HTMLTableRowElement>();
  readonly #entryOf = new WeakMap<HTMLTableRowElement, Entry>();
  readonly #before = spacer();
  readonly #after = spacer();
  #entries: readonly Entry[] = [];
  #isDrawing = false;

  constructor(
    private readonly table: HTMLTableElement,
    private readonly context: Context,
  ) {
    this.#body = table.tBodies[0] ?? table.createTBody();
    const redraw = (): void => this.#drawSoon();
    addEventListener('scroll', redraw, { passive: true });
    addEventListener('resize', redraw);
  }

  get entries(): readonly Entry[] {
    return this.#entries;
  }

  /** Takes over a row that the server wrote. */
  adopt(row: HTMLTableRowElement, entry: Entry): void {
    enhanceRow(row, entry, this.context);
    this.#know(row, entry);
  }

  /** Called for every row that comes on screen. */
  onRow: (row: HTMLTableRowElement, entry: Entry) => void = () => undefined;

  show(entries: readonly Entry[]): void {
    this.#entries = entries;
    this.table.classList.toggle('windowed', this.#isWindowed);
    this.#draw();
  }

  setLayout(layout: Layout): void {
    this.table.classList.toggle('grid', layout === 'grid');
    this.#draw();
  }

  /** The entry that a node of the page belongs to. */
  entryAt(node: EventTarget | null): Entry | undefined {
    const row = node instanceof Element ? node.closest('tr') : null;
    return row ? this.#entryOf.get(row) : undefined;
  }

  /** Entries side by side. */
  get columns(): number {
    if (!this.table.classList.contains('grid')) return 1;
    return getComputedStyle(this.#body).gridTemplateColumns.split(' ').length;
  }

  /** Entries that fit on the screen, at least one. */
  get pageLength(): number {
    return Math.max(1, Math.floor((innerHeight * 0.8) / this.#rowHeight)) * this.columns;
  }

  /** Brings the entry on screen and gives it the focus. */
  focus(index: number): void {
    const entry = this.#entries[index];
    if (!entry) return;
    if (!this.#rowOf(entry).isConnected) {
      const top = Math.floor(index / this.columns) * this.#rowHeight;
      scrollTo({ top: this.#body.getBoundingClientRect().top + scrollY + top - innerHeight / 2 });
      this.#draw();
    }
    const row = this.#rowOf(entry);
    row.querySelector('a')?.focus({ preventScroll: true });
    row.scrollIntoView({ block: 'nearest' });
  }

  /** Every row that exists now, with its entry. */
  forEachRow(change: (row: HTMLTableRowElement, entry: Entry) => void): void {
    for (const row of this.#body.rows) {
      const entry = this.#entryOf.get(row);
      if (entry) change(row, entry);
    }
  }

  get #isWindowed(): boolean {
    return this.#entries.length > MAX_WHOLE_ENTRIES;
  }

  get #rowHeight(): number {
    const row = this.#body.querySelector<HTMLTableRowElement>('tr:not(.space)');
    const gap = Number.parseFloat(getComputedStyle(this.#body).rowGap);
    return Math.max(1, (row?.offsetHeight ?? 48) + (Number.isNaN(gap) ? 0 : gap));
  }

  #drawSoon(): void {
    if (this.#isDrawing || !this.#isWindowed) return;
    this.#isDrawing = true;
    requestAnimationFrame(() => {
      this.#isDrawing = false;
      this.#draw();
    });
  }

  #draw(): void {
    if (!this.#isWindowed) {
      this.table.removeAttribute('aria-rowcount');
      this.#replace(this.#entries.map((entry) => this.#rowOf(entry)));
      return;
    }
    // One row has to be there to be measured.
    const [first] = this.#entries;
    if (first && this.#body.querySelector('tr:not(.space)') === null) this.#body.append(this.#rowOf(first));
    const range = visibleRange({
      offset: -this.#body.getBoundingClientRect().top,
      height: innerHeight,
      rowHeight: this.#rowHeight,
      columns: this.columns,
      count: this.#entries.length,
    });
    this.#before.style.height = `${range.before}px`;
    this.#after.style.height = `${range.after}px`;
    this.table.setAttribute('aria-rowcount', String(this.#entries.length + 1));
    const rows = this.#entries.slice(range.start, range.end).map((entry, index) => {
      const row = this.#rowOf(entry);
      row.setAttribute('aria-rowindex', String(range.start + index + 2));
      return row;
    });
    this.#replace([this.#before, ...rows, this.#after]);
  }

  /** Rows that stay are not touched: they keep the focus and their pictures. */
  #replace(rows: readonly HTMLTableRowElement[]): void {
    const wanted = new Set<Element>(rows);
    for (const row of [...this.#body.rows]) if (!wanted.has(row)) row.remove();
    let place: Element | null = this.#body.firstElementChild;
    for (const row of rows) {
      if (row === place) place = place.nextElementSibling;
      else this.#body.insertBefore(row, place);
    }
  }

  #know(row: HTMLTableRowElement, entry: Entry): void {
    this.#rows.set(entry, row);
    this.#entryOf.set(row, entry);
  }

  #rowOf(entry: Entry): HTMLTableRowElement {
    let row = this.#rows.get(entry);
    if (!row) {
      row = createRow(entry, this.context);
      this.#know(row, entry);
    }
    this.onRow(row, entry);
    return row;
  }
}

function spacer(): HTMLTableRowElement {
  return element('tr', { class: 'space', 'aria-hidden': 'true' }, element('td'));
}
