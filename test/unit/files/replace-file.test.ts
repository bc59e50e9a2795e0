import { chmod, lstat, readdir, readFile, stat, symlink } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isHalfWritten, replaceFile } from '../../../main/files/replace-file.ts';
import { createTempFolder } from '../../support/temp-folder.ts';

describe('replaceFile', () => {
  it('makes a file, and later writes it anew with its permissions', async () => {
    const folder = await createTempFolder();
    const file = path.join(folder, 'a.json');
    await replaceFile(file, 'one');
    await chmod(file, 0o600);
    await replaceFile(file, 'two');
    expect([await readFile(file, 'utf8'), (await stat(file)).mode & 0o777]).toEqual(['two', 0o600]);
    expect(await readdir(folder)).toEqual(['a.json']);
  });

  it('writes the file that a link leads to, and leaves the link', async () => {
    const folder = await createTempFolder({ 'real/': {}, 'real/a.json': 'one' });
    const link = path.join(folder, 'a.json');
    await symlink(path.join(folder, 'real/a.json'), link);
    await replaceFile(link, 'two');
    expect((await lstat(link)).isSymbolicLink()).toBe(true);
    expect(await readFile(path.join(folder, 'real/a.json'), 'utf8')).toBe('two');
  });

  it('rejects with the error of the system, and leaves nothing behind', async () => {
    const folder = await createTempFolder({ 'a.json/': {}, 'a.json/b': '' });
    await expect(replaceFile(path.join(folder, 'a.json'), 'one')).rejects.toMatchObject({ code: 'EISDIR' });
    await expect(replaceFile(path.join(folder, 'none/a.json'), 'one')).rejects.toMatchObject({ code: 'ENOENT' });
    expect(await readdir(folder)).toEqual(['a.json']);
  });

  it('writes one file many times at once without mixing', async () => {
    const folder = await createTempFolder();
    const file = path.join(folder, 'a.json');
    const texts = Array.from({ length: 20 }, (_, index) => String(index).repeat(5_000));
    await Promise.all(texts.map((text) => replaceFile(file, text)));
    expect(texts).toContain(await readFile(file, 'utf8'));
    expect(await readdir(folder)).toEqual(['a.json']);
  });
});

describe('isHalfWritten', () => {
  it.each([
    ['a.json.1234', true],
    ['a.json', false],
    ['a.json.bak', false],
    ['a.json.', false],
    ['b.json.1', false],
  ])('%s: %s', (name, expected) => {
    expect(isHalfWritten(name, 'a.json')).toBe(expected);
  });
});
