import { closeSync, fstatSync, openSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ArchiveEntry, ArchiveFormat } from '../../../main/archive/archive-entry.ts';
import { listArchive } from '../../../main/archive/archive-listing.ts';
import { TAR } from '../../../main/archive/tar-format.ts';
import { ZIP } from '../../../main/archive/zip-format.ts';
import { OpenFile } from '../../../main/files/open-file.ts';
import { createTempFolder } from '../../support/temp-folder.ts';

const ENTRIES: readonly ArchiveEntry[] = [
  { path: 'sub/', kind: 'folder', size: 0, modified: 1e12, isExecutable: false, version: '', tagBasis: '' },
  {
    path: `sub/${'long'.repeat(60)}`,
    kind: 'file',
    size: 0,
    modified: 1e12,
    isExecutable: false,
    version: '',
    tagBasis: '',
  },
  { path: 'a.txt', kind: 'file', size: 0, modified: 1e12, isExecutable: true, version: '', tagBasis: '' },
];

/** An archive of empty files, whose checksums are all 0. */
function write(format: ArchiveFormat): Buffer {
  const pieces: Buffer[] = [];
  const offsets: number[] = [];
  const length = (): number => pieces.reduce((sum, piece) => sum + piece.length, 0);
  for (const entry of ENTRIES) {
    offsets.push(length());
    pieces.push(format.formatHeader(entry));
    if (entry.kind === 'file') pieces.push(format.formatTrailer(entry, 0));
  }
  const offset = length();
  for (const [index, entry] of ENTRIES.entries())
    pieces.push(format.formatRecord({ entry, offset: offsets[index] ?? 0 }, 0));
  pieces.push(format.formatEnd({ count: ENTRIES.length, offset, length: length() - offset }));
  return Buffer.concat(pieces);
}

const ARCHIVES = [
  ['zip', write(ZIP)],
  ['tar', write(TAR)],
  ['tar.gz', gzipSync(write(TAR))],
] as const;

describe.each(ARCHIVES)('the listing of a %s', (format, archive) => {
  async function list(octets: Buffer) {
    const name = path.join(await createTempFolder(), 'archive');
    writeFileSync(name, octets);
    const descriptor = openSync(name, 'r');
    try {
      const { size, mtimeMs } = fstatSync(descriptor);
      return await listArchive(new OpenFile(descriptor, { size, mtimeMs }), format);
    } finally {
      closeSync(descriptor);
    }
  }

  test('tells what is in it', async () => {
    const { end, entries } = await list(archive);
    expect(end).toBe('complete');
    expect(entries).toEqual(
      ENTRIES.map(({ path: name, kind, size, modified }) => ({ name, type: kind, size, modified })),
    );
  });

  test('comes to an end whatever is damaged', async () => {
    const change = fc.tuple(fc.nat(archive.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 8 }), fc.nat(archive.length), async (changes, length) => {
        const octets = Buffer.from(archive);
        for (const [at, value] of changes) octets[at] = value;
        const { end } = await list(length % 3 === 0 ? octets.subarray(0, length) : octets);
        expect(['complete', 'cut', 'damaged']).toContain(end);
      }),
      { numRuns: 300 },
    );
  });
});
