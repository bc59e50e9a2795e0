import { chmodSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isUsableFolder } from '../../../../main/app/launch/user-data-folder.ts';
import { createTempFolder } from '../../../support/temp-folder.ts';

describe('isUsableFolder', () => {
  it('makes the folder, and leaves nothing in it', async () => {
    const folder = path.join(await createTempFolder(), 'config', 'Porthole');
    expect(isUsableFolder(folder)).toBe(true);
    expect(await readdir(folder)).toEqual([]);
  });

  it('is not fooled by a file of that name', async () => {
    const folder = await createTempFolder({ Porthole: 'a file' });
    expect(isUsableFolder(path.join(folder, 'Porthole'))).toBe(false);
    expect(isUsableFolder(path.join(folder, 'Porthole', 'below'))).toBe(false);
  });

  // Root may write everywhere, save where the kernel has no files to make.
  it.runIf(process.platform === 'linux')('is no folder in which nothing can be made', async () => {
    const folder = process.getuid?.() === 0 ? '/proc/self' : await createTempFolder();
    if (folder !== '/proc/self') chmodSync(folder, 0o555);
    expect(isUsableFolder(folder)).toBe(false);
  });
});
