/** What reading a saved log gives, piece by piece. */
import type { LogBatch } from './batch.ts';

/** The next piece of a saved log. */
export interface SavedLogPart {
  /** The next entries, numbered from 1 over all files; undefined when this piece has none. */
  readonly batch: LogBatch | undefined;
  /** Octets of the files (as they lie on disk) read so far, for a progress bar. */
  readonly readBytes: number;
  /** Lines so far that are no entry. */
  readonly failedLines: number;
  /** Nothing follows; the log is closed. */
  readonly isOver: boolean;
  /** Why reading stopped early, in the system's words; undefined when it did not. */
  readonly problem: string | undefined;
}
