/**
 * A stretch of the window's access log in columns: texts are numbers in columns, and an entry becomes an object only when a
 * row is drawn.
 */
import { ENDINGS, toldRest } from '../../main/access-log/batch.ts';
import type { AccessLogEntry } from '../../main/access-log/log-entry.ts';
import type { Columns, EntryColumn, TextColumn } from '../../main/access-log/packed-columns.ts';
import { valueAt } from '../../main/access-log/packed-numbers.ts';
import type { TextSource } from './numbered-texts.ts';

export interface ChunkContent {
  readonly count: number;
  readonly columns: Columns;
  /** What the numbers in columns of texts stand for. */
  readonly texts: TextSource;
}

export class LogChunk {
  /** Sequence number of the first entry. */
  readonly first: number;
  protected content: ChunkContent;

  constructor(first: number, content: ChunkContent) {
    this.first = first;
    this.content = content;
  }

  get count(): number {
    return this.content.count;
  }

  /** The sequence number behind that of the last entry. */
  get next(): number {
    return this.first + this.content.count;
  }

  /** What the numbers in columns of texts stand for. */
  get texts(): TextSource {
    return this.content.texts;
  }

  /** The column as it is now: it is replaced when nothing is added any more. */
  column(name: EntryColumn): Columns[EntryColumn] {
    return this.content.columns[name];
  }

  /** The entry at `index`, newly made. */
  entryAt(index: number): AccessLogEntry {
    const { columns, texts } = this.content;
    const number = (name: EntryColumn): number => valueAt(columns[name], index);
    const text = (name: TextColumn): string => texts.textOf(number(name));
    return {
      sequence: this.first + index,
      time: number('time'),
      durationMs: number('durationMs'),
      firstByteMs: number('firstByteMs'),
      contentBytes: number('contentBytes'),
      status: number('status'),
      ending: ENDINGS[number('ending')] ?? 'complete',
      connection: number('connection'),
      exchange: number('exchange'),
      visitor: text('visitor'),
      method: text('method'),
      target: text('target'),
      version: text('version'),
      referrer: text('referrer'),
      userAgent: text('userAgent'),
      ...toldRest({
        identity: text('identity'),
        receivedBytes: number('receivedBytes'),
        keptAs: text('keptAs'),
        tls: text('tls'),
      }),
    };
  }

  /** The log lets the chunk go. Whoever still has it can read it. */
  letGo(): void {
    // Texts that nobody else needs go with it.
  }
}
