/** How the files of a log on disk are called. */
import type { LogFileFormat } from './log-file-settings.ts';

const MAX_FOLDER_NAME_LENGTH = 60;
const SHARE_ID_LENGTH = 8;

const EXTENSIONS: Readonly<Record<LogFileFormat, string>> = { combined: '.log', json: '.jsonl' };

/** A file that is no longer written. */
export interface FinishedFile {
  readonly name: string;
  /** The day of its last entry in local time, `2026-11-22`. */
  readonly day: string;
  /** Tells files of one day apart, from 1. */
  readonly number: number;
}

/** What the files of one share's log have in common: `Photos-1a2b3c4d`, a name on every system. */
export function logFileStem(folderName: string, shareId: string): string {
  const readable = folderName.replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-').replace(/^[.-]+/, '');
  return `${readable.slice(0, MAX_FOLDER_NAME_LENGTH)}-${shareId.slice(0, SHARE_ID_LENGTH)}`.replace(/^-/, '');
}

/** The file that is written. */
export function currentFileName(stem: string, format: LogFileFormat): string {
  return stem + EXTENSIONS[format];
}

/** Whether a file is called as the log of some share is, written or finished. */
export function isLogFileName(name: string): boolean {
  return /-[\da-f]{1,8}(?:\.\d{4}-\d\d-\d\d\.\d{1,9})?\.(?:log|jsonl)$/.test(name);
}

/** What the current file is to be called when it is finished, beside the files in its folder. */
export function finishedFileName(current: string, day: string, folder: readonly string[]): string {
  const { stem, extension } = split(current);
  const numbers = finishedFiles(current, folder).flatMap((file) => (file.day === day ? [file.number] : []));
  return `${stem}.${day}.${Math.max(0, ...numbers) + 1}${extension}`;
}

/** The finished files among those in a folder, newest first. */
export function finishedFiles(current: string, folder: readonly string[]): readonly FinishedFile[] {
  const { stem, extension } = split(current);
  const files = folder.flatMap((name): FinishedFile[] => {
    if (!name.startsWith(`${stem}.`) || !name.endsWith(extension)) return [];
    const match = /^(\d{4}-\d\d-\d\d)\.(\d{1,9})$/.exec(name.slice(stem.length + 1, -extension.length));
    const [, day, number] = match ?? [];
    return day === undefined ? [] : [{ name, day, number: Number(number) }];
  });
  return files.sort((a, b) => b.day.localeCompare(a.day) || b.number - a.number);
}

/** The day of a time in local time, `2026-11-22`, or so many days of the calendar before it. */
export function dayOf(milliseconds: number, daysBefore = 0): string {
  const moment = new Date(milliseconds);
  const date = new Date(moment.getFullYear(), moment.getMonth(), moment.getDate() - daysBefore);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function split(current: string): { readonly stem: string; readonly extension: string } {
  const dot = current.lastIndexOf('.');
  return { stem: current.slice(0, dot), extension: current.slice(dot) };
}
