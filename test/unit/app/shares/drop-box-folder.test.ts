import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { makeDropBoxFolder } from '../../../../main/app/shares/drop-box-folder.ts';
import { createTempFolder } from '../../../support/temp-folder.ts';

it('makes the downloads folder too, and takes an empty folder that is there', async () => {
  const downloads = path.join(await createTempFolder(), 'Downloads');
  expect(await makeDropBoxFolder(downloads)).toBe(path.join(downloads, 'Porthole'));
  expect(await makeDropBoxFolder(downloads)).toBe(path.join(downloads, 'Porthole'));
});

it('takes the next number where the name is somebody’s: a folder with something in it, a file, or a link', async () => {
  const downloads = await createTempFolder({ 'Porthole/': { 'letter.txt': 'mine' }, 'Porthole (2)': 'a file' });
  await mkdir(path.join(downloads, 'elsewhere'));
  await symlink(path.join(downloads, 'elsewhere'), path.join(downloads, 'Porthole (3)'));
  expect(await makeDropBoxFolder(downloads)).toBe(path.join(downloads, 'Porthole (4)'));
  expect(await readdir(path.join(downloads, 'Porthole'))).toEqual(['letter.txt']);
});

it('rejects with the system’s error where none can be made', async () => {
  const file = path.join(await createTempFolder(), 'file');
  await writeFile(file, '');
  await expect(makeDropBoxFolder(path.join(file, 'Downloads'))).rejects.toThrow(/ENOTDIR|EEXIST/);
});
