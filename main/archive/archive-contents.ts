/** An archive that can be read: its layout, its files, and what is known of their checksums. */
import * as fs from 'node:fs';
import type { OpenFile } from '../http/open-file.ts';
import type { ArchiveLayout } from './archive-layout.ts';
import type { Checksums } from './checksums.ts';

export interface ArchiveContents {
  readonly layout: ArchiveLayout;
  readonly checksums: Checksums;
  /** Opens the file of an entry; rejects when it is not the version that was laid out. The caller closes it. */
  open(index: number): Promise<OpenFile>;
}

/** A file is not what was laid out any more: the archive that was promised can't be delivered. */
export class FileChangedError extends Error {
  override readonly name = 'FileChangedError';
}

/** Reads up to a buffer's length at an offset. Rejects when there is nothing: the file is shorter than it was. */
export function readAt(file: OpenFile, buffer: Uint8Array, offset: number): Promise<number> {
  return new Promise((resolve, reject) => {
    fs.read(file.descriptor, buffer, 0, buffer.byteLength, offset, (error, count) => {
      if (error) reject(error);
      else if (count === 0) reject(new FileChangedError());
      else resolve(count);
    });
  });
}

/** Rejects when the file was written to since it was opened. */
export function checkUnchanged(file: OpenFile): Promise<void> {
  return new Promise((resolve, reject) => {
    file.isUnchanged((unchanged) => (unchanged ? resolve() : reject(new FileChangedError())));
  });
}
