import { rename } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { leftoverMark } from '../../../main/share/leftover-mark.ts';
import { createTempFolder } from '../../support/temp-folder.ts';

const KEY = { key: 'a key', isForReplicas: false };

describe('the mark of browsers that hold nothing of an earlier site', () => {
  it('is the same for the same folder and key, and nobody works it out without the key', async () => {
    const content = { kind: 'folder', path: await createTempFolder({}) } as const;
    const mark = await leftoverMark(content, KEY);
    expect(await leftoverMark(content, KEY)).toBe(mark);
    expect(await leftoverMark(content, { ...KEY, key: 'another key' })).not.toBe(mark);
    expect(await leftoverMark(content)).not.toBe(mark);
    expect(await leftoverMark(content)).toBe(await leftoverMark(content));
  });

  it('is another one for another folder at the same path', async () => {
    const path = await createTempFolder({});
    const before = await leftoverMark({ kind: 'folder', path }, KEY);
    await rename(path, `${path}-before`);
    await rename(await createTempFolder({}), path);
    expect(await leftoverMark({ kind: 'folder', path }, KEY)).not.toBe(before);
  });

  it('is new each time for single files', async () => {
    const content = { kind: 'files', paths: ['/a'] } as const;
    expect(await leftoverMark(content, KEY)).not.toBe(await leftoverMark(content, KEY));
  });
});
