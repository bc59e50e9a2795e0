/** Tells of handshakes that failed: once for each visitor in a minute, whatever they try, and no more than so many in all. */
import type { HandshakeFailure } from '../../net/secure-door.ts';
import { plainAddress, visitorKey } from '../../net/visitor-key.ts';

const MINUTE_MS = 60_000;
/** Visitors who are told of within a minute. */
const MAX_TOLD = 100;

export interface FailedHandshake {
  /** As of `visitorKey`. */
  readonly visitor: string;
  /** Of OpenSSL or the system. */
  readonly code: string;
}

export class HandshakeReports {
  /** When each was told of, oldest first. */
  readonly #told = new Map<string, number>();

  constructor(
    private readonly tell: (failure: FailedHandshake) => void,
    private readonly now: () => number = () => performance.now(),
  ) {}

  readonly failed = ({ remoteAddress, code }: HandshakeFailure): void => {
    const now = this.now();
    for (const [visitor, at] of this.#told) {
      if (now - at < MINUTE_MS) break;
      this.#told.delete(visitor);
    }
    const visitor = visitorKey(plainAddress(remoteAddress));
    if (this.#told.has(visitor) || this.#told.size >= MAX_TOLD) return;
    this.#told.set(visitor, now);
    this.tell({ visitor, code });
  };
}
