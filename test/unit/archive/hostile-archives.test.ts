/** Archives that are made to take for ever, or to hold more than anybody reads. */
import { closeSync, fstatSync, openSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ArchiveListing, ListedFormat, ListingOptions } from '../../../main/archive/archive-listing.ts';
import { listArchive } from '../../../main/archive/archive-listing.ts';
import { nextTurn } from '../../../main/base/next-turn.ts';
import { OpenFile } from '../../../main/files/open-file.ts';
import { gzipRepeated, tarEntry, tarHeader, zipOfRecords } from '../../support/archives.ts';
import { createTempFolder } from '../../support/temp-folder.ts';

async function list(format: ListedFormat, octets: Uint8Array, options?: ListingOptions): Promise<ArchiveListing> {
  const name = path.join(await createTempFolder(), 'archive');
  writeFileSync(name, octets);
  const descriptor = openSync(name, 'r');
  try {
    const { size, mtimeMs } = fstatSync(descriptor);
    return await listArchive(new OpenFile(descriptor, { size, mtimeMs }), format, options);
  } finally {
    closeSync(descriptor);
  }
}

function nameLength({ entries }: ArchiveListing): number {
  return entries.reduce((sum, { name }) => sum + name.length, 0);
}

function repeat(octets: Uint8Array, count: number): Buffer {
  return Buffer.concat(Array.from({ length: count }, () => octets));
}

const MEGABYTE = 1024 * 1024;

describe('time', () => {
  const HEADERS = repeat(tarEntry('ExtendedHeader', '11 path=ab\n'), 8192);

  test.each<[string, ListedFormat, Buffer]>([
    ['a tar of nothing but extended headers', 'tar', HEADERS],
    ['the same, packed, gigabytes of it', 'tar.gz', gzipRepeated(HEADERS, 512)],
    ['a tar of nothing but long names', 'tar.gz', gzipRepeated(repeat(tarEntry('OldGnuLongPath', 'a'), 8192), 512)],
    [
      'a file that unpacks to very much',
      'tar.gz',
      Buffer.concat([gzipRepeated(tarHeader('File', 2 ** 32), 1), gzipRepeated(Buffer.alloc(8 * MEGABYTE), 512)]),
    ],
  ])('ends a look into %s', async (_, format, octets) => {
    expect((await list(format, octets, { maxMs: 30 })).end).toBe('cut');
  });

  test('is spent a little in each turn, wherever octets come from', async () => {
    let turns = 0;
    // Not the time, which a busy machine would use up, but the turns are counted.
    const maxMs = 600_000;
    const pass = (): Promise<void> => {
      turns++;
      return nextTurn();
    };
    await list('tar.gz', gzipRepeated(HEADERS, 1), { pass, maxMs });
    expect(turns).toBeGreaterThan(HEADERS.byteLength / (64 * 1024));
    turns = 0;
    const extra = repeat(Buffer.from([0x99, 0x99, 0, 0]), 16_000);
    await list('zip', zipOfRecords(Array.from({ length: 50 }, () => ({ name: 'a', extra }))), { pass, maxMs });
    expect(turns).toBeGreaterThanOrEqual(50);
  });

  test('is over when nobody waits any more', async () => {
    const reason = new Error('the asker has left');
    const listing = list('tar.gz', gzipRepeated(HEADERS, 512), { pass: () => Promise.reject(reason) });
    await expect(listing).rejects.toBe(reason);
  });
});

describe('names', () => {
  const LONG = 'n'.repeat(900_000);

  test('are told in part when they are longer than any path', async () => {
    const octets = Buffer.concat([tarEntry('OldGnuLongPath', 'n'.repeat(10_000)), tarEntry('File', 'x')]);
    const { end, entries } = await list('tar', octets);
    expect(end).toBe('complete');
    expect(entries[0]?.name).toBe(`${'n'.repeat(4095)}\u2026`);
  });

  test.each<[string, ListedFormat, Buffer]>([
    [
      'a tar with GNU names of a megabyte',
      'tar',
      repeat(Buffer.concat([tarEntry('OldGnuLongPath', LONG), tarEntry('File')]), 50),
    ],
    [
      'a tar with pax names of a megabyte',
      'tar',
      repeat(Buffer.concat([tarEntry('ExtendedHeader', `900012 path=${LONG}\n`), tarEntry('File')]), 50),
    ],
    ['a ZIP file with names of 65,535', 'zip', zipOfRecords(repeatRecord('n'.repeat(65_535), 500))],
    ['a ZIP file with many names', 'zip', zipOfRecords(repeatRecord('n'.repeat(300), 9_000))],
  ])('of %s are bounded together', async (_, format, octets) => {
    const listing = await list(format, octets);
    expect(nameLength(listing)).toBeLessThanOrEqual(MEGABYTE);
    expect(listing.entries.length).toBeGreaterThan(0);
  });

  test('are ten thousand at most', async () => {
    const { end, entries } = await list('zip', zipOfRecords(repeatRecord('a', 60_000)));
    expect(end).toBe('cut');
    expect(entries).toHaveLength(10_000);
  });

  function repeatRecord(name: string, count: number) {
    return Array.from({ length: count }, () => ({ name }));
  }
});

describe('what is told without being there', () => {
  test('a ZIP file with more entries than it has is damaged', async () => {
    const { end, entries } = await list('zip', zipOfRecords([{ name: 'a' }], { count: 60_000 }));
    expect(end).toBe('damaged');
    expect(entries.map(({ name }) => name)).toEqual(['a']);
  });

  test('entries that lie one over the other are told, since nothing is unpacked', async () => {
    const { end, entries } = await list('zip', zipOfRecords([{ name: 'a' }, { name: 'b' }]));
    expect(end).toBe('complete');
    expect(entries.map(({ name, size }) => [name, size])).toEqual([
      ['a', 0xffff_fff0],
      ['b', 0xffff_fff0],
    ]);
  });

  test('the rest of a long extended header is passed over', async () => {
    const octets = Buffer.concat([
      tarEntry('ExtendedHeader', `10 path=b\n${'\n'.repeat(1_000_000)}`),
      tarEntry('File', 'x'),
      tarEntry('File', 'y'),
    ]);
    const { end, entries } = await list('tar', octets);
    expect({ end, names: entries.map(({ name }) => name) }).toEqual({ end: 'complete', names: ['b', 'name'] });
  });
});
