/**
 * Content that a route needs as a whole, such as a form: in memory, on its visitor's account, until it has been read for what it
 * says. Whoever sends it octet by octet holds no more of it than its octets.
 */
import { nextTurn } from '../base/next-turn.ts';
import type { ContentLimits } from './content-limits.ts';
import { HttpError } from './http-error.ts';
import type { HttpRequest } from './message.ts';

/** What may be gathered of one visitor, over all requests, and of all visitors together. Octets. */
const MAX_OF_ONE = 8 * 1024 * 1024;
const MAX_IN_ALL = 32 * 1024 * 1024;

/** Taken at first where the length is not known; then twice as much each time. */
const FIRST_BYTES = 4096;

export class GatheringAccount {
  readonly #held = new Map<string, number>();
  #total = 0;

  constructor(
    private readonly maxOfOne = MAX_OF_ONE,
    private readonly maxInAll = MAX_IN_ALL,
  ) {}

  /** Octets held now. */
  get total(): number {
    return this.#total;
  }

  /** @throws HttpError 503 for more than this visitor may hold, or more than a fair part where all is held; nothing changes then */
  take(visitor: string, bytes: number): void {
    const held = (this.#held.get(visitor) ?? 0) + bytes;
    const holders = this.#held.size + (this.#held.has(visitor) ? 0 : 1);
    const isUnfair = this.#total + bytes > this.maxInAll && held > this.maxInAll / holders;
    if (held > this.maxOfOne || isUnfair) throw new HttpError(503);
    this.#held.set(visitor, held);
    this.#total += bytes;
  }

  giveBack(visitor: string, bytes: number): void {
    const held = (this.#held.get(visitor) ?? 0) - bytes;
    this.#total -= bytes;
    if (held > 0) this.#held.set(visitor, held);
    else this.#held.delete(visitor);
  }
}

/** All shares of a thread have one: its memory is one. */
const account = new GatheringAccount();

type Gathered = Pick<HttpRequest, 'content' | 'context'>;

/**
 * Rejects as reading the content does, with HttpError 413 beyond its limits, 503 when this visitor has too much gathered already,
 * and as `use` does, which is called in a turn of its own: many may have sent their last octet in the same one.
 */
export async function gatherContent<T>(
  { content, context: { visitor } }: Gathered,
  limits: ContentLimits,
  use: (octets: Buffer) => T | Promise<T>,
): Promise<T> {
  if ((content.length ?? 0) > limits.maxBytes) throw new HttpError(413);
  let octets: Buffer = Buffer.alloc(0);
  let length = 0;
  try {
    for await (const piece of content.read(limits)) {
      const needed = length + piece.byteLength;
      if (needed > octets.byteLength) {
        const size = Math.max(needed, content.length ?? Math.max(FIRST_BYTES, octets.byteLength * 2));
        account.take(visitor, size - octets.byteLength);
        octets = enlarge(octets.subarray(0, length), size);
      }
      octets.set(piece, length);
      length = needed;
    }
    await nextTurn(visitor);
    return await use(octets.subarray(0, length));
  } finally {
    account.giveBack(visitor, octets.byteLength);
  }
}

/** Nothing is written behind them: new memory is dear when it is touched, and that is spread over the pieces that come. */
function enlarge(octets: Buffer, size: number): Buffer {
  const larger = Buffer.allocUnsafeSlow(size);
  larger.set(octets);
  return larger;
}
