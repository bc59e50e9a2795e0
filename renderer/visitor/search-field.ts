/** The search field: filters the folder while one types, and finds what lies below it on the server. */

import type { Entry } from './folder-entry.ts';
import { searchBelow } from './folder-loader.ts';
import type { Context } from './page-context.ts';

/** Shorter texts are in every other name. */
const MIN_SEARCH_LENGTH = 2;

/** How long one must have stopped typing before the server is asked, in milliseconds. */
const SEARCH_DELAY_MS = 250;

export interface SearchEvents {
  /** Filter by this text; what was found below is not known yet. */
  readonly filtered: (text: string) => void;
  /** Found below the folder for the text that was filtered by last. */
  readonly found: (entries: readonly Entry[]) => void;
}

export class SearchField {
  readonly field: HTMLInputElement;
  #timer = 0;
  #request = new AbortController();

  constructor(
    form: HTMLFormElement,
    private readonly context: Context,
    private readonly events: SearchEvents,
  ) {
    this.field = form.querySelector('input') ?? document.createElement('input');
    this.field.addEventListener('input', () => this.#changed());
    form.addEventListener('submit', (event) => event.preventDefault());
    this.field.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || this.text === '') return;
      event.preventDefault();
      event.stopPropagation();
      this.clear();
    });
  }

  get text(): string {
    return this.field.value.trim();
  }

  clear(): void {
    this.field.value = '';
    this.#changed();
  }

  /** What to say while the server looks. */
  get isSearchable(): boolean {
    return this.text.length >= (this.context.language === 'en' ? MIN_SEARCH_LENGTH : 1);
  }

  #changed(): void {
    clearTimeout(this.#timer);
    this.#request.abort();
    this.events.filtered(this.text);
    if (!this.isSearchable) return;
    const request = new AbortController();
    this.#request = request;
    this.#timer = setTimeout(() => void this.#search(request.signal), SEARCH_DELAY_MS);
  }

  async #search(signal: AbortSignal): Promise<void> {
    // A server that is busy or gone leaves what is here: nothing more was found.
    const entries = await searchBelow(this.text, signal).catch(() => []);
    if (!signal.aborted) this.events.found(entries);
  }
}
