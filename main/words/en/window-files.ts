/** English: the log in files. */
import type { Counted } from '../counted.ts';
import { many } from '../many.ts';

export const files = {
  menu: 'Columns and files',
  openSaved: 'Open a saved log…',
  exportTitle: (count: Counted) => `Export ${many(count, 'request', 'requests')} as`,
  formats: {
    combined: 'Combined Log Format',
    json: 'JSON lines',
    csv: 'CSV table',
    har: 'HAR for developer tools',
  },
  exported: (count: Counted, path: string) => `Saved ${many(count, 'request', 'requests')} to ${path}`,
  showSaved: 'Show in folder',
  exportProblems: {
    'disk-full': 'The file could not be saved: the disk is full.',
    'folder-missing': 'The file could not be saved: its folder is gone.',
    'not-permitted': 'The file could not be saved: the system does not permit it.',
    unexpected: 'The file could not be saved.',
  },
  saved: {
    title: (names: string) => `Saved log: ${names}`,
    reading: (percent: string) => `Reading, ${percent} %`,
    failedLines: (count: Counted) => `${many(count, 'line is', 'lines are')} no log entry`,
    tooLong: (kept: Counted, older: Counted) =>
      `Only the newest ${kept.text} requests fit in memory: ${many(older, 'older one is', 'older ones are')} left out`,
    stopped: (problem: string) => `Reading stopped: ${problem}`,
    close: 'Back to the live log',
    noDetails: 'This request comes from a file, which has no header fields.',
    emptyTitle: 'No requests in this file',
    empty: 'Nothing in it could be read as an access log.',
  },
  onDisk: 'Log on disk',
  keep: 'Keep the log on disk',
  keepHint: 'Every request of every share, in files that other programs can read.',
  folder: 'Folder',
  format: 'Format',
  newFileAt: 'New file at',
  anySize: 'Any size',
  keepFor: 'Keep files',
  forever: 'Forever',
  days: (count: Counted) => many(count, 'day', 'days'),
  changeFolder: 'Other folder…',
  show: 'Show',
  showLabel: 'Show the log file',
  off: 'Written as soon as there is something to log.',
  writing: (size: string) => `Writing: ${size} in this file`,
  problems: {
    'disk-full': 'The log can’t be written to disk: the disk is full.',
    'folder-missing': 'The log can’t be written to disk: its folder is gone.',
    'not-permitted': 'The log can’t be written to disk: the system does not permit it.',
    unexpected: 'The log can’t be written to disk.',
  },
  waiting: (count: Counted) => `It goes on in memory; ${many(count, 'request waits', 'requests wait')} for the disk.`,
  lost: (count: Counted) => `It goes on in memory; ${many(count, 'request is', 'requests are')} missing on disk.`,
};
