import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ArchiveEntry, ArchiveFormat } from '../../../main/archive/archive-entry.ts';
import { ArchiveLayout } from '../../../main/archive/archive-layout.ts';
import { TAR } from '../../../main/archive/tar-format.ts';
import { ZIP } from '../../../main/archive/zip-format.ts';

const GIB = 1024 ** 3;

const anyEntry: fc.Arbitrary<ArchiveEntry> = fc
  .record({
    name: fc.string({ minLength: 1, maxLength: 300, unit: fc.constantFrom('a', 'b', '/', '\xc3\xa9', '\xff') }),
    isFolder: fc.boolean(),
    size: fc.oneof(fc.nat(2000), fc.constantFrom(0, 512, 4 * GIB - 1, 4 * GIB, 9 * GIB, 2 ** 40)),
    modified: fc.oneof(fc.integer({ min: -1e13, max: 1e14 }), fc.constantFrom(0, 1e12)),
    isExecutable: fc.boolean(),
  })
  .map(({ name, isFolder, size, ...rest }) => ({
    ...rest,
    path: isFolder ? `${name}/` : name,
    kind: isFolder ? 'folder' : 'file',
    size: isFolder ? 0 : size,
    version: 'v',
    tagBasis: 'v',
  }));

function entry(change: Partial<ArchiveEntry> = {}): ArchiveEntry {
  const plain = { path: 'a', kind: 'file', size: 10, modified: 1e12, isExecutable: false } as const;
  return { ...plain, version: '1', tagBasis: '1', ...change };
}

const create = (format: ArchiveFormat, entries: readonly ArchiveEntry[], key = 'a key') =>
  ArchiveLayout.create(format, entries, { hash: createHmac('sha256', key) });

describe.each<[string, ArchiveFormat]>([
  ['zip', ZIP],
  ['tar', TAR],
])('the layout of a %s', (_, format) => {
  test('promises the length of everything that is written', () => {
    fc.assert(
      fc.property(anyEntry, fc.nat(2 ** 45), (any, offset) => {
        expect(format.formatHeader(any).length).toBe(format.headerLength(any));
        const trailer = any.kind === 'file' ? format.formatTrailer(any, 1).length : 0;
        expect(trailer).toBe(format.trailerLength(any));
        const placed = { entry: any, offset };
        expect(format.formatRecord(placed, 1).length).toBe(format.recordLength(placed));
      }),
    );
  });

  test.each([
    [0, 0, 0],
    [65_534, 100, 100],
    [65_535, 100, 100],
    [3, 5 * GIB, 100],
    [3, 100, 5 * GIB],
  ])('promises the length of the end of %i entries, an index at %i of %i octets', (count, offset, length) => {
    expect(format.formatEnd({ count, offset, length }).length).toBe(format.endLength({ count, offset, length }));
  });

  test('has no gap and no overlap from whatever offset it is read', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyEntry, { maxLength: 12 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        async (entries, at) => {
          const layout = await create(format, entries);
          const start = Math.floor(at * (layout.size - 1));
          const pieces = [...layout.piecesFrom(start)];
          expect(pieces[0]?.start).toBeLessThanOrEqual(start);
          expect(pieces[0]?.end).toBeGreaterThanOrEqual(start);
          for (const [index, piece] of pieces.entries()) {
            if (index > 0) expect(piece.start).toBe(pieces[index - 1]?.end);
          }
          expect(pieces.at(-1)?.end).toBe(layout.size);
          expect([...layout.piecesFrom(0)].slice(-pieces.length)).toEqual(pieces);
        },
      ),
    );
  });

  test.each<[string, Partial<ArchiveEntry>]>([
    ['name', { path: 'b' }],
    ['size', { size: 11 }],
    ['time', { modified: 1e12 + 5_000 }],
    ['version', { tagBasis: '2' }],
    ['mode', { isExecutable: true }],
  ])('another %s makes another entity tag', async (_what, change) => {
    const before = await create(format, [entry()]);
    const same = await create(format, [entry()]);
    const after = await create(format, [entry(change)]);
    expect(before.entityTag).toMatch(/^"[\w-]{24}"$/);
    expect(same.entityTag).toBe(before.entityTag);
    expect(after.entityTag).not.toBe(before.entityTag);
  });

  test('another key makes another entity tag', async () => {
    const [before, after] = await Promise.all(['one', 'two'].map((key) => create(format, [entry()], key)));
    expect(after?.entityTag).not.toBe(before?.entityTag);
  });
});

describe('a zip entry', () => {
  const numbers = (octets: Buffer, offset: number, count: number): bigint[] =>
    Array.from({ length: count }, (_, index) => octets.readBigUInt64LE(offset + 8 * index));

  test('of less than 4 GiB that takes more in blocks has its Zip64 forms: what it takes, and its size', () => {
    const size = 4 * GIB - 100;
    const large = entry({ size });
    const takes = size + 5 * Math.ceil(size / 65_535);
    expect(ZIP.contentLength(large)).toBe(takes);
    expect(numbers(ZIP.formatTrailer(large, 1), 8, 2)).toEqual([BigInt(takes), BigInt(size)]);
    const record = ZIP.formatRecord({ entry: large, offset: 5 * GIB }, 1);
    expect([record.readUInt32LE(20), record.readUInt32LE(24), record.readUInt32LE(42)]).toEqual(
      new Array(3).fill(0xffffffff),
    );
    // Behind the name: identifier and length, then the numbers in the order of their meanings.
    expect([record.readUInt16LE(47), record.readUInt16LE(49)]).toEqual([1, 24]);
    expect(numbers(record, 51, 3)).toEqual([BigInt(size), BigInt(takes), BigInt(5 * GIB)]);
  });

  test('says nothing of its size before its octets, as readers of streams expect of one with a descriptor', () => {
    const header = ZIP.formatHeader(entry({ size: 10 }));
    expect([header.readUInt16LE(6) & 8, header.readUInt16LE(8)]).toEqual([8, 8]);
    expect([header.readUInt32LE(14), header.readUInt32LE(18), header.readUInt32LE(22)]).toEqual([0, 0, 0]);
  });

  test('of an empty file or a folder is nothing but its header', () => {
    for (const change of [{ size: 0 }, { kind: 'folder', path: 'a/', size: 0 }] as const) {
      const empty = entry(change);
      const header = ZIP.formatHeader(empty);
      expect([header.readUInt16LE(6) & 8, header.readUInt16LE(8)]).toEqual([0, 0]);
      expect([ZIP.contentLength(empty), ZIP.trailerLength(empty), ZIP.formatTrailer(empty, 0).length]).toEqual([
        0, 0, 0,
      ]);
    }
  });
});
