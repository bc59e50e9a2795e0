/** What becomes of each exchange of a share: it is a transfer while it runs, and counted, redacted and told when it is over. */
import type { Exchange, ExchangeObserver } from '../http/exchange.ts';
import type { BegunDownloads } from '../links/begun-downloads.ts';
import type { Visitors } from '../net/visitors.ts';
import { OwnConnections } from './own-connections.ts';
import type { Redaction } from './redaction.ts';
import type { ShareEvent } from './share-event.ts';
import { DownloadTally } from './transfers/download-tally.ts';
import { TransferTable } from './transfers/transfer-table.ts';
import { TroubleDetector } from './trouble/trouble-detector.ts';
import type { VisitorRules } from './visitor-rules.ts';

export interface ExchangeWatchMeans {
  readonly tell: (event: ShareEvent) => void;
  /** An exchange is over; nothing in it opens a share. */
  readonly recorded: (exchange: Exchange) => void;
  readonly registry: Visitors;
  readonly rules: VisitorRules;
  readonly redaction: Redaction;
  readonly begun: BegunDownloads;
  /** Distinct visitors with an open connection. */
  readonly countVisitors: () => number;
}

export class ExchangeWatch implements ExchangeObserver {
  readonly own = new OwnConnections();
  readonly detector: TroubleDetector;
  readonly #transfers: TransferTable;
  /** undefined while nobody wants to know. */
  #tally: DownloadTally | undefined;

  constructor(private readonly means: ExchangeWatchMeans) {
    const { tell, registry, redaction, countVisitors } = means;
    this.#transfers = new TransferTable(
      (transfers) => tell({ kind: 'transfers', transfers, visitors: countVisitors() }),
      registry,
      (exchange) => redaction.target(exchange),
    );
    this.detector = new TroubleDetector((trouble) => tell({ kind: 'trouble', trouble }));
    registry.endedForWork = (visitor) => this.detector.ended(visitor);
  }

  /** Whether complete downloads are told. What was followed so far goes on. */
  countDownloads(isWanted: boolean): void {
    if (!isWanted) this.#tally = undefined;
    else this.#tally ??= new DownloadTally((count) => this.means.tell({ kind: 'completed', count }));
  }

  /** See TransferTable.tellNow. */
  tellTransfers(): void {
    this.#transfers.tellNow();
  }

  receiving(exchange: Exchange): void {
    this.#follow(exchange);
  }

  sending(exchange: Exchange): void {
    this.#follow(exchange);
  }

  finished(exchange: Exchange): void {
    const { rules, begun, redaction, recorded } = this.means;
    this.#transfers.remove(exchange);
    rules.quota.finished(exchange);
    if (exchange.isUnlogged) return;
    if (this.own.has(exchange.peer)) exchange.ending = 'own-check';
    begun.finished(exchange);
    this.#tally?.finished(exchange);
    // Nobody who tells or keeps something of it sees what opens a share.
    redaction.redact(exchange);
    // What can't be read tells nothing of whom the proxy asks for.
    if (!rules.admission.isProxy(exchange.context.address)) this.detector.finished(exchange);
    recorded(exchange);
  }

  #follow(exchange: Exchange): void {
    if (!this.own.has(exchange.peer)) this.#transfers.add(exchange);
  }
}
