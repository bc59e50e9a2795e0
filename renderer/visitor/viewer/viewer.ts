/**
 * Looks inside files without leaving the page: one dialog that steps through everything it can show, by button, key and
 * swipe. The address names what is open, so that the browser's way back closes it and a link leads to it.
 */

import { DRAWINGS } from '../drawings.ts';
import { drawing, element, iconButton } from '../element.ts';
import type { Entry } from '../folder-entry.ts';
import type { Context } from '../page-context.ts';
import { isFromRightToLeft, keyFromLeftToRight } from '../reading-direction.ts';
import { createContent, isViewable } from './content.ts';
import { isSentAsText } from './sent-as-text.ts';
import { onSwipe } from './swipe.ts';

const ADDRESS = '#view=';
const SLIDESHOW_MS = 4_000;

export class Viewer {
  readonly #dialog = element('dialog', { class: 'viewer' });
  readonly #name = element('bdi');
  readonly #position = element('p', { class: 'position' });
  readonly #stage = element('div', { class: 'stage', tabindex: '-1', autofocus: true });
  readonly #save: HTMLAnchorElement;
  readonly #original: HTMLAnchorElement;
  readonly #play: HTMLButtonElement;
  readonly #steps: readonly HTMLButtonElement[];
  #entry: Entry | undefined;
  /** Files of which the name says nothing and the octets that they are text. */
  readonly #texts = new WeakSet<Entry>();
  #asking = new AbortController();
  #timer = 0;
  #dispose: () => void = () => undefined;

  constructor(
    private readonly context: Context,
    private readonly entries: () => readonly Entry[],
  ) {
    const { words } = context;
    this.#save = iconLink(words.download, DRAWINGS.download);
    this.#save.download = '';
    this.#original = iconLink(words.open, DRAWINGS.open);
    this.#original.target = '_blank';
    this.#play = iconButton(words.play, DRAWINGS.play, () => this.#toggleSlideshow());
    const previous = iconButton(words.previous, DRAWINGS.previous, () => this.#step(-1));
    const next = iconButton(words.next, DRAWINGS.next, () => this.#step(1));
    previous.classList.add('step', 'previous');
    next.classList.add('step', 'next');
    this.#steps = [previous, next];
    const close = iconButton(words.close, DRAWINGS.close, () => this.#leave());
    const title = element('div', { class: 'title' }, element('h2', {}, this.#name), this.#position);
    const head = element('header', {}, title, this.#play, this.#original, this.#save, close);
    this.#dialog.append(head, this.#stage, previous, next);
    this.#dialog.setAttribute('aria-label', words.preview);
    document.body.append(this.#dialog);
    this.#connect();
  }

  /** @returns whether it can be shown */
  open(entry: Entry): boolean {
    if (!this.#isViewable(entry)) return false;
    history.pushState({ viewing: true }, '', ADDRESS + entry.href);
    this.#show(entry);
    this.#dialog.showModal();
    return true;
  }

  /**
   * As `open`, for a file of which only the server can tell what it is.
   * @returns undefined when something else was opened meanwhile
   */
  async openIfText(entry: Entry): Promise<boolean | undefined> {
    this.#asking.abort();
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    const isText = await isSentAsText(entry, signal);
    if (signal.aborted) return undefined;
    if (isText) this.#texts.add(entry);
    return this.open(entry);
  }

  /** Shows what the page's address names. */
  openFromAddress(): void {
    const { hash } = location;
    const entry = hash.startsWith(ADDRESS)
      ? this.entries().find(({ href }) => href === hash.slice(ADDRESS.length))
      : undefined;
    if (!entry) return;
    if (entry.kind !== 'file' && !this.#isViewable(entry)) return;
    history.replaceState({}, '', location.pathname + location.search);
    if (!this.open(entry)) void this.openIfText(entry);
  }

  #isViewable(entry: Entry): boolean {
    return this.#texts.has(entry) || isViewable(entry);
  }

  #connect(): void {
    this.#dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      this.#leave();
    });
    this.#dialog.addEventListener('keydown', (event) => this.#key(event));
    addEventListener('popstate', () => this.#close());
    onSwipe(this.#stage, {
      step: (direction) => this.#step(isFromRightToLeft() === (direction === 1) ? -1 : 1),
      leave: () => this.#leave(),
    });
  }

  #key(event: KeyboardEvent): void {
    if (event.target instanceof HTMLMediaElement) return;
    const key = keyFromLeftToRight(event.key);
    if (key === 'ArrowRight') this.#step(1);
    else if (key === 'ArrowLeft') this.#step(-1);
    else if (event.key === ' ' && !(event.target instanceof HTMLButtonElement)) this.#leave();
    else return;
    event.preventDefault();
  }

  /** Back to where the address was before; closing follows from that. */
  #leave(): void {
    if (history.state?.viewing) history.back();
    else this.#close();
  }

  #close(): void {
    if (!this.#dialog.open) return;
    this.#stopSlideshow();
    this.#dispose();
    this.#stage.replaceChildren();
    this.#dialog.close();
    const entry = this.#entry;
    this.#entry = undefined;
    if (entry) this.closed(entry);
  }

  /** Told what was shown last. */
  closed: (entry: Entry) => void = () => undefined;

  #show(entry: Entry): void {
    this.#dispose();
    this.#asking.abort();
    this.#entry = entry;
    const viewable = this.entries().filter((other) => this.#isViewable(other));
    const index = viewable.indexOf(entry);
    this.#name.textContent = entry.name;
    this.#position.textContent = this.context.words.position(index + 1, viewable.length);
    this.#save.href = entry.href;
    this.#original.href = entry.href;
    this.#play.hidden = viewable.filter(({ kind }) => kind === 'image').length < 2 || entry.kind !== 'image';
    for (const button of this.#steps) button.hidden = viewable.length < 2;
    const { node, dispose } = createContent(this.#texts.has(entry) ? { ...entry, kind: 'text' } : entry, this.context);
    this.#dispose = dispose;
    this.#stage.replaceChildren(node);
    preload(viewable[index + 1]);
  }

  /** To the next or the previous one, from the last to the first. */
  #step(direction: 1 | -1): void {
    const playing = this.#timer !== 0;
    const viewable = this.entries().filter((entry) => this.#isViewable(entry) && (!playing || entry.kind === 'image'));
    const index = this.#entry ? viewable.indexOf(this.#entry) : -1;
    const entry = viewable[(index + direction + viewable.length) % viewable.length];
    if (!entry) return;
    history.replaceState(history.state, '', ADDRESS + entry.href);
    this.#show(entry);
    if (playing) this.#startSlideshow();
  }

  #toggleSlideshow(): void {
    if (this.#timer === 0) this.#startSlideshow();
    else this.#stopSlideshow();
  }

  #startSlideshow(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#step(1), SLIDESHOW_MS);
    this.#labelPlay(this.context.words.pause, DRAWINGS.pause);
  }

  #stopSlideshow(): void {
    clearTimeout(this.#timer);
    this.#timer = 0;
    this.#labelPlay(this.context.words.play, DRAWINGS.play);
  }

  #labelPlay(label: string, path: string): void {
    this.#play.replaceChildren(drawing(path));
    this.#play.title = label;
    this.#play.setAttribute('aria-label', label);
  }
}

function iconLink(label: string, path: string): HTMLAnchorElement {
  return element('a', { class: 'icon', title: label, 'aria-label': label }, drawing(path));
}

/** The next picture is there when one steps on. */
function preload(entry: Entry | undefined): void {
  if (entry?.kind === 'image') new Image().src = entry.href;
}
