/** Moves through the listing by keys, as in a file manager: arrows, letters, Home and End, Space to look inside. */
import type { Entry } from './folder-entry.ts';
import type { EntryList } from './folder-entry-list.ts';
import { keyFromLeftToRight } from './reading-direction.ts';

/** Letters typed within this time belong to one name, in milliseconds. */
const TYPE_AHEAD_MS = 800;

export interface KeyboardActions {
  readonly search: () => void;
  readonly preview: (entry: Entry) => void;
  readonly toggle: (entry: Entry) => void;
  readonly leave: () => void;
  /** Escape was pressed outside of everything. */
  readonly escape: () => void;
}

export class Keyboard {
  #typed = '';
  #typedAt = 0;

  constructor(
    private readonly list: EntryList,
    private readonly actions: KeyboardActions,
  ) {
    document.addEventListener('keydown', (event) => {
      if (this.#isElsewhere(event)) return;
      if (this.#act(event)) event.preventDefault();
    });
  }

  /** Fields, dialogs and the browser's own shortcuts are left alone. */
  #isElsewhere({ target, defaultPrevented, ctrlKey, metaKey, altKey, key }: KeyboardEvent): boolean {
    if (defaultPrevented || altKey || document.querySelector('dialog[open]')) return true;
    if ((ctrlKey || metaKey) && key !== ' ') return true;
    return target instanceof HTMLInputElement ? target.type !== 'checkbox' : target instanceof HTMLSelectElement;
  }

  /** @returns whether the key was for us */
  #act(event: KeyboardEvent): boolean {
    const entry = this.list.entryAt(event.target);
    if (event.key === '/') this.actions.search();
    else if (event.key === 'Escape') this.actions.escape();
    else if (event.key === 'Backspace') this.actions.leave();
    else if (event.key === ' ' && entry && event.target instanceof HTMLAnchorElement) this.#space(event, entry);
    else return this.#move(event.key, entry) || this.#typeAhead(event, entry);
    return true;
  }

  #space(event: KeyboardEvent, entry: Entry): void {
    if (event.ctrlKey || event.metaKey) this.actions.toggle(entry);
    else this.actions.preview(entry);
  }

  #move(key: string, entry: Entry | undefined): boolean {
    const { list } = this;
    const current = entry ? list.entries.indexOf(entry) : -1;
    const last = list.entries.length - 1;
    const target = destination(keyFromLeftToRight(key), current, {
      columns: list.columns,
      page: list.pageLength,
      last,
    });
    if (target === undefined) return false;
    list.focus(Math.min(Math.max(target, 0), last));
    return true;
  }

  #typeAhead({ key, timeStamp }: KeyboardEvent, entry: Entry | undefined): boolean {
    if (key.length !== 1 || key === ' ') return false;
    if (timeStamp - this.#typedAt > TYPE_AHEAD_MS) this.#typed = '';
    this.#typedAt = timeStamp;
    this.#typed += key.toLowerCase();
    const { entries } = this.list;
    const current = entry ? entries.indexOf(entry) : -1;
    const from = current + (this.#typed.length === 1 ? 1 : 0);
    const order = [...entries.slice(Math.max(from, 0)), ...entries.slice(0, Math.max(from, 0))];
    const match = order.find(({ name }) => name.toLowerCase().startsWith(this.#typed));
    if (match) this.list.focus(entries.indexOf(match));
    return match !== undefined;
  }
}

interface Grid {
  readonly columns: number;
  /** Entries on one screen. */
  readonly page: number;
  readonly last: number;
}

/**
 * Where a key leads from an entry, or from outside (-1); undefined for a key that moves nothing. Scrolling keys stay the
 * browser's until one is in the list.
 */
export function destination(key: string, current: number, { columns, page, last }: Grid): number | undefined {
  if (current < 0) return enter(key, last);
  switch (key) {
    case 'ArrowDown':
      return current + columns;
    case 'ArrowUp':
      return current - columns;
    case 'ArrowRight':
      return columns > 1 ? current + 1 : undefined;
    case 'ArrowLeft':
      return columns > 1 ? current - 1 : undefined;
    case 'Home':
      return 0;
    case 'End':
      return last;
    case 'PageDown':
      return current + page;
    case 'PageUp':
      return current - page;
    default:
      return undefined;
  }
}

/** The way into the list: from its end backwards, else from its beginning. */
function enter(key: string, last: number): number | undefined {
  if (key === 'ArrowUp') return last;
  return key === 'ArrowDown' ? 0 : undefined;
}
