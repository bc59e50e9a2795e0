import { writeFileSync } from 'node:fs';
import { symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { QuickStat } from '../../../main/files/quick-stat.ts';
import { EntryDescriber } from '../../../main/tree/entry-describer.ts';
import type { FolderEntry, FolderName } from '../../../main/tree/shared-tree.ts';
import { displayName } from '../../../main/tree/target-path.ts';
import { createTempFolder } from '../../support/temp-folder.ts';

/** Enough for a second thread, which takes slices of 1024. */
const MANY = 8_000;

const MODIFIED_MS = Date.UTC(2024, 1, 29, 12, 30, 15);

/** Files of 0, 1, 2 and so on octets. */
async function createNumbered(count: number): Promise<{ readonly folder: string; readonly names: FolderName[] }> {
  const folder = await createTempFolder();
  const names = Array.from({ length: count }, (_, size): FolderName => {
    const name = `${size}.txt`;
    writeFileSync(join(folder, name), Buffer.alloc(size));
    return { name, kind: 'file' };
  });
  return { folder, names };
}

async function describeAll(folder: string, names: readonly FolderName[]): Promise<FolderEntry[]> {
  const describer = new EntryDescriber(await QuickStat.forFolder(folder));
  const entries: FolderEntry[] = [];
  for await (const slice of describer.describe(folder, names)) entries.push(...slice);
  return entries;
}

describe('describing the entries of a folder', () => {
  test.each([0, 1, 1_024, 1_025, 5_000])('%i entries keep their order and get their sizes', async (count) => {
    const { folder, names } = await createNumbered(count);
    const entries = await describeAll(folder, names);
    expect(entries.map(({ name, size }) => [name, size])).toEqual(names.map(({ name }, index) => [name, index]));
  });

  test('what is said of an entry is the same wherever in a large folder it stands', async () => {
    const folder = await createTempFolder({ '7.txt': 'seven..', folder: {} });
    const latin: FolderName = { name: Buffer.from('caf\xe9.txt', 'latin1'), kind: 'file' };
    await writeFile(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(latin.name)]), 'octets');
    await symlink('7.txt', join(folder, 'link'));
    for (const name of ['7.txt', 'folder']) await utimes(join(folder, name), MODIFIED_MS / 1000, MODIFIED_MS / 1000);
    const special: FolderName[] = [
      latin,
      { name: 'folder', kind: 'folder' },
      { name: 'link', kind: 'file', isLink: true },
      { name: 'gone.txt', kind: 'file' },
    ];
    // Repeated, so that both threads come by them.
    const entries = await describeAll(
      folder,
      Array.from({ length: MANY }, (_, index) => special[index % special.length] ?? latin),
    );
    expect(entries).toHaveLength((MANY / special.length) * 3);
    const facts = new Set(
      entries.map(({ name, kind, size, modified }) =>
        [displayName(name), kind, size, modified === MODIFIED_MS ? 'then' : 'now'].join(' '),
      ),
    );
    expect(facts).toEqual(
      new Set([`${displayName(latin.name)} file 6 now`, 'folder folder 0 then', 'link file 7 then']),
    );
  });
});
