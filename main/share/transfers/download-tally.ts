/** Tells how many downloads were completed, at most once in a turn of the event loop. */
import type { Exchange } from '../../http/exchange.ts';
import { DownloadCounter } from './download-counter.ts';

export class DownloadTally {
  readonly #counter = new DownloadCounter();
  readonly #tell: (count: number) => void;
  #untold = 0;

  /** @param tell hears of those that were completed since it last heard */
  constructor(tell: (count: number) => void) {
    this.#tell = tell;
  }

  /** To be called when an exchange is over. */
  finished(exchange: Exchange): void {
    if (!this.#counter.completes(exchange)) return;
    if (this.#untold === 0) setImmediate(() => this.#tellAll());
    this.#untold += 1;
  }

  #tellAll(): void {
    const count = this.#untold;
    this.#untold = 0;
    this.#tell(count);
  }
}
