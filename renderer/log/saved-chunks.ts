/** Makes chunks of the log of what was read from files: their columns are used as they came. */

import { textBytes } from '../../main/access-log/log-text.ts';
import type { SavedChunk } from '../../main/access-log/saved-log.ts';
import { LogChunk } from './log-chunk.ts';
import type { TextSource } from './numbered-texts.ts';

/** Texts by number: they go with the last chunk that has them. */
class TextList implements TextSource {
  readonly epoch = 0;
  readonly #texts: string[] = [];
  #bytes = 0;

  get size(): number {
    return this.#texts.length;
  }

  get bytes(): number {
    return this.#bytes;
  }

  readonly textOf = (number: number): string => this.#texts[number] ?? '';

  add(texts: readonly string[]): void {
    for (const text of texts) {
      this.#texts.push(text);
      this.#bytes += textBytes(text);
    }
  }
}

export class SavedChunks {
  #table = 0;
  #texts = new TextList();

  /** In the order in which they were read. */
  open({ first, count, columns, table, texts }: SavedChunk): LogChunk {
    if (table !== this.#table) this.#texts = new TextList();
    this.#table = table;
    this.#texts.add(JSON.parse(texts) as string[]);
    return new LogChunk(first, { count, columns, texts: this.#texts });
  }
}
