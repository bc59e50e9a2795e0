/** A file that is copied: in steps, each in its turn, as long as it goes on. */
import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { copyFile } from '../../../main/tree/copy-file.ts';
import { createTempFolder } from '../../support/temp-folder.ts';

const LARGE_BYTES = 10 * 1024 * 1024;

async function create(bytes: number) {
  const folder = await createTempFolder();
  const [from, to] = [join(folder, 'from'), join(folder, 'to')];
  writeFileSync(from, Buffer.alloc(bytes, 'octets of a file '));
  chmodSync(from, 0o640);
  let steps = 0;
  const inLine = <T>(step: () => Promise<T>): Promise<T> => {
    steps += 1;
    return step();
  };
  return { copied: { from, to, size: bytes }, inLine, steps: () => steps };
}

it.each([0, 1000, LARGE_BYTES])('is the same, of %i octets', async (bytes) => {
  const { copied, inLine } = await create(bytes);
  await copyFile(copied, inLine);
  expect(readFileSync(copied.to).equals(readFileSync(copied.from))).toBe(true);
  expect(statSync(copied.to).mode & 0o777).toBe(0o640);
});

it('comes in pieces, and ends between two of them', async () => {
  const { copied, inLine, steps } = await create(LARGE_BYTES);
  let asked = 0;
  const goesOn = (): void => {
    if (++asked > 2) throw new Error('nobody waits');
  };
  const outcome = await copyFile(copied, inLine, goesOn).then(
    () => 'whole',
    () => 'ended',
  );
  // A disk that shares octets needs no steps.
  expect([outcome, steps()]).toEqual(asked === 0 ? ['whole', 0] : ['ended', 2]);
});

it('replaces nothing', async () => {
  const { copied, inLine } = await create(LARGE_BYTES);
  writeFileSync(copied.to, 'there');
  await expect(copyFile(copied, inLine)).rejects.toMatchObject({ code: 'EEXIST' });
});
