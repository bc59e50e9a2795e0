/**
 * One line of the access log: a finished exchange (one request and its response, RFC 9110 §3.3).
 * An entry is made when the exchange is over, so it tells what really happened. Texts that a visitor chose are cut beyond
 * a bound, and marked (log-text.ts).
 */

/**
 * How an exchange ended.
 * - `complete`: every octet of the response was handed to the network.
 * - `lacking`: the same, but an archive or a list of checksums lacks what could not be read.
 * - `aborted`: the visitor closed the connection before that.
 * - `cut`: it could not be sent whole: the file shrank or failed in mid-body.
 * - `disconnected`: a person here ended it, by Disconnect, by Block or by stopping the share.
 * - `timed-out`: the visitor sent or accepted nothing for longer than a limit allows.
 * - `own-check`: Porthole itself asked, to see whether it can be reached; no visitor had a part in it.
 * - `distrusted`, `too-old`, `no-handshake`: there was no request, since a handshake failed: the visitor does not trust this
 *   computer, knows nothing that is spoken here, or broke it off. One stands for all of a visitor within a minute.
 */
export type Ending =
  | 'complete'
  | 'lacking'
  | 'aborted'
  | 'cut'
  | 'timed-out'
  | 'disconnected'
  | 'own-check'
  | HandshakeEnding;

export type HandshakeEnding = 'distrusted' | 'too-old' | 'no-handshake';

export function isHandshakeEnding(ending: Ending): ending is HandshakeEnding {
  return ending === 'distrusted' || ending === 'too-old' || ending === 'no-handshake';
}

export interface AccessLogEntry {
  /** Grows by one for each entry of a share, also across restarts of its worker. The first is 1. */
  readonly sequence: number;
  /** When the request line arrived, in milliseconds since 1970 (UTC). */
  readonly time: number;
  /** The visitor's IP address; IPv4-mapped IPv6 addresses are written as IPv4. */
  readonly visitor: string;
  /**
   * Who it was, in UTF-8, one octet a character, where they had to prove it: `PIN`, `password`, a
   * person's name, or that of the link by which they came.
   */
  readonly identity?: string;
  /** The request method as sent; empty for a request line that could not be read. */
  readonly method: string;
  /** The request target as sent (RFC 9112 §3.2); the raw request line when it could not be read. */
  readonly target: string;
  /** `HTTP/1.1`, `HTTP/1.0`; empty for a request line that could not be read. */
  readonly version: string;
  readonly status: number;
  /** Octets of content handed to the network; the response head is not counted. */
  readonly contentBytes: number;
  /** Octets of the request's content that came; left out where none did. */
  readonly receivedBytes?: number;
  /**
   * The name under which a file that was sent is in its place, from the shared folder, with slashes; in UTF-8, one octet a
   * character. Left out where nothing was put in place.
   */
  readonly keptAs?: string;
  /** The version of TLS by which its connection was encrypted, such as `TLSv1.3`; left out for a plain one. */
  readonly tls?: string;
  /** From the request line's arrival to the end of the exchange, in milliseconds with fractions. */
  readonly durationMs: number;
  /** From the request line's arrival to the first octet of the response, in milliseconds with fractions. */
  readonly firstByteMs: number;
  readonly ending: Ending;
  /** The Referer field value, empty when absent. */
  readonly referrer: string;
  /** The User-Agent field value, empty when absent. */
  readonly userAgent: string;
  /** Number of the connection within the share, from 1. */
  readonly connection: number;
  /** Position of the exchange on its connection, from 1. */
  readonly exchange: number;
}

/** How a connection ended; both undefined while it is open. */
export interface ConnectionEnd {
  /** The side that closed first. */
  readonly closedBy: 'visitor' | 'porthole' | undefined;
  /** Milliseconds since 1970 (UTC). */
  readonly closedAt: number | undefined;
}

/** What a person sees when they open an entry: the exchange as it stood on the wire. */
export interface ExchangeDetails {
  readonly sequence: number;
  /** Request line and field section as sent, one octet a character (Latin-1); a very long one is cut, and marked. */
  readonly requestHead: string;
  /** Status line and field section as sent, one octet a character (Latin-1); a very long one is cut, and marked. */
  readonly responseHead: string;
  /** When the connection was accepted, in milliseconds since 1970 (UTC). */
  readonly acceptedAt: number;
  /** The end of its connection, as far as it was known when these details were read. */
  readonly connectionEnd: ConnectionEnd;
  /** Octets of the request's content that were received. */
  readonly receivedBytes: number;
  /** The visitor's port number. */
  readonly remotePort: number;
}
