import { closeSync, fstatSync, openSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FileBlocks } from '../../../../main/files/file-blocks.ts';
import { KeptBlocks } from '../../../../main/files/kept-blocks.ts';
import { OpenFile } from '../../../../main/files/open-file.ts';
import type { KeptFile } from '../../../../main/site/files/kept-files.ts';
import { KeptFiles } from '../../../../main/site/files/kept-files.ts';
import { RangeAnswers } from '../../../../main/site/files/range-answers.ts';
import { createTempFolder } from '../../../support/temp-folder.ts';
import { until } from '../../../support/until.ts';

/** Longer than an unused file is kept open. */
const LONG_MS = 1_000;

async function openKept(): Promise<KeptFile> {
  const path = join(await createTempFolder({ 'a.bin': 'hello' }), 'a.bin');
  const stats = statSync(path);
  const metadata = {
    size: 5,
    entityTag: '"t"',
    lastModified: 0,
    mediaType: 'a/b',
    sharedFields: [],
    contentFields: [],
  };
  const blocks = new FileBlocks(new KeptBlocks(), stats);
  const file = new OpenFile(openSync(path, 'r'), stats);
  return { path, stats, seenInTurn: 0, isSandboxed: false, metadata, file, blocks, answers: new RangeAnswers() };
}

function isOpen({ descriptor }: OpenFile): boolean {
  try {
    fstatSync(descriptor);
    return true;
  } catch {
    return false;
  }
}

describe('KeptFiles', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  it('closes a file that was not used for a while, and not before', async () => {
    const files = new KeptFiles();
    const kept = await openKept();
    files.set('/a.bin', kept);
    for (let time = 0; time < 5 * LONG_MS; time += 300) {
      expect(files.get('/a.bin')).toBe(kept);
      vi.advanceTimersByTime(300);
    }
    expect(isOpen(kept.file)).toBe(true);
    vi.advanceTimersByTime(LONG_MS);
    expect(files.get('/a.bin')).toBeUndefined();
    await until(() => !isOpen(kept.file));
    expect(vi.getTimerCount()).toBe(0);
  });

  it('leaves it open for those who still send from it', async () => {
    const files = new KeptFiles();
    const kept = await openKept();
    files.set('/a.bin', kept);
    const sent = kept.file.share();
    files.delete('/a.bin');
    expect(isOpen(sent)).toBe(true);
    sent.close();
    await until(() => !isOpen(kept.file));
  });

  it('closes the one kept longest when there are too many', async () => {
    const files = new KeptFiles();
    const all = await Promise.all(Array.from({ length: 66 }, openKept));
    for (const [index, kept] of all.entries()) files.set(`/${index}`, kept);
    expect([0, 1, 2, 65].map((index) => files.get(`/${index}`) === all[index])).toEqual([false, false, true, true]);
    for (const { file } of all.slice(2)) closeSync(file.descriptor);
  });
});
