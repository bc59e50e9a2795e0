/** An archive that can be read: its layout, its files, and what is known of their checksums. */
import * as fs from 'node:fs';
import type { OpenFile } from '../files/open-file.ts';
import type { ArchiveLayout } from './archive-layout.ts';
import type { Checksums } from './crc-checksums.ts';
import type { Stretch } from './stored-blocks.ts';

export interface ArchiveContents {
  readonly layout: ArchiveLayout;
  readonly checksums: Checksums;
  /** Opens the file of an entry; rejects when it is not the version that was laid out. The caller closes it. */
  open(index: number): Promise<OpenFile>;
  /**
   * Hears of an error of the system when an entry's file was read.
   * @param offset in the file
   */
  failed(index: number, offset: number, error: unknown): void;
}

/** A file is not what was laid out any more: the archive that was promised can't be delivered. */
export class FileChangedError extends Error {
  override readonly name = 'FileChangedError';
}

/**
 * Fills a stretch of an archive with octets of its own.
 * @returns `count`
 */
export function copyInto(octets: Uint8Array, { views, fileOffset }: Stretch, count: number): number {
  let position = fileOffset;
  for (const view of views) {
    view.set(octets.subarray(position, position + view.byteLength));
    position += view.byteLength;
  }
  return count;
}

/** Fills a stretch with octets of an entry's file. Rejects when the file is shorter, or as the system does. */
export async function readEntry(
  contents: ArchiveContents,
  index: number,
  { file, stretch }: { readonly file: OpenFile; readonly stretch: Stretch },
): Promise<void> {
  if (stretch.views.every(({ byteLength }) => byteLength === 0)) return;
  try {
    await readInto(file, stretch.views, stretch.fileOffset);
  } catch (error) {
    contents.failed(index, stretch.fileOffset, error);
    throw error;
  }
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

/** Fills all views, one after the other, from an offset on. Rejects when the file is shorter. */
async function readInto(file: OpenFile, views: readonly Uint8Array[], offset: number): Promise<void> {
  let position = offset;
  let rest = views;
  while (rest.length > 0) {
    const count = await readSome(file, rest, position);
    position += count;
    rest = withoutFirst(rest, count);
  }
}

function readSome(file: OpenFile, views: readonly Uint8Array[], offset: number): Promise<number> {
  return new Promise((resolve, reject) => {
    fs.readv(file.descriptor, views, offset, (error, count) => {
      if (error) reject(error);
      else if (count === 0) reject(new FileChangedError());
      else resolve(count);
    });
  });
}

function withoutFirst(views: readonly Uint8Array[], count: number): readonly Uint8Array[] {
  let passed = 0;
  for (const [index, view] of views.entries()) {
    if (passed + view.byteLength > count) return [view.subarray(count - passed), ...views.slice(index + 1)];
    passed += view.byteLength;
  }
  return [];
}

/** Rejects when the file does not hold any more what it held when it was opened. */
export function checkIntact(file: OpenFile): Promise<void> {
  return new Promise((resolve, reject) => {
    file.isIntact((isIntact) => (isIntact ? resolve() : reject(new FileChangedError())));
  });
}
