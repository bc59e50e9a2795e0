import { createHmac } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { describe, expect, it } from 'vitest';
import type { ArchiveEntry } from '../../../main/archive/archive-entry.ts';
import { ArchiveLayout } from '../../../main/archive/archive-layout.ts';
import { ArchiveReader } from '../../../main/archive/archive-reader.ts';
import { Checksums } from '../../../main/archive/crc-checksums.ts';
import { TAR } from '../../../main/archive/tar-format.ts';

const ENTRIES = 256;
/** Of each entry in a tar: a header, and a block of content. */
const ENTRY_BYTES = 1024;
/** A chunk of such a tar would hold sixty-four entries. */
const CHUNK_BYTES = 64 * 1024;

function entry(index: number): ArchiveEntry {
  const octets = Buffer.from(`content ${index}`);
  const names = { path: `file-${index}`, version: `${index}`, tagBasis: `${index}` };
  return { kind: 'file', size: octets.byteLength, modified: 1e12, isExecutable: false, octets, ...names };
}

/** An archive of which each entry takes some milliseconds of work. */
async function createReader(workMs: number) {
  const made = { headers: 0 };
  const format = {
    ...TAR,
    formatHeader: (of: ArchiveEntry) => {
      made.headers++;
      const end = performance.now() + workMs;
      while (performance.now() < end);
      return TAR.formatHeader(of);
    },
  };
  const entries = Array.from({ length: ENTRIES }, (_, index) => entry(index));
  const layout = await ArchiveLayout.create(format, entries, { hash: createHmac('sha256', 'a key') });
  // Laying it out took some, too.
  made.headers = 0;
  const contents = {
    layout,
    checksums: new Checksums(),
    open: () => Promise.reject(new Error('there are no files')),
    failed: () => undefined,
  };
  const reader = new ArchiveReader(contents, { start: 0, end: layout.size }, (step) => step());
  return { reader, layout, made };
}

describe('a chunk of an archive', () => {
  it('is sent early when it takes long to put together', async () => {
    const { reader, made } = await createReader(2);
    const { value } = await reader.next();
    const entriesOfFirst = made.headers;
    expect(value?.byteLength).toBeGreaterThan(0);
    expect(value?.byteLength).toBeLessThan(CHUNK_BYTES);
    await reader.return();
    // Whoever leaves then has cost no more than what was being put together.
    expect(made.headers).toBeLessThan(2 * entriesOfFirst + 16);
    expect(made.headers).toBeLessThan(ENTRIES / 2);
  });

  it('and the archive is whole all the same', async () => {
    const { reader, layout, made } = await createReader(0.3);
    let octets = 0;
    for await (const chunk of reader) octets += chunk.byteLength;
    expect([octets, made.headers]).toEqual([layout.size, ENTRIES]);
    expect(octets).toBeGreaterThan(ENTRIES * ENTRY_BYTES);
  });
});
