import { closeSync, fstatSync, openSync, statSync, truncateSync, utimesSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { BLOCK_BYTES, FileBlocks } from '../../../main/files/file-blocks.ts';
import { KeptBlocks } from '../../../main/files/kept-blocks.ts';
import { OpenFile } from '../../../main/files/open-file.ts';
import { QuickStat } from '../../../main/files/quick-stat.ts';
import { createTempFolder } from '../../support/temp-folder.ts';

const SIZE = 3 * BLOCK_BYTES + 100;
const CONTENT = Buffer.from(Array.from({ length: SIZE }, (_, index) => (index * 7 + (index >> 16)) & 0xff));

/** A file on a disk that answers quickly, and what is kept of it; reads of blocks are counted. */
async function openBlocks(kept: KeptBlocks = new KeptBlocks()) {
  const folder = await createTempFolder();
  const path = join(folder, 'f');
  writeFileSync(path, CONTENT);
  // Long ago, so that each change shows.
  utimesSync(path, 1_000_000, 1_000_000);
  const descriptor = openSync(path, 'r');
  onTestFinished(() => closeSync(descriptor));
  const file = new OpenFile(descriptor, fstatSync(descriptor), await QuickStat.forFolder(folder));
  const read = vi.spyOn(file, 'read');
  return { path, file, kept, read, blocks: new FileBlocks(kept, fstatSync(descriptor)) };
}

function writeAt(path: string, position: number, text: string): void {
  const descriptor = openSync(path, 'r+');
  writeSync(descriptor, text, position);
  closeSync(descriptor);
}

describe('FileBlocks', () => {
  it('keeps a block that is asked for a second time, and reads it once', async () => {
    const { file, blocks, read } = await openBlocks();
    const stretch = { start: 100, end: 200 };
    expect(blocks.octetsAt(file, stretch)).toBeUndefined();
    expect(read).not.toHaveBeenCalled();
    for (let count = 0; count < 64; count++) {
      expect(blocks.octetsAt(file, stretch)?.equals(CONTENT.subarray(100, 200))).toBe(true);
    }
    expect(read).toHaveBeenCalledTimes(1);
  });

  it.each([
    [0, BLOCK_BYTES],
    [1, BLOCK_BYTES - 1],
    [BLOCK_BYTES - 1, BLOCK_BYTES + 1],
    [10, 3 * BLOCK_BYTES],
    [3 * BLOCK_BYTES, SIZE],
    [SIZE - 1, SIZE],
    [0, SIZE],
  ])('gives octets %i to %i as they are', async (start, end) => {
    const { file, blocks } = await openBlocks();
    expect(blocks.octetsOf(file, { start, end })).toBeUndefined();
    expect(blocks.octetsOf(file, { start, end })?.equals(CONTENT.subarray(start, end))).toBe(true);
    const at = blocks.octetsAt(file, { start, end }) ?? Buffer.alloc(0);
    expect(at.length).toBeGreaterThan(0);
    expect(at.equals(CONTENT.subarray(start, start + at.length))).toBe(true);
  });

  it.each<[string, (path: string) => void]>([
    ['written to', (path) => writeAt(path, 5, 'new')],
    ['truncated', (path) => truncateSync(path, BLOCK_BYTES + 10)],
    ['emptied', (path) => truncateSync(path, 0)],
    [
      'written to, its time set back',
      (path) => {
        writeAt(path, 5, 'new');
        utimesSync(path, 1_000_000, 1_000_000);
      },
    ],
  ])('keeps no block of a file that was %s since', async (_, change) => {
    const { path, file, blocks, kept } = await openBlocks();
    const stretch = { start: 0, end: 10 };
    blocks.octetsAt(file, stretch);
    change(path);
    for (let count = 0; count < 3; count++) expect(blocks.octetsAt(file, stretch)).toBeUndefined();
    expect(kept.weight).toBe(0);
  });

  it('keeps no block of a file that is written to while it is read', async () => {
    const { path, file, blocks, kept, read } = await openBlocks();
    const stretch = { start: 0, end: 10 };
    blocks.octetsAt(file, stretch);
    const readNow = OpenFile.prototype.read;
    read.mockImplementationOnce((buffer, range, callback) => {
      readNow.call(file, buffer, range, (error, count) => {
        writeAt(path, BLOCK_BYTES, 'behind the block');
        callback(error, count);
      });
    });
    expect(blocks.octetsAt(file, stretch)).toBeUndefined();
    expect(kept.weight).toBe(0);
  });

  it('gives nothing of one version to another', async () => {
    const { path, file, kept, blocks } = await openBlocks();
    const stretch = { start: 0, end: 10 };
    for (let count = 0; count < 2; count++) blocks.octetsAt(file, stretch);
    expect(blocks.octetsAt(file, stretch)).toBeDefined();
    writeAt(path, 5, 'new');
    const now = new FileBlocks(kept, statSync(path));
    expect(now.octetsAt(file, stretch)).toBeUndefined();
    expect(now.octetsAt(file, stretch)?.toString('latin1', 5, 8)).toBe('new');
    // Whoever sends the old version finds out by looking at the file.
    expect(blocks.octetsAt(file, stretch)?.equals(CONTENT.subarray(0, 10))).toBe(true);
  });

  it('keeps what is asked for again while somebody goes through all of a large file', async () => {
    const kept = new KeptBlocks({ maxBytes: 2 * BLOCK_BYTES });
    const [hot, scanned] = [await openBlocks(kept), await openBlocks(kept)];
    const stretch = { start: 0, end: 10 };
    for (let count = 0; count < 2; count++) hot.blocks.octetsAt(hot.file, stretch);
    for (let start = 0; start < SIZE; start += 1_000) {
      scanned.blocks.octetsAt(scanned.file, { start, end: Math.min(SIZE, start + 1_000) });
    }
    expect(scanned.read).not.toHaveBeenCalled();
    hot.blocks.octetsAt(hot.file, stretch);
    expect(hot.read).toHaveBeenCalledTimes(1);
  });

  it('reads nothing where a disk takes its time', async () => {
    const { file, blocks, read } = await openBlocks();
    const slow = new OpenFile(file.descriptor, file.version);
    const stretch = { start: 0, end: 10 };
    for (let count = 0; count < 3; count++) expect(blocks.octetsAt(slow, stretch)).toBeUndefined();
    expect(read).not.toHaveBeenCalled();
  });
});
