/** What reading a saved log gives, piece by piece. */
import type { Columns } from './packed-columns.ts';

/**
 * A stretch of a saved log as the window keeps it: packed where it is read, so that on its way into the page little is
 * copied, and nothing has to be made of it there.
 */
export interface SavedChunk {
  /** Sequence number of the first entry, from 1 over all files; the others follow without a gap. */
  readonly first: number;
  readonly count: number;
  readonly columns: Columns;
  /** Which table of texts the columns of texts are about, from 1. A new number begins an empty table. */
  readonly table: number;
  /**
   * What is to be added to that table, as one JSON array: the bridge copies a list text by text, which for a log with many
   * different ones would take several times as long as reading it.
   */
  readonly texts: string;
}

/** The next piece of a saved log. */
export interface SavedLogPart {
  /** The next entries; undefined when this piece has none. */
  readonly chunk: SavedChunk | undefined;
  /** Octets of the files (as they lie on disk) read so far, for a progress bar. */
  readonly readBytes: number;
  /** Lines so far that are no entry. */
  readonly failedLines: number;
  /** Nothing follows; the log is closed. */
  readonly isOver: boolean;
  /** Why reading stopped early, in the system's words; undefined when it did not. */
  readonly problem: string | undefined;
}
