/** Watches responses while they are sent, and tells of those that are large or take long. */
import { performance } from 'node:perf_hooks';
import type { Transfer } from '../access-log/transfer.ts';
import type { Exchange } from '../http/exchange.ts';

/** How often transfers are looked at while there are any, in milliseconds. */
export const SAMPLE_INTERVAL_MS = 250;

/** A response that has run for so long is worth a row, in milliseconds. */
const WATCHED_AFTER_MS = 300;

/** A response of so many octets is worth a row however quickly it goes. */
const WATCHED_FROM_BYTES = 1024 * 1024;

/** Ended transfers told of at once; more in a quarter of a second is nothing a person could follow. */
const MAX_ENDED = 50;

/** Weight of the newest sample in the speed that is shown. */
const SPEED_WEIGHT = 0.3;

interface Watched {
  readonly id: number;
  readonly exchange: Exchange;
  readonly since: number;
  sampledAt: number;
  sampledBytes: number;
  bytesPerSecond: number;
  isShown: boolean;
}

export class TransferTable {
  readonly #running = new Map<Exchange, Watched>();
  #ended: Transfer[] = [];
  #timer: NodeJS.Timeout | undefined;
  #count = 0;
  #wasShown = false;

  /** @param onSample all transfers that run, or ended since the last call; an empty list once when none is left */
  constructor(private readonly onSample: (transfers: readonly Transfer[]) => void) {}

  add(exchange: Exchange): void {
    const now = performance.now();
    this.#running.set(exchange, {
      id: ++this.#count,
      exchange,
      since: now,
      sampledAt: now,
      sampledBytes: 0,
      bytesPerSecond: 0,
      isShown: exchange.contentLength >= WATCHED_FROM_BYTES,
    });
    this.#timer ??= setInterval(() => this.#sample(), SAMPLE_INTERVAL_MS);
  }

  remove(exchange: Exchange): void {
    const watched = this.#running.get(exchange);
    if (!watched) return;
    this.#running.delete(exchange);
    if (!watched.isShown) return;
    watched.bytesPerSecond = exchange.durationMs > 0 ? exchange.contentBytes / (exchange.durationMs / 1000) : 0;
    if (this.#ended.length >= MAX_ENDED) this.#ended.shift();
    this.#ended.push(toTransfer(watched));
  }

  #sample(): void {
    const now = performance.now();
    const transfers = this.#ended;
    this.#ended = [];
    for (const watched of this.#running.values()) {
      watched.isShown ||= now - watched.since >= WATCHED_AFTER_MS;
      if (!watched.isShown) continue;
      updateSpeed(watched, now);
      transfers.push(toTransfer(watched));
    }
    if (transfers.length > 0 || this.#wasShown) this.onSample(transfers);
    this.#wasShown = transfers.length > 0;
    if (this.#running.size === 0 && !this.#wasShown) {
      clearInterval(this.#timer);
      this.#timer = undefined;
    }
  }
}

function updateSpeed(watched: Watched, now: number): void {
  const seconds = (now - watched.sampledAt) / 1000;
  if (seconds <= 0) return;
  const speed = (watched.exchange.contentBytes - watched.sampledBytes) / seconds;
  const isFirst = watched.sampledBytes === 0;
  watched.bytesPerSecond = isFirst ? speed : watched.bytesPerSecond + SPEED_WEIGHT * (speed - watched.bytesPerSecond);
  watched.sampledAt = now;
  watched.sampledBytes = watched.exchange.contentBytes;
}

function toTransfer({ id, exchange, bytesPerSecond }: Watched): Transfer {
  const { representation } = exchange;
  return {
    id,
    connection: exchange.peer.connection,
    visitor: exchange.peer.address,
    target: exchange.head?.target ?? '',
    startedAt: exchange.startedAt,
    offset: representation?.offset ?? 0,
    length: exchange.contentLength,
    size: representation?.size ?? exchange.contentLength,
    entityTag: representation?.entityTag ?? '',
    sent: exchange.contentBytes,
    bytesPerSecond,
    ending: exchange.ending,
    endedAt: exchange.ending === undefined ? undefined : exchange.startedAt + exchange.durationMs,
  };
}
