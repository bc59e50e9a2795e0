/** What one share shares, as it is remembered: a folder, single files, or a text. */
import path from 'node:path';
import type { NoteState } from '../../ipc/app-state.ts';
import type { ShareContent } from '../../share/share-status.ts';
import { onlyLink } from '../../text/note-links.ts';

/** What one share shares, as it is remembered. */
export interface Shared {
  /** Absolute path of the folder; of single files, the folder of the first; empty for a text. */
  readonly folder: string;
  /** Absolute paths of single files; undefined when the whole folder is shared, or a text. */
  readonly files?: readonly string[] | undefined;
  /** A text; undefined when a folder or files are shared. */
  readonly note?: string | undefined;
}

/** Of a text, in UTF-16 code units: it is remembered with the settings, which are written whole. Longer ones are files. */
export const MAX_NOTE_LENGTH = 100_000;
/** Of the name that a text has from its first line. */
const MAX_NAME_LENGTH = 60;
const MAX_BEGINNING_LENGTH = 500;

/** Whether a text can be shared, and remembered. */
export function isNote(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '' && value.length <= MAX_NOTE_LENGTH;
}

/** Whether it is a whole folder. */
export function isFolder({ files, note }: Pick<Shared, 'files' | 'note'>): boolean {
  return files === undefined && note === undefined;
}

/** Whether both are the same, however their paths are written. */
export function isSameContent(one: Shared, other: Shared): boolean {
  return describe(one) === describe(other);
}

/** The folder's own name, that of the first file and how many more there are, or the first line of a text. */
export function contentName({ folder, files, note }: Shared): string {
  if (note !== undefined) return noteName(note);
  const [first, ...others] = files ?? [folder];
  const name = path.basename(first ?? folder) || folder;
  return others.length === 0 ? name : `${name} + ${others.length}`;
}

/** As much of a shared text as the window shows of it; undefined when it is no text. */
export function noteState({ note }: Shared): NoteState | undefined {
  if (note === undefined) return undefined;
  return { kind: onlyLink(note) === undefined ? 'text' : 'link', beginning: cutWhole(note, MAX_BEGINNING_LENGTH) };
}

/** As a share takes it; visitors of single files read the name that a person gave them. */
export function contentOf({
  folder,
  files,
  note,
  name,
}: Shared & { readonly name?: string | undefined }): ShareContent {
  if (note !== undefined) return { kind: 'note', text: note, name };
  return files === undefined ? { kind: 'folder', path: folder } : { kind: 'files', paths: files, name };
}

/** A link without what all links begin with. */
function noteName(note: string): string {
  const text = note.trim().replace(/^https?:\/\//i, '');
  const line = /^[^\r\n]*/.exec(text)?.[0].trim() ?? '';
  return line.length <= MAX_NAME_LENGTH ? line : `${cutWhole(line, MAX_NAME_LENGTH)}…`;
}

/** Not within a surrogate pair. */
function cutWhole(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
}

function describe({ folder, files, note }: Shared): string {
  if (note !== undefined) return JSON.stringify(['note', note]);
  const paths = files === undefined ? [folder] : [...files].sort();
  return JSON.stringify([files === undefined, paths.map((one) => path.resolve(one))]);
}
