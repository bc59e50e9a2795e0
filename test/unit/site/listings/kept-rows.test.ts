import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KeptRows } from '../../../../main/site/listings/kept-rows.ts';
import type { FolderEntry } from '../../../../main/tree/shared-tree.ts';

const entries = fc.array(
  fc.record({
    name: fc.constantFrom('a', 'b', 'c', 'd'),
    kind: fc.constantFrom('file' as const, 'folder' as const),
    size: fc.nat(2),
    modified: fc.nat(2),
    isUnreadable: fc.boolean(),
  }),
  { maxLength: 6 },
);

function rowOf(entry: FolderEntry): string {
  return `${JSON.stringify(entry)}\n`;
}

function numbered(count: number): FolderEntry[] {
  return Array.from({ length: count }, (_, size) => ({ name: `file-${size}`, kind: 'file', size, modified: 0 }));
}

describe('rows that are kept', () => {
  test('are those of the entries as they are now, whatever became of them since', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('one', 'other'), entries)), (listings) => {
        const rows = new KeptRows();
        for (const [key, listed] of listings) expect(rows.format(key, listed, rowOf)).toBe(listed.map(rowOf).join(''));
      }),
    );
  });

  test('are made again only where something has changed', () => {
    const rows = new KeptRows();
    const before = numbered(100);
    const made: string[] = [];
    const format = (entry: FolderEntry): string => {
      made.push(String(entry.name));
      return rowOf(entry);
    };
    rows.format('key', before, format);
    expect(made.splice(0)).toHaveLength(100);
    rows.format('key', structuredClone(before), format);
    expect(made).toEqual([]);
    const after = before.map((entry) => (entry.name === 'file-41' ? { ...entry, size: 7 } : entry));
    rows.format('key', after, format);
    expect(made).toEqual(['file-41']);
  });

  test('names that are octets are made anew where they were read anew', () => {
    const rows = new KeptRows();
    const entry = (octets: string): FolderEntry => ({
      name: Buffer.from(octets, 'latin1'),
      kind: 'file',
      size: 1,
      modified: 1,
    });
    const format = ({ name }: FolderEntry): string => name.toString('latin1');
    expect(rows.format('key', [entry('\xe9')], format)).toBe('\xe9');
    expect(rows.format('key', [entry('\xe8')], format)).toBe('\xe8');
  });

  test('those of the folder listed longest ago go when there is no room for more', () => {
    const rows = new KeptRows(100_000);
    let made = 0;
    const list = (key: string): void => {
      rows.format(key, numbered(10), (entry) => {
        made += 1;
        return rowOf(entry);
      });
    };
    for (let folder = 0; folder < 200; folder++) list(`folder ${folder}`);
    expect(made).toBe(2_000);
    list('folder 199');
    expect(made).toBe(2_000);
    list('folder 0');
    expect(made).toBe(2_010);
  });
});
