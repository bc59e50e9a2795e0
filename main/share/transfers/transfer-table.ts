/** Watches contents while they are received or sent, and tells of those that are large or take long. */
import { performance } from 'node:perf_hooks';
import { cutText } from '../../access-log/cut-text.ts';
import { MAX_TARGET_TEXT } from '../../access-log/log-text.ts';
import type { Transfer } from '../../access-log/transfer.ts';
import type { Exchange } from '../../http/exchange.ts';
import type { Visitor } from '../../net/visitors.ts';
import { Visitors } from '../../net/visitors.ts';
import { visibleName } from '../../text/visible-name.ts';

/** How often transfers are looked at while there are any, in milliseconds. */
export const SAMPLE_INTERVAL_MS = 250;

/** A response that has run for so long is worth a row, in milliseconds. */
const WATCHED_AFTER_MS = 300;

/** A response of so many octets is worth a row however quickly it goes. */
const WATCHED_FROM_BYTES = 1024 * 1024;

/** Ended transfers told of at once; more in a quarter of a second is nothing a person could follow. */
const MAX_ENDED = 50;

/** Running transfers told of at a time: more rows are no help to anybody. */
const MAX_SHOWN = 200;

/** Running transfers of one visitor told of at a time, so that nobody hides what others get. */
const MAX_SHOWN_PER_VISITOR = 50;

/** Characters of a name; of longer ones the end is told. */
const MAX_NAME_LENGTH = 300;

/** Weight of the newest sample in the speed that is shown. */
const SPEED_WEIGHT = 0.3;

interface Watched {
  readonly id: number;
  readonly exchange: Exchange;
  readonly since: number;
  sampledAt: number;
  sampledBytes: number;
  bytesPerSecond: number;
  /** With whom it is counted while it is shown; undefined before. */
  shownFor: Visitor | undefined;
}

export class TransferTable {
  readonly #running = new Map<Exchange, Watched>();
  #ended: Transfer[] = [];
  #timer: NodeJS.Timeout | undefined;
  readonly #shown: ShownTransfers;
  #count = 0;
  #wasShown = false;

  /**
   * @param onSample all transfers that run, or ended since the last call; an empty list once when none is left
   * @param registry where the transfers stand in the records of their visitors
   * @param targetOf the target of a request as it may be told
   */
  constructor(
    private readonly onSample: (transfers: readonly Transfer[]) => void,
    registry: Visitors = new Visitors(),
    private readonly targetOf: (exchange: Exchange) => string = ({ head }) => head?.target ?? '',
  ) {
    this.#shown = new ShownTransfers(registry);
  }

  /** Watches an exchange; one that is watched already, since it was receiving, goes on as it is. */
  add(exchange: Exchange): void {
    if (this.#running.has(exchange)) return;
    const now = performance.now();
    this.#running.set(exchange, {
      id: ++this.#count,
      exchange,
      since: now,
      sampledAt: now,
      sampledBytes: 0,
      bytesPerSecond: 0,
      shownFor: exchange.contentLength >= WATCHED_FROM_BYTES ? this.#shown.take(exchange.context.visitor) : undefined,
    });
    this.#timer ??= setInterval(() => this.#sample(), SAMPLE_INTERVAL_MS);
  }

  remove(exchange: Exchange): void {
    const watched = this.#running.get(exchange);
    if (!watched) return;
    this.#running.delete(exchange);
    if (!watched.shownFor) return;
    this.#shown.giveBack(watched.shownFor);
    watched.bytesPerSecond = exchange.durationMs > 0 ? movedBytes(exchange) / (exchange.durationMs / 1000) : 0;
    if (this.#ended.length >= MAX_ENDED) this.#ended.shift();
    this.#ended.push(toTransfer(watched, this.targetOf(watched.exchange)));
  }

  /** Tells what there is to tell now, and not with the next sample. */
  tellNow(): void {
    if (this.#timer !== undefined) this.#sample();
  }

  #sample(): void {
    const now = performance.now();
    const transfers = this.#ended;
    this.#ended = [];
    for (const watched of this.#running.values()) {
      if (now - watched.since >= WATCHED_AFTER_MS) {
        watched.shownFor ??= this.#shown.take(watched.exchange.context.visitor);
      }
      if (!watched.shownFor) continue;
      updateSpeed(watched, now);
      transfers.push(toTransfer(watched, this.targetOf(watched.exchange)));
    }
    if (transfers.length > 0 || this.#wasShown) this.onSample(transfers);
    this.#wasShown = transfers.length > 0;
    if (this.#running.size === 0 && !this.#wasShown) {
      clearInterval(this.#timer);
      this.#timer = undefined;
    }
  }
}

/** Places among the transfers that are told of: bounded in all, and for each visitor. */
class ShownTransfers {
  #count = 0;

  constructor(private readonly registry: Visitors) {}

  /** The visitor with whom it is counted now; undefined when there is no place. @param key as of `visitorKey` */
  take(key: string): Visitor | undefined {
    if (this.#count >= MAX_SHOWN) return undefined;
    const visitor = this.registry.of(key);
    if (visitor.shownTransfers >= MAX_SHOWN_PER_VISITOR) return undefined;
    this.#count += 1;
    visitor.shownTransfers += 1;
    return visitor;
  }

  giveBack(visitor: Visitor): void {
    this.#count -= 1;
    visitor.shownTransfers -= 1;
  }
}

function updateSpeed(watched: Watched, now: number): void {
  const seconds = (now - watched.sampledAt) / 1000;
  if (seconds <= 0) return;
  const speed = (movedBytes(watched.exchange) - watched.sampledBytes) / seconds;
  const isFirst = watched.sampledBytes === 0;
  watched.bytesPerSecond = isFirst ? speed : watched.bytesPerSecond + SPEED_WEIGHT * (speed - watched.bytesPerSecond);
  watched.sampledAt = now;
  watched.sampledBytes = movedBytes(watched.exchange);
}

/** What an upload shows in the place of what is sent: the whole file, however many requests bring it. */
function uploadOf({ request, receivedBytes }: Exchange): Partial<Transfer> {
  const upload = request?.upload;
  if (upload === undefined) return {};
  const { id, name, sender, size, offset, keptAs } = upload;
  const told = {
    name: tell(name),
    sender: tell(sender),
    keptAs: keptAs === undefined ? undefined : tell(keptAs),
  };
  return {
    upload: { id, size, offset, ...told },
    ...{ offset, size, sent: receivedBytes, length: size < 0 ? -1 : size - offset, entityTag: `upload ${id}` },
  };
}

/** Names are the sender's, as long as they like. */
function tell(name: string): string {
  return visibleName(name.length <= MAX_NAME_LENGTH ? name : `…${name.slice(-MAX_NAME_LENGTH)}`);
}

/** In both directions. */
function movedBytes({ contentBytes, receivedBytes }: Exchange): number {
  return contentBytes + receivedBytes;
}

function toTransfer({ id, exchange, bytesPerSecond }: Watched, target: string): Transfer {
  const { representation } = exchange;
  return {
    id,
    connection: exchange.peer.connection,
    exchange: exchange.ordinal,
    visitor: exchange.context.address,
    target: cutText(target, MAX_TARGET_TEXT, exchange.requestHead.length),
    startedAt: exchange.startedAt,
    offset: representation?.offset ?? 0,
    length: exchange.contentLength,
    size: representation?.size ?? exchange.contentLength,
    entityTag: representation?.entityTag ?? '',
    sent: exchange.contentBytes,
    received: exchange.receivedBytes,
    bytesPerSecond,
    ending: exchange.ending,
    endedAt: exchange.ending === undefined ? undefined : exchange.startedAt + exchange.durationMs,
    ...uploadOf(exchange),
  };
}
