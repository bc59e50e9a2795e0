/** A download that takes long enough to watch: one row in the window while its exchange runs, and a little after. */
import type { Ending } from './log-entry.ts';
import { textBytes } from './log-text.ts';

/** What one request brings of a file; see UploadInfo. */
export interface UploadedPart {
  readonly id: string;
  readonly name: string;
  readonly sender: string;
  readonly size: number;
  readonly offset: number;
  readonly keptAs: string | undefined;
}

export interface Transfer {
  /** Unique within the share while its worker lives; grows with each exchange. */
  readonly id: number;
  /** Number of the connection that carries it. */
  readonly connection: number;
  /** Position of the exchange on its connection, from 1; what Disconnect ends. */
  readonly exchange: number;
  readonly visitor: string;
  /** The request target as sent; cut as in the log when it is very long. */
  readonly target: string;
  /** When the request line arrived, in milliseconds since 1970 (UTC). */
  readonly startedAt: number;
  /** First octet of the representation that is sent (0 unless the visitor asked for a range). */
  readonly offset: number;
  /** Content octets that this response promises, or what an upload lacks from its offset on; -1 when its length is not known. */
  readonly length: number;
  /** Size of the whole representation in octets; -1 when not known. */
  readonly size: number;
  /** The representation's entity tag, empty when it has none: ranges of one file version belong together. */
  readonly entityTag: string;
  /** Content octets handed to the network so far; of an upload, those that have come. */
  readonly sent: number;
  /** Octets of the request's content received so far. */
  readonly received: number;
  /** The upload that it carries on; undefined for a download. */
  readonly upload?: UploadedPart | undefined;
  /** Speed over the last seconds, in both directions, in octets per second. */
  readonly bytesPerSecond: number;
  /** How it ended; undefined while it runs. */
  readonly ending: Ending | undefined;
  /** When it ended, in milliseconds since 1970 (UTC); undefined while it runs. */
  readonly endedAt: number | undefined;
}

/** What a transfer takes beside its texts, in octets, about. */
const OVERHEAD_BYTES = 192;

/** Octets that these take in memory, about. */
export function transferBytes(transfers: readonly Transfer[]): number {
  let bytes = OVERHEAD_BYTES;
  for (const { target, entityTag, upload } of transfers) {
    bytes += OVERHEAD_BYTES + textBytes(target) + textBytes(entityTag);
    if (upload !== undefined)
      bytes += textBytes(upload.name) + textBytes(upload.sender) + textBytes(upload.keptAs ?? '');
  }
  return bytes;
}
