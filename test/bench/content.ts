/** The folder that every server shares while it is measured: files of known bytes, and folders of many entries. */
import { createHash, randomFillSync } from 'node:crypto';
import { closeSync, openSync } from 'node:fs';
import { mkdir, open, statfs } from 'node:fs/promises';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ContentFile } from './dimensions.ts';
import { throwIfInterrupted } from './interruption.ts';

const BLOCK_BYTES = 1024 * 1024;

/** Room that stays free on the disk. */
const RESERVE_BYTES = 4 * 1024 ** 3;

/** So much is written before it is looked whether a person has stopped the run. */
const INTERRUPTIBLE_BYTES = 64 * BLOCK_BYTES;
const INTERRUPTIBLE_ENTRIES = 10_000;

/** Larger files are checked by their length and their last octets: hashing them would take longer than measuring. */
export const MAX_HASHED_BYTES = 1024 ** 3;

/** Octets at the end of a file that are compared when the whole is not hashed. */
export const TAIL_BYTES = 64 * 1024;

export interface WrittenFile extends ContentFile {
  /** SHA-256 of the whole file in hexadecimal; undefined for files beyond `MAX_HASHED_BYTES`. */
  readonly hash: string | undefined;
  /** SHA-256 of the last `TAIL_BYTES`. */
  readonly tailHash: string;
}

export interface Content {
  readonly folder: string;
  readonly files: ReadonlyMap<string, WrittenFile>;
  /** Files left out for want of room. */
  readonly leftOut: readonly string[];
}

/** Makes `folder` and everything in it. */
export async function writeContent(
  folder: string,
  wanted: { readonly files: readonly ContentFile[]; readonly entries: readonly number[] },
): Promise<Content> {
  await mkdir(folder);
  const files = new Map<string, WrittenFile>();
  const leftOut: string[] = [];
  for (const file of wanted.files) {
    if (await hasRoomFor(folder, file)) files.set(file.name, await writeContentFile(folder, file));
    else leftOut.push(file.name);
  }
  for (const entries of wanted.entries) await writeEntries(path.join(folder, folderNameOf(entries)), entries);
  return { folder, files, leftOut };
}

/** Name of the folder with so many entries. */
export function folderNameOf(entries: number): string {
  return `list-${entries}`;
}

/** Name of an entry, from 1. */
export function entryNameOf(index: number): string {
  return `entry-${String(index).padStart(6, '0')}.txt`;
}

async function hasRoomFor(folder: string, file: ContentFile): Promise<boolean> {
  if (file.isSparse) return true;
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize > file.bytes + RESERVE_BYTES;
}

async function writeContentFile(folder: string, file: ContentFile): Promise<WrittenFile> {
  const whole = createHash('sha256');
  const handle = await open(path.join(folder, file.name), 'w');
  const block = Buffer.alloc(Math.min(BLOCK_BYTES, file.bytes));
  if (!file.isSparse) randomFillSync(block);
  try {
    if (file.isSparse) await handle.truncate(file.bytes);
    for (let offset = 0; offset < file.bytes; offset += block.length) {
      if (offset % INTERRUPTIBLE_BYTES === 0) await letSignalsIn();
      // A number in each block: a block that is sent twice or in the wrong place changes the hash.
      if (!file.isSparse) block.writeUInt32LE(offset / block.length, 0);
      if (!file.isSparse) await handle.write(block);
      if (file.bytes <= MAX_HASHED_BYTES) whole.update(block);
    }
    // What is still to be written to the disk would otherwise disturb the first rounds.
    await handle.datasync();
  } finally {
    await handle.close();
  }
  const tail = block.subarray(Math.max(0, block.length - TAIL_BYTES));
  return {
    ...file,
    hash: file.bytes <= MAX_HASHED_BYTES ? whole.digest('hex') : undefined,
    tailHash: createHash('sha256').update(tail).digest('hex'),
  };
}

async function writeEntries(folder: string, count: number): Promise<void> {
  await mkdir(folder);
  for (let index = 1; index <= count; index += 1) {
    closeSync(openSync(path.join(folder, entryNameOf(index)), 'w'));
    if (index % INTERRUPTIBLE_ENTRIES === 0) await letSignalsIn();
  }
}

/** Signals are heard between two turns of the event loop. */
async function letSignalsIn(): Promise<void> {
  await nextTurn();
  throwIfInterrupted();
}
