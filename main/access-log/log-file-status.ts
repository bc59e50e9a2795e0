/** The log on disk as data: what a person has chosen, and what becomes of it. */

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

export type LogFileProblem = 'disk-full' | 'folder-missing' | 'not-permitted' | 'unexpected';

export type LogFileStatus =
  | { readonly state: 'off' }
  /** `path` is absolute; `bytes` is the size of that file, in octets. */
  | { readonly state: 'writing'; readonly path: string; readonly bytes: number }
  | {
      readonly state: 'failed';
      readonly problem: LogFileProblem;
      readonly path: string;
      readonly bytes: number;
      /** Entries that wait in memory for the next try; the log in the window goes on in any case. */
      readonly waiting: number;
      /** Entries that had to be given up because too many waited, since the log on disk was switched on. */
      readonly lost: number;
      /** The system's words, for the details. */
      readonly detail: string;
    };
