/** The line of one file: its name, how far it is or what became of it, and what can be done about it. */
import { visibleName } from '../../../main/text/visible-name.ts';
import type { AddingWords } from '../../../main/words/en/adding.ts';
import { DRAWINGS } from '../drawings.ts';
import { drawing, element } from '../element.ts';
import { ADDING_DRAWINGS } from './drawings.ts';
import { describeProblem } from './problem-words.ts';
import type { Item, ItemState } from './upload-item.ts';
import { nameOf } from './upload-item.ts';

export interface RowActions {
  readonly pause: (item: Item) => void;
  readonly resume: (item: Item) => void;
  readonly retry: (item: Item) => void;
  readonly remove: (item: Item) => void;
}

export class UploadRow {
  readonly node: HTMLLIElement;
  readonly #name: string;
  readonly #bar: HTMLProgressElement;
  readonly #state = element('p', { class: 'state' });
  readonly #act: HTMLButtonElement;
  readonly #remove: HTMLButtonElement;
  #shown = '';

  constructor(
    private readonly item: Item,
    private readonly words: AddingWords,
    actions: RowActions,
  ) {
    const name = visibleName(nameOf(item.path));
    const place = visibleName(item.path.slice(0, -nameOf(item.path).length));
    this.#name = name;
    this.#bar = element('progress', { max: '1', 'aria-label': name });
    const title = element('p', { class: 'name', dir: 'auto', title: visibleName(item.path) });
    if (place !== '') title.append(element('span', {}, element('bdi', {}, place)));
    title.append(element('bdi', {}, name));
    this.#act = element('button', { type: 'button', class: 'icon' });
    this.#act.addEventListener('click', () => this.#actOn(actions));
    this.#remove = element('button', { type: 'button', class: 'icon' }, drawing(DRAWINGS.close));
    label(this.#remove, words.removeNamed(name), words.remove);
    this.#remove.addEventListener('click', () => actions.remove(item));
    const text = element('div', {}, title, this.#bar, this.#state);
    this.node = element('li', {}, text, this.#act, this.#remove);
  }

  update(): void {
    const { state, file, sent } = this.item;
    const part = file.size === 0 ? Number(state === 'arrived') : sent / file.size;
    this.#bar.value = part;
    const text = this.#describe();
    if (this.#state.textContent !== text) {
      this.#state.textContent = text;
      // What has no room is still to be had.
      this.#state.title = text;
    }
    if (this.#shown === state) return;
    this.#shown = state;
    this.node.className = state;
    this.#bar.hidden = state === 'failed' || state === 'arrived' || state === 'asking';
    const action = ACTIONS[state];
    this.#act.hidden = action === undefined;
    if (!action) return;
    this.#act.replaceChildren(drawing(ADDING_DRAWINGS[action]));
    label(this.#act, this.words[`${action}Named`](this.#name), this.words[action]);
  }

  #describe(): string {
    const { words, item } = this;
    const size = words.amount(item.file.size);
    // Why is said once, above all of them, when none has a connection.
    if (item.isTrying) return words.beside([words.waits, words.sizeOf(words.amount(item.sent), size)]);
    switch (item.state) {
      case 'failed':
        return item.problem ? describeProblem(item.problem, words) : words.refused;
      case 'arrived':
        return item.keptAs === undefined
          ? words.beside([words.arrived, size])
          : words.arrivedAs(visibleName(item.keptAs));
      case 'paused':
        return words.beside([words.paused, words.sizeOf(words.amount(item.sent), size)]);
      case 'sending':
        return words.sizeOf(words.amount(item.sent), size);
      case 'asking':
      case 'waiting':
        return words.beside([words.waits, size]);
    }
  }

  #actOn(actions: RowActions): void {
    const action = ACTIONS[this.item.state];
    if (action) actions[action](this.item);
  }
}

const ACTIONS: Readonly<Partial<Record<ItemState, 'pause' | 'resume' | 'retry'>>> = {
  waiting: 'pause',
  sending: 'pause',
  paused: 'resume',
  failed: 'retry',
};

function label(button: HTMLButtonElement, full: string, short: string): void {
  button.title = short;
  button.setAttribute('aria-label', full);
}
