/** How the log is kept on disk, as a person chooses it. */

export type LogFileFormat = 'combined' | 'json';

/** How every share's log is kept on disk. */
export interface LogFileSettings {
  readonly enabled: boolean;
  readonly format: LogFileFormat;
  /** Absolute path of the folder that holds the files, one run of files for each share. */
  readonly folder: string;
  /** Before a file grows beyond this many octets, another is begun; 0 sets no bound. */
  readonly maxBytes: number;
  /** Whether each day (local time) begins another file. */
  readonly daily: boolean;
  /** How many finished files are kept beside the one that is written; 0 keeps them all. */
  readonly maxFiles: number;
  /** Finished files older than this many days are deleted; 0 keeps them all. */
  readonly maxDays: number;
}

/** Until a person has chosen. */
export const DEFAULT_LOG_FILES: Omit<LogFileSettings, 'folder'> = {
  enabled: false,
  format: 'combined',
  maxBytes: 100 * 1024 * 1024,
  daily: true,
  maxFiles: 30,
  maxDays: 0,
};
