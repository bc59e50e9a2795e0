/**
 * Counts what a visitor sends beside requests and their content. node:http2 tells of some frames that ask for nothing and not of
 * others, but every octet is seen to arrive: what neither heads nor content account for is such frames.
 */
import { TokenBucket } from '../base/token-bucket.ts';
import { IDLE_OCTETS, IDLE_OCTETS_PER_RECEIVED, IDLE_OCTETS_PER_TAKEN } from './limits.ts';

/** A field may take more on the wire than as text, though never more than twice as much with this beside. */
const HEAD_OVERHEAD_BYTES = 512;

export class IdleOctets {
  readonly #bucket: TokenBucket;
  /** Octets that were looked at, or are known to be of use. */
  #accounted = 0;

  /** @param now on the clock of `isTooMuch` */
  constructor(now: number) {
    this.#bucket = new TokenBucket(IDLE_OCTETS, now);
  }

  /** @param length of the head as text */
  headArrived(length: number): void {
    this.#accounted += 2 * length + HEAD_OVERHEAD_BYTES;
  }

  contentArrived(octets: number): void {
    this.#accounted += octets * (1 + IDLE_OCTETS_PER_RECEIVED);
  }

  /** So much may still come of content that nobody wants any more: it was on its way. */
  contentGivenUp(window: number): void {
    this.#accounted += window;
  }

  taken(octets: number): void {
    this.#accounted += octets * IDLE_OCTETS_PER_TAKEN;
  }

  /**
   * Whether more came than anybody needs.
   * @param read octets that have arrived in all
   * @param waiting of content, that nobody has taken out of its stream yet
   */
  isTooMuch({ read, waiting }: { readonly read: number; readonly waiting: number }, now: number): boolean {
    const idle = read - waiting - this.#accounted;
    if (idle <= 0) return false;
    this.#accounted += idle;
    return !this.#bucket.take(Math.ceil(idle), now);
  }
}
