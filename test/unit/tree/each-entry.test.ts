/** The entries of a folder, one after the other, and what is done with them meanwhile. */
import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { eachEntry } from '../../../main/tree/each-entry.ts';
import { removeEntry } from '../../../main/tree/remove-entry.ts';
import { createTempFolder } from '../../support/temp-folder.ts';

/** More than are read at once. */
const MANY = 1_000;

async function namesIn(folder: string): Promise<string[]> {
  const names: string[] = [];
  for await (const { name, dirent } of eachEntry(folder)) {
    names.push(`${typeof name === 'string' ? name : name.toString('latin1')}${dirent.isDirectory() ? '/' : ''}`);
  }
  return names.sort();
}

describe('the entries of a folder', () => {
  it('are told once each, with their kinds', async () => {
    const folder = await createTempFolder();
    const names = Array.from({ length: MANY }, (_, index) => `file-${index}`);
    for (const name of names) await fs.writeFile(join(folder, name), '');
    await fs.mkdir(join(folder, 'inside'));
    expect(await namesIn(folder)).toEqual([...names, 'inside/'].sort());
  });

  it.runIf(process.platform === 'linux')('have their very octets, where they are no text', async () => {
    const folder = await createTempFolder();
    const names = ['\xff\xfe', 'b\xfcro', 'plain', '\xef\xbf\xbd'];
    for (const name of names) await fs.writeFile(Buffer.from(`${folder}/${name}`, 'latin1'), '');
    const texts: string[] = [];
    for await (const { name } of eachEntry(folder)) {
      texts.push(Buffer.from(name).toString('latin1'));
      // Only what can't be told otherwise is a buffer: the last of them is a text with the character itself in it.
      expect(typeof name === 'string').toBe(['plain', '\xef\xbf\xbd'].includes(texts.at(-1) ?? ''));
    }
    expect(texts.sort()).toEqual([...names].sort());
  });

  it('go with the folder, however many there are', async () => {
    const folder = await createTempFolder();
    const whole = join(folder, 'whole');
    for (const inside of ['a', 'a/b', 'c']) await fs.mkdir(join(whole, inside), { recursive: true });
    for (let index = 0; index < MANY; index++) await fs.writeFile(join(whole, `a/b/${index}`), '');
    await fs.symlink(folder, join(whole, 'c/link'));
    await fs.writeFile(join(folder, 'stays'), '');
    await removeEntry(whole);
    expect(await namesIn(folder)).toEqual(['stays']);
  });
});
