import { lstatSync, renameSync, symlinkSync } from 'node:fs';
import { readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Trash } from '../../../../main/app/shares/trash.ts';
import type { Trashable } from '../../../../main/share/share-event.ts';
import { createTempFolder } from '../../../support/temp-folder.ts';
import { until } from '../../../support/until.ts';

const wish = (path: string, until = Number.POSITIVE_INFINITY): Trashable => ({
  path,
  identity: lstatSync(path),
  until,
});

async function place() {
  const folder = await createTempFolder({ 'a.txt': 'a', 'sub/': { 'b.txt': 'b' }, 'trash/': {} });
  const trashed: string[] = [];
  const trash = new Trash(async (path) => {
    trashed.push(path);
    await rename(path, join(folder, 'trash', `${trashed.length}`));
  });
  return { folder, trash, trashed };
}

describe('the trash', () => {
  it('takes a file, and a folder with all that is in it', async () => {
    const { folder, trash } = await place();
    expect(await trash.take(wish(join(folder, 'a.txt')))).toBe('trashed');
    expect(await trash.take(wish(join(folder, 'sub')))).toBe('trashed');
    expect((await readdir(folder)).sort()).toEqual(['trash']);
  });

  it('says so where it takes nothing, and where what was said to have failed has gone', async () => {
    const { folder } = await place();
    const path = join(folder, 'a.txt');
    const none = new Trash(() => Promise.reject(new Error('No trash on this drive')));
    expect(await none.take(wish(path))).toBe('none');
    const odd = new Trash(async (from) => {
      await rename(from, join(folder, 'elsewhere'));
      throw new Error('It is there all the same');
    });
    expect(await odd.take(wish(path))).toBe('trashed');
  });

  it('takes nothing that was put there meanwhile, by a name or by a folder that leads elsewhere', async () => {
    const { folder, trash, trashed } = await place();
    const [file, inSub] = [wish(join(folder, 'a.txt')), wish(join(folder, 'sub/b.txt'))];
    renameSync(file.path, join(folder, 'kept'));
    await writeFile(file.path, 'somebody else’s');
    renameSync(join(folder, 'sub'), join(folder, 'moved'));
    symlinkSync('moved', join(folder, 'sub'));
    expect([await trash.take(file), await trash.take(inSub)]).toEqual(['none', 'none']);
    expect(trashed).toEqual([]);
  });

  it('takes nothing that nobody waits for any more', async () => {
    const { folder, trash, trashed } = await place();
    expect(await trash.take(wish(join(folder, 'a.txt'), Date.now() - 1))).toBe('none');
    expect(trashed).toEqual([]);
  });

  it('is given four things at a time, and all of them in the end', async () => {
    const { folder } = await place();
    const names = ['1', '2', '3', '4', '5', '6'];
    await Promise.all(names.map((name) => writeFile(join(folder, name), name)));
    const open: (() => void)[] = [];
    let begun = 0;
    const trash = new Trash(async (path) => {
      begun++;
      await new Promise<void>((resolve) => open.push(resolve));
      await rename(path, `${path}.trashed`);
    });
    // Whichever was looked at first is given first.
    let over = 0;
    const taken = names.map((name) => trash.take(wish(join(folder, name))).finally(() => over++));
    await until(() => begun === 4);
    for (let next = 0; next < names.length; next++) {
      await until(() => open.length > next);
      expect(begun - next).toBeLessThanOrEqual(4);
      open[next]?.();
      await until(() => over > next);
    }
    expect(await Promise.all(taken)).toEqual(names.map(() => 'trashed'));
  });
});
