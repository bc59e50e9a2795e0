import { chmod, link, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { keptKey } from '../../../main/share/kept-key.ts';
import { run } from '../../support/run.ts';
import { createTempFolder } from '../../support/temp-folder.ts';

const mode = async (place: string): Promise<number> => (await stat(place)).mode & 0o777;

describe('a kept key', () => {
  test('is made with its folder, for its owner alone, and is the same from then on', async () => {
    const root = await createTempFolder();
    const file = path.join(root, 'deep', 'porthole', 'tag-key');
    const key = keptKey(file);
    expect(key).toMatch(/^[\w-]{43}$/);
    expect(keptKey(file)).toBe(key);
    expect(await mode(file)).toBe(0o600);
    expect(await mode(path.dirname(file))).toBe(0o700);
    expect(await readdir(path.dirname(file))).toEqual(['tag-key']);
  });

  test.each([
    ['is empty', ''],
    ['was cut off', 'abc'],
    ['holds more', `${'a'.repeat(43)}\nmore`],
    ['is something else', '\0'.repeat(100)],
  ])('is made anew where the file %s', async (_, content) => {
    const file = path.join(await createTempFolder({ 'tag-key': content }), 'tag-key');
    const key = keptKey(file);
    expect(key).toMatch(/^[\w-]{43}$/);
    expect(await readFile(file, 'utf8')).toBe(`${key}\n`);
    expect(keptKey(file)).toBe(key);
  });

  test('that others could read is taken from their eyes', async () => {
    const file = path.join(await createTempFolder(), 'tag-key');
    const key = keptKey(file);
    await chmod(file, 0o644);
    expect(keptKey(file)).toBe(key);
    expect(await mode(file)).toBe(0o600);
  });

  test('is not looked for in what is no file, without waiting', async () => {
    const root = await createTempFolder({ folder: {} });
    expect((await run('mkfifo', [path.join(root, 'pipe')])).status).toBe(0);
    await symlink('nowhere/deep', path.join(root, 'loose'));
    for (const name of ['folder', 'pipe', 'folder/../pipe/x']) expect(() => keptKey(path.join(root, name))).toThrow();
  });

  test('is that of whoever was first', async () => {
    const root = await createTempFolder();
    const file = path.join(root, 'tag-key');
    const other = path.join(root, 'other');
    const key = keptKey(other);
    await mkdir(path.join(root, 'x'));
    await link(other, file);
    expect(keptKey(file)).toBe(key);
    await writeFile(`${file}.${process.pid}`, 'left over');
    expect(keptKey(path.join(root, 'x', 'tag-key'))).not.toBe(key);
  });
});
