/** What a change that can't be made whole leaves behind: everything as it was. */
import { mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { MAX_WALK_DEPTH } from '../../../main/tree/folder-walk.ts';
import { FolderWriter } from '../../../main/tree/folder-writer.ts';
import { SharedFolder } from '../../../main/tree/shared-folder.ts';
import { createTempFolder } from '../../support/temp-folder.ts';

describe('FolderWriter.copy', () => {
  it('leaves what has the name where it is when the copy can not be whole', async () => {
    const folder = await createTempFolder({ 'kept.txt': 'precious', source: {} });
    await mkdir(path.join(folder, 'source', ...Array(MAX_WALK_DEPTH + 2).fill('d')), { recursive: true });
    const writer = new FolderWriter(await SharedFolder.open(folder, false));
    await expect(writer.copy(['source'], ['kept.txt'], { overwrites: true })).rejects.toMatchObject({ status: 403 });
    expect(await readFile(path.join(folder, 'kept.txt'), 'utf8')).toBe('precious');
    expect((await readdir(folder)).sort()).toEqual(['kept.txt', 'source']);
  });
});

describe('FolderWriter.move', () => {
  it('puts what is moved in the place of what had its name', async () => {
    const folder = await createTempFolder({ 'old.txt': 'old', 'new.txt': 'new' });
    const writer = new FolderWriter(await SharedFolder.open(folder, false));
    await writer.move(['new.txt'], ['old.txt'], { overwrites: true });
    expect(await readFile(path.join(folder, 'old.txt'), 'utf8')).toBe('new');
    expect(await readdir(folder)).toEqual(['old.txt']);
  });
});
