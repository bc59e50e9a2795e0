/** The log on disk as data: what a person has chosen, and what becomes of it. */

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
