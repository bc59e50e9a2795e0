/** The folder on the page: its entries, what of them is shown, and in which order. */

import { element } from './element.ts';
import type { Entry } from './folder-entry.ts';
import { fromRow } from './folder-entry.ts';
import { filterEntries } from './folder-entry-filter.ts';
import { EntryList } from './folder-entry-list.ts';
import { sortEntries } from './folder-entry-order.ts';
import { loadFolder } from './folder-loader.ts';
import type { Context } from './page-context.ts';
import type { Preferences } from './visitor-preferences.ts';

export class FolderPage {
  readonly list: EntryList;
  /** Stands where the table would, when there is nothing to show. */
  readonly #note = element('p', { class: 'note' });
  readonly #summary: HTMLElement;
  #wholeSummary: string;
  readonly #total: number;
  #entries: readonly Entry[];
  #sorted: readonly Entry[] = [];
  /** Sorted; undefined while the server is looking or nothing is searched for. */
  #below: readonly Entry[] | undefined;
  #text = '';
  #preferences: Preferences;

  constructor(
    private readonly table: HTMLTableElement,
    private readonly context: Context,
    preferences: Preferences,
  ) {
    this.#preferences = preferences;
    this.#total = Number(table.dataset.total ?? 0);
    this.list = new EntryList(table, context);
    this.#entries = [...(table.tBodies[0]?.rows ?? [])].map((row) => this.#adopt(row));
    table.after(this.#note);
    this.#summary = document.getElementById('summary') ?? element('p');
    this.#wholeSummary = this.#summary.textContent ?? '';
    this.#summary.setAttribute('role', 'status');
  }

  /** Shows what the page came with, then fetches what it came without. */
  start(): void {
    const isPart = this.#entries.length < this.#total;
    this.list.setLayout(this.#preferences.layout);
    this.#sort();
    if (isPart) void this.#loadAll();
  }

  setPreferences(preferences: Preferences): void {
    const isSorted = preferences.sorting === this.#preferences.sorting;
    this.#preferences = preferences;
    this.list.setLayout(preferences.layout);
    if (!isSorted) this.#sort();
  }

  /** Shows only what has the text in its name. */
  filter(text: string, isSearching: boolean): void {
    this.#text = text;
    this.#below = undefined;
    this.#show(isSearching ? this.context.words.searchingBelow : undefined);
  }

  /** What is in the folder, as far as the page has it. */
  get entries(): readonly Entry[] {
    return this.#entries;
  }

  /** Shows what is in the folder by now. */
  replace(entries: readonly Entry[]): void {
    const { words } = this.context;
    const folders = entries.filter(({ kind }) => kind === 'folder').length;
    const counts = [
      ...(folders > 0 ? [words.folders(folders)] : []),
      ...(entries.length > folders ? [words.files(entries.length - folders)] : []),
    ];
    this.#wholeSummary = entries.length === 0 ? words.empty : words.joined(counts);
    this.table.dataset.total = String(entries.length);
    this.#entries = entries;
    this.#sort();
  }

  /** Says something in the place of the summary. */
  tell(text: string): void {
    this.#tell(text);
  }

  /** Adds what was found below the folder. */
  addBelow(entries: readonly Entry[]): void {
    this.#below = sortEntries(entries, this.#preferences.sorting, this.context.language);
    this.#show(undefined);
  }

  #adopt(row: HTMLTableRowElement): Entry {
    const entry = fromRow(row);
    this.list.adopt(row, entry);
    return entry;
  }

  #sort(): void {
    this.#sorted = sortEntries(this.#entries, this.#preferences.sorting, this.context.language);
    this.#show(undefined);
  }

  #show(progress: string | undefined): void {
    const { words } = this.context;
    const below = this.#below ?? [];
    const shown = [...filterEntries(this.#sorted, this.#text), ...below];
    this.list.show(shown);
    const isEmpty = shown.length === 0;
    this.table.hidden = isEmpty;
    this.#note.hidden = !isEmpty || this.#text === '';
    this.#note.textContent = words.noMatch(this.#text);
    this.#tell(progress ?? this.#describe(shown.length, below.length));
    document.body.classList.toggle('filtering', this.#text !== '');
  }

  #describe(shown: number, below: number): string {
    const { words } = this.context;
    if (this.#text === '') return this.#wholeSummary;
    return below > 0 ? words.foundBelow(below) : words.matches(shown);
  }

  async #loadAll(): Promise<void> {
    const { words } = this.context;
    const pages = document.getElementById('pages');
    try {
      pages?.setAttribute('hidden', '');
      this.#entries = await loadFolder((count) => this.#tell(words.loading(count)));
      this.#sort();
    } catch {
      // The pages that the server makes are still there.
      pages?.removeAttribute('hidden');
      this.#tell(words.loadFailed);
    }
  }

  #tell(text: string): void {
    if (this.#summary.textContent !== text) this.#summary.textContent = text;
  }
}
