import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ArgumentError } from '../../../main/terminal/argument-error.ts';
import { describeContent, readSharedContent } from '../../../main/terminal/shared-content.ts';
import { createTempFolder } from '../../support/temp-folder.ts';

describe('readSharedContent', () => {
  it('tells a folder from files', async () => {
    const folder = await createTempFolder({ 'a.txt': '', 'b.txt': '', sub: {} });
    const [a, b, sub] = ['a.txt', 'b.txt', 'sub'].map((name) => join(folder, name)) as [string, string, string];
    expect(readSharedContent([sub])).toEqual({ kind: 'folder', path: sub });
    expect(readSharedContent([a])).toEqual({ kind: 'files', paths: [a] });
    expect(readSharedContent([b, a])).toEqual({ kind: 'files', paths: [b, a] });
  });

  it('leaves it to the share to say that a single path is missing', async () => {
    const missing = join(await createTempFolder(), 'missing');
    expect(readSharedContent([missing])).toEqual({ kind: 'folder', path: missing });
  });

  it('refuses a folder or nothing among several', async () => {
    const folder = await createTempFolder({ 'a.txt': '' });
    const file = join(folder, 'a.txt');
    expect(() => readSharedContent([file, folder])).toThrow(ArgumentError);
    expect(() => readSharedContent([file, folder])).toThrow(
      `One folder can be shared, or several files; ${folder} is not a file.`,
    );
    expect(() => readSharedContent([`${file}x`, file])).toThrow(`There is no file ${file}x.`);
  });

  it.each([
    [{ kind: 'folder', path: '/srv/photos' }, '/srv/photos'],
    [{ kind: 'files', paths: ['/srv/a.txt'] }, '/srv/a.txt'],
    [{ kind: 'files', paths: ['/srv/a.txt', '/b.txt'] }, '2 files'],
    [{ kind: 'folder', path: '/srv/two\nlines\x1b[2J' }, '/srv/two␊lines␛[2J'],
  ] as const)('describes %j as %s', (content, text) => {
    expect(describeContent(content)).toBe(text);
  });
});
