/** What reading a saved log gives, piece by piece. */
import type { LogBatch } from './batch.ts';

/**
 * A batch on its way through the bridge into the page, its texts as one JSON array: the bridge copies a list text by text,
 * which for a log with many different ones would take several times as long as reading it.
 */
export interface BridgedBatch extends Omit<LogBatch, 'texts'> {
  readonly texts: string;
}

/** The next piece of a saved log. */
export interface SavedLogPart {
  /** The next entries, numbered from 1 over all files; undefined when this piece has none. */
  readonly batch: BridgedBatch | undefined;
  /** Octets of the files (as they lie on disk) read so far, for a progress bar. */
  readonly readBytes: number;
  /** Lines so far that are no entry. */
  readonly failedLines: number;
  /** Nothing follows; the log is closed. */
  readonly isOver: boolean;
  /** Why reading stopped early, in the system's words; undefined when it did not. */
  readonly problem: string | undefined;
}

export function formatBridged(batch: LogBatch): BridgedBatch {
  return { ...batch, texts: JSON.stringify(batch.texts) };
}

/** The inverse of `formatBridged`. */
export function parseBridged(batch: BridgedBatch): LogBatch {
  return { ...batch, texts: JSON.parse(batch.texts) as string[] };
}
