import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkRooms } from '../../../scripts/check-rooms.mjs';
import { ROOMS } from '../../../scripts/rooms.mjs';
import { createTempFolder } from '../../support/temp-folder.ts';

const TABLE = [
  { name: 'main/base', uses: '', packages: 'node' },
  { name: 'main/net', uses: 'base' },
  { name: 'main/net/deep', uses: 'base', packages: '@scope/tool' },
  { name: 'main/main.ts', uses: 'net', packages: 'electron' },
  { name: 'renderer/ui', uses: 'main/base' },
];

/** A tree of files with these contents, checked against a table. */
async function check(contents: Readonly<Record<string, string>>, rooms = TABLE): Promise<readonly string[]> {
  const root = await createTempFolder();
  for (const [file, text] of Object.entries({ 'main/base/b.ts': '', 'renderer/ui/u.ts': '', ...contents })) {
    await mkdir(path.join(root, path.dirname(file)), { recursive: true });
    await writeFile(path.join(root, file), text);
  }
  return checkRooms(root, rooms);
}

describe('the rooms', () => {
  test('may use what their list names, and no more', async () => {
    const faults = await check({
      'main/base/a.ts': "import { join } from 'node:path';\nimport { n } from '../net/n.ts';\nexport { join, n };",
      'main/net/n.ts':
        "import { readFile } from 'node:fs/promises';\nimport { b } from '../base/b.ts';\nexport const n = [readFile, b];",
      'main/main.ts': "import { app } from 'electron/main';\nimport { b } from './base/b.ts';\nexport { app, b };",
      'renderer/ui/a.tsx':
        "import { b } from '../../main/base/b.ts';\nimport { n } from '../../main/net/n.ts';\nexport { b, n };",
    });
    expect(faults).toEqual([
      'main/base/a.ts may not use main/net/n.ts',
      'main/main.ts may not use main/base/b.ts',
      'main/net/n.ts may not use node:fs/promises',
      'renderer/ui/a.tsx may not use main/net/n.ts',
    ]);
  });

  test('are closed until they stand in the table, and a room within another has a list of its own', async () => {
    const faults = await check({
      'main/cellar/c.ts': 'export const c = 1;',
      'main/net/n.ts': "import { c } from '../cellar/c.ts';\nimport { d } from './deep/d.ts';\nexport { c, d };",
      'main/net/deep/d.ts': "export { tool } from '@scope/tool/part';\nexport { n } from '../n.ts';",
    });
    expect(faults).toContain('main/cellar/c.ts stands in no room');
    expect(faults).toContain('main/net/n.ts may not use main/cellar/c.ts');
    expect(faults).toContain('main/net/n.ts may not use main/net/deep/d.ts');
    expect(faults).toContain('main/net/deep/d.ts may not use main/net/n.ts');
    expect(faults.some((fault) => fault.includes('@scope/tool'))).toBe(false);
  });

  test('have no file of more than 400 lines, comments and blank lines among them', async () => {
    const ofLines = (count: number): string => '// one\n\n'.repeat(Math.floor(count / 2)) + '\n'.repeat(count % 2);
    expect(await check({ 'main/base/a.ts': ofLines(400), 'renderer/ui/a.tsx': ofLines(401) })).toEqual([
      'renderer/ui/a.tsx has 401 lines, 400 at most',
    ]);
  });

  test('form no ring, nor do files, also not by their types', async () => {
    const ring = [
      ...TABLE,
      { name: 'main/a', uses: 'c' },
      { name: 'main/b', uses: 'a' },
      { name: 'main/c', uses: 'b' },
    ];
    const faults = await check(
      {
        'main/base/x.ts': "import type { Y } from './y.ts';\nexport type X = Y;",
        'main/base/y.ts': "import type { X } from './x.ts';\nexport type Y = X;",
      },
      ring,
    );
    expect(faults).toEqual([
      expect.stringMatching(/^rooms form a ring: main\/a, main\/c, main\/b$/),
      expect.stringMatching(/^files form a ring: main\/base\/x.ts, main\/base\/y.ts$/),
    ]);
  });

  test('of the house stand in the table once each', () => {
    const names = ROOMS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});
