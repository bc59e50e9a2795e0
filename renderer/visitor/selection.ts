/** Chosen entries, to be taken together as one zip file. */
import { reservedName } from '../../main/site/page-contract/view-names.ts';
import { element } from './element.ts';
import type { Entry } from './folder-entry.ts';
import type { Context } from './page-context.ts';

/** Requests may be 16 KiB long; some programs between us and the server allow half of that. */
const MAX_REFERENCE_LENGTH = 7_500;

export class Selection {
  readonly #chosen = new Set<Entry>();
  readonly #bar: HTMLElement;
  readonly #count = element('p', { role: 'status' });
  readonly #take: HTMLAnchorElement;
  readonly #offers: { readonly button: HTMLButtonElement; readonly isFor: (count: number) => boolean }[] = [];
  #isActive = false;

  /** Told when what is chosen, or whether one chooses, has changed. */
  onChange: () => void = () => undefined;

  constructor(
    private readonly context: Context,
    allEntries: () => readonly Entry[],
  ) {
    const { words } = context;
    this.#take = element('a', { class: 'button', download: true }, words.downloadSelected);
    const all = element('button', { type: 'button' }, words.selectAll);
    all.addEventListener('click', () => this.#chooseAll(allEntries()));
    const done = element('button', { type: 'button' }, words.done);
    done.addEventListener('click', () => this.stop());
    this.#bar = element('section', { class: 'selection', hidden: true }, this.#count, all, done, this.#take);
    this.#bar.setAttribute('aria-label', words.select);
    document.body.append(this.#bar);
  }

  get isActive(): boolean {
    return this.#isActive;
  }

  has(entry: Entry): boolean {
    return this.#chosen.has(entry);
  }

  start(): void {
    this.#isActive = true;
    this.#changed();
  }

  stop(): void {
    this.#isActive = false;
    this.#chosen.clear();
    this.#changed();
  }

  toggle(entry: Entry): void {
    this.#isActive = true;
    if (!this.#chosen.delete(entry)) this.#chosen.add(entry);
    this.#changed();
  }

  /** Something else that can be done with what is chosen. */
  offer(label: string, isFor: (count: number) => boolean, act: (entries: readonly Entry[]) => void): void {
    const button = element('button', { type: 'button', hidden: true }, label);
    button.addEventListener('click', () => act([...this.#chosen]));
    this.#offers.push({ button, isFor });
    this.#take.before(button);
  }

  /** Puts a box to tick into a row, or takes it away, and marks a chosen row. */
  decorate(row: HTMLTableRowElement, entry: Entry): void {
    row.classList.toggle('chosen', this.has(entry));
    const cell = row.cells[0];
    let box = cell?.querySelector<HTMLInputElement>('input') ?? undefined;
    if (!this.#isActive) {
      box?.remove();
      return;
    }
    if (!box) {
      box = element('input', { type: 'checkbox', 'aria-label': this.context.words.selectNamed(entry.name) });
      box.addEventListener('change', () => this.toggle(entry));
      cell?.prepend(box);
    }
    box.checked = this.has(entry);
  }

  #chooseAll(entries: readonly Entry[]): void {
    const isAll = entries.every((entry) => this.#chosen.has(entry));
    this.#chosen.clear();
    if (!isAll) for (const entry of entries) this.#chosen.add(entry);
    this.#changed();
  }

  #changed(): void {
    const { words } = this.context;
    const reference = formatReference(this.#chosen);
    const fits = reference.length <= MAX_REFERENCE_LENGTH;
    this.#bar.hidden = !this.#isActive;
    document.body.classList.toggle('selecting', this.#isActive);
    this.#count.textContent = fits ? words.selected(this.#chosen.size) : words.selectionTooLong;
    this.#take.hidden = this.#chosen.size === 0 || !fits;
    this.#take.href = reference;
    for (const { button, isFor } of this.#offers) button.hidden = !isFor(this.#chosen.size);
    this.onChange();
  }
}

/** The names go as their references have them: octet for octet. */
function formatReference(entries: Iterable<Entry>): string {
  return [`?${reservedName('zip')}`, ...Array.from(entries, ({ href }) => `name=${href.replace(/\/$/, '')}`)].join('&');
}
