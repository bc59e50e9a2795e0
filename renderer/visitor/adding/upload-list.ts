/** The files on screen, however many there are: only those in sight have a row. */
import type { AddingWords } from '../../../main/words/en/adding.ts';
import { element } from '../element.ts';
import { visibleRange } from '../visible-range.ts';
import type { Item } from './upload-item.ts';
import type { RowActions } from './upload-row.ts';
import { UploadRow } from './upload-row.ts';

export class UploadList {
  readonly node: HTMLOListElement;
  readonly #before = element('li', { class: 'space', 'aria-hidden': 'true' });
  readonly #after = element('li', { class: 'space', 'aria-hidden': 'true' });
  #rows = new Map<Item, UploadRow>();
  #items: readonly Item[] = [];
  /** Whether the list keeps what is being sent in sight: until somebody scrolls it. */
  #follows = true;

  constructor(
    private readonly words: AddingWords,
    private readonly actions: RowActions,
  ) {
    this.node = element('ol', { class: 'uploads', role: 'list', tabindex: '0', 'aria-label': words.list });
    this.node.addEventListener('scroll', () => this.#draw(), { passive: true });
    // Rows are higher where there is little room beside each other.
    addEventListener('resize', () => this.#draw());
    for (const type of ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const) {
      this.node.addEventListener(type, () => this.#stopFollowing(), { passive: true });
    }
  }

  /** @param items all of them: what failed comes first, where it is seen */
  show(items: Iterable<Item>): void {
    const failed: Item[] = [];
    const others: Item[] = [];
    for (const item of items) (item.state === 'failed' ? failed : others).push(item);
    this.#items = failed.concat(others);
    if (this.#items.length === 0) this.#follows = true;
    if (this.#follows) this.#follow();
    this.#draw();
  }

  #stopFollowing(): void {
    this.#follows = false;
  }

  #follow(): void {
    const first = this.#items.findIndex(({ state }) => state === 'sending');
    const rowHeight = this.#rowHeight();
    const top = first * rowHeight;
    const { scrollTop, clientHeight } = this.node;
    if (first >= 0 && (top < scrollTop || top + rowHeight > scrollTop + clientHeight)) {
      // The list may not be as long as it will be.
      this.#after.style.height = `${this.#items.length * rowHeight}px`;
      this.node.scrollTop = top;
    }
  }

  /** As the style says for this width, in pixels. */
  #rowHeight(): number {
    return Number.parseFloat(getComputedStyle(this.node).getPropertyValue('--row')) || 60;
  }

  #draw(): void {
    const range = visibleRange({
      offset: this.node.scrollTop,
      height: this.node.clientHeight || innerHeight / 2,
      rowHeight: this.#rowHeight(),
      columns: 1,
      count: this.#items.length,
    });
    this.#before.style.height = `${range.before}px`;
    this.#after.style.height = `${range.after}px`;
    const rows = new Map<Item, UploadRow>();
    const nodes: Element[] = [this.#before];
    for (const [index, item] of this.#items.slice(range.start, range.end).entries()) {
      const row = this.#rows.get(item) ?? new UploadRow(item, this.words, this.actions);
      row.node.setAttribute('aria-posinset', String(range.start + index + 1));
      row.node.setAttribute('aria-setsize', String(this.#items.length));
      row.update();
      rows.set(item, row);
      nodes.push(row.node);
    }
    this.#rows = rows;
    this.#replace([...nodes, this.#after]);
  }

  /** What stays is not touched: it keeps the focus. */
  #replace(nodes: readonly Element[]): void {
    const wanted = new Set(nodes);
    for (const node of [...this.node.children]) if (!wanted.has(node)) node.remove();
    let place: Element | null = this.node.firstElementChild;
    for (const node of nodes) {
      if (node === place) place = place.nextElementSibling;
      else this.node.insertBefore(node, place);
    }
  }
}
