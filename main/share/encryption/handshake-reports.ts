/**
 * Tells of handshakes that failed: once for each visitor in a minute, whatever they try, and once more where the first said nothing
 * that helps and a later one does; and no more than so many in all.
 */
import type { HandshakeFailure } from '../../net/tls-acceptor.ts';
import { plainAddress, visitorKey } from '../../net/visitor-key.ts';

const MINUTE_MS = 60_000;
/** Visitors who are told of within a minute. */
const MAX_TOLD = 100;

/**
 * `distrust`: they don't trust this computer (yet). `too-old`: they know nothing that is spoken here. `slow`: it was not finished in
 * time. `broken`: whatever they wanted, it was no handshake, or it broke off.
 */
export type HandshakeReason = 'distrust' | 'too-old' | 'slow' | 'broken';

/** A person can do something about these. The alert that tells of them can be lost: the visitor closes the connection at once. */
const HELPFUL: ReadonlySet<HandshakeReason> = new Set<HandshakeReason>(['distrust', 'too-old']);

export interface FailedHandshake {
  /** As of `visitorKey`. */
  readonly visitor: string;
  /** Of that visitor, the one from which it came. */
  readonly address: string;
  readonly reason: HandshakeReason;
  /** Of OpenSSL or the system. */
  readonly code: string;
}

export class HandshakeReports {
  /** When each was told of, and whether that said what a person can do; oldest first. */
  readonly #told = new Map<string, { readonly at: number; readonly helps: boolean }>();

  constructor(
    private readonly tell: (failure: FailedHandshake) => void,
    private readonly now: () => number = () => performance.now(),
    private readonly left: (visitor: string) => void = () => undefined,
  ) {}

  readonly failed = ({ remoteAddress, code }: HandshakeFailure): void => {
    const now = this.now();
    for (const [visitor, { at }] of this.#told) {
      if (now - at < MINUTE_MS) break;
      this.#told.delete(visitor);
    }
    const address = plainAddress(remoteAddress);
    const visitor = visitorKey(address);
    const reason = reasonOf(code);
    const helps = HELPFUL.has(reason);
    if (!helps) this.left(visitor);
    const told = this.#told.get(visitor);
    if (told === undefined ? this.#told.size >= MAX_TOLD : told.helps || !helps) return;
    this.#told.set(visitor, { at: told?.at ?? now, helps });
    this.tell({ visitor, address, reason, code });
  };
}

/** Alerts by which a client says what it thinks of a certificate (RFC 8446 §6.2), as OpenSSL and BoringSSL call them. */
const DISTRUST = /ALERT_(?:CERTIFICATE_|UNKNOWN_CA|BAD_CERTIFICATE|UNSUPPORTED_CERTIFICATE|ACCESS_DENIED)/;
const TOO_OLD = /UNSUPPORTED_PROTOCOL|VERSION_TOO_LOW|NO_SHARED_CIPHER|NO_SUITABLE|ALERT_PROTOCOL_VERSION/;

function reasonOf(code: string): HandshakeReason {
  if (DISTRUST.test(code)) return 'distrust';
  if (TOO_OLD.test(code)) return 'too-old';
  return code === 'ETIMEDOUT' ? 'slow' : 'broken';
}
