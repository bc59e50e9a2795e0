/**
 * The distinct texts of a log, each with a number, for as long as a chunk has them. Visitors choose most of these texts,
 * and repeat themselves: a filter looks at each text once, not at each entry.
 */

import { textBytes } from '../../main/access-log/log-text.ts';

/** What chunks need of texts: those of the whole log, or what a chunk that was let go has kept of them. */
export interface TextSource {
  /** Numbers stand for the same texts as long as this is the same. */
  readonly epoch: number;
  /** All numbers are smaller. */
  readonly size: number;
  /** Octets that the texts take in memory, about. */
  readonly bytes: number;
  readonly textOf: (number: number) => string;
}

/** Beyond so many texts the old ones are not looked for any more: a text may get a second number then. */
const MAX_KNOWN = 2_000_000;

export class LogTexts implements TextSource {
  readonly #known = new Map<string, number>();
  readonly #texts: string[] = [];
  /** By number: how many chunks have the text. */
  readonly #chunks: number[] = [];
  #free: number[] = [];
  #epoch = 0;
  #bytes = 0;

  get epoch(): number {
    return this.#epoch;
  }

  get size(): number {
    return this.#texts.length;
  }

  /** Octets that all of them take in memory, about. */
  get bytes(): number {
    return this.#bytes;
  }

  readonly textOf = (number: number): string => this.#texts[number] ?? '';

  /** The text's number: a new one if it had none. It is the caller's to `retain` it. */
  numberOf(text: string): number {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const number = this.#free.pop() ?? this.#texts.length;
    this.#texts[number] = text;
    this.#bytes += textBytes(text);
    this.#chunks[number] = 0;
    if (this.#known.size >= MAX_KNOWN) this.#known.clear();
    this.#known.set(text, number);
    return number;
  }

  /** One more chunk has the text. */
  retain(number: number): void {
    this.#chunks[number] = (this.#chunks[number] ?? 0) + 1;
  }

  /** A chunk that had these texts, each once, is let go: it gets what it needs to be read all the same. */
  release(numbers: ReadonlySet<number>): TextSource {
    const kept = new Map<number, string>();
    for (const number of numbers) {
      kept.set(number, this.textOf(number));
      const left = (this.#chunks[number] ?? 1) - 1;
      this.#chunks[number] = left;
      if (left === 0) this.#forget(number);
    }
    this.#epoch += 1;
    return { epoch: 0, size: this.size, bytes: 0, textOf: (number) => kept.get(number) ?? '' };
  }

  #forget(number: number): void {
    const text = this.textOf(number);
    // It may have got another number since.
    if (this.#known.get(text) === number) this.#known.delete(text);
    this.#texts[number] = '';
    this.#bytes -= textBytes(text);
    this.#free.push(number);
  }
}

/** One small number for each text, 0 at first: it is forgotten when numbers of texts mean something else. */
export class TextNotes<Notes extends Uint8Array | Uint32Array> {
  readonly #create: (length: number) => Notes;
  readonly #notes = new WeakMap<TextSource, { readonly epoch: number; readonly notes: Notes }>();

  /** @param create makes room for notes, all 0 */
  constructor(create: (length: number) => Notes) {
    this.#create = create;
  }

  /** Notes on the texts of this source. Valid until it has other texts, or more. */
  notesOn(source: TextSource): Notes {
    const { epoch, size } = source;
    const known = this.#notes.get(source);
    const before = known?.epoch === epoch ? known.notes : undefined;
    if (before !== undefined && before.length >= size) return before;
    // Room for more, so that a log that grows does not have them copied each time.
    const notes = this.#create(before === undefined ? size : size * 2);
    if (before !== undefined) notes.set(before);
    this.#notes.set(source, { epoch, notes });
    return notes;
  }
}
