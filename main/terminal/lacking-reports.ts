/** Says in the terminal that an archive or a list of checksums lacked what could not be read: once for each address. */
import type { Exchange } from '../http/exchange.ts';
import { visibleName } from '../text/visible-name.ts';
import { terminalWords } from './terminal-words.ts';

/** Addresses remembered; beyond that nothing more is said. */
const MAX_TOLD = 100;

/** Of an address that is told, in UTF-16 code units. */
const MAX_TARGET_LENGTH = 200;

export class LackingReports {
  readonly #told = new Set<string>();

  /** @returns what to say of an exchange that is over; undefined for nothing */
  hear({ ending, head }: Pick<Exchange, 'ending' | 'head'>): string | undefined {
    if (ending !== 'lacking' || !head) return undefined;
    const target = visibleName(head.target.slice(0, MAX_TARGET_LENGTH));
    if (this.#told.has(target) || this.#told.size >= MAX_TOLD) return undefined;
    this.#told.add(target);
    return terminalWords().sharing.lacking(target);
  }
}
