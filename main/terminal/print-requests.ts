/** What the terminal says of each exchange that is over: its line, in the form that was chosen, and hints that belong to it. */
import type { LogFormat } from '../access-log/log-line-formats.ts';
import { formatEntry } from '../access-log/log-line-formats.ts';
import { MAX_FIELD_TEXT } from '../access-log/log-text.ts';
import { isSandboxedPage } from '../access-log/sandboxed-page.ts';
import type { Exchange } from '../http/exchange.ts';
import { toEntry } from '../share/exchange-record.ts';
import { LackingReports } from './lacking-reports.ts';
import type { LineWriter } from './line-writer.ts';
import { terminalWords } from './terminal-words.ts';

/** Where it is said. */
export interface RequestOutputs {
  readonly writer: LineWriter;
  readonly complain: (sentence: string) => void;
}

export class PrintedRequests {
  readonly #lackings = new LackingReports();
  #sequence = 0;
  /** The last head of a response that calls for no hint: what comes from memory has the same one again and again. */
  #plainHead = '';
  /** Once is enough. */
  #isHintGiven = false;

  /** @param format undefined for no lines */
  constructor(
    private readonly format: LogFormat | undefined,
    private readonly outputs: RequestOutputs,
  ) {}

  hear(exchange: Exchange): void {
    const { writer, complain } = this.outputs;
    if (!this.#isHintGiven && exchange.responseHead !== this.#plainHead) this.#hint(exchange.responseHead);
    const lacking = this.#lackings.hear(exchange);
    if (lacking !== undefined) complain(lacking);
    if (this.format === undefined) return;
    const entry = toEntry(exchange);
    entry.sequence = ++this.#sequence;
    const line = formatEntry(entry, this.format);
    // What is no ASCII is escaped; only the mark of a text that was cut is left, and lines with such a text are long.
    writer.write(line, this.format !== 'json' && line.length < MAX_FIELD_TEXT);
  }

  #hint(responseHead: string): void {
    this.#plainHead = responseHead;
    if (!isSandboxedPage(responseHead)) return;
    this.#isHintGiven = true;
    this.outputs.complain(terminalWords().sharing.sandbox);
  }
}
