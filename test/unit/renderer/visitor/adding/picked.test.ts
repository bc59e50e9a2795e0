import { describe, expect, it } from 'vitest';
import { readTaken } from '../../../../../renderer/visitor/adding/picked.ts';

/** What a browser hands over of a dropped folder: a hundred entries at a time. */
interface Folder {
  readonly [name: string]: string | Folder;
}

function entryOf(name: string, content: string | Folder, parent = ''): FileSystemEntry {
  const fullPath = `${parent}/${name}`;
  if (typeof content === 'string') {
    const file = (resolve: (file: File) => void): void => resolve(new File([content], name));
    return { name, fullPath, isDirectory: false, isFile: true, file } as unknown as FileSystemEntry;
  }
  const children = Object.entries(content).map(([child, inner]) => entryOf(child, inner, fullPath));
  const createReader = () => {
    const left = [...children];
    return { readEntries: (resolve: (some: FileSystemEntry[]) => void) => resolve(left.splice(0, 100)) };
  };
  return { name, fullPath, isDirectory: true, isFile: false, createReader } as unknown as FileSystemEntry;
}

describe('what was dropped', () => {
  it('is read to its depths, a hundred entries after the other, with empty folders', async () => {
    const many = Object.fromEntries(Array.from({ length: 250 }, (_, index) => [`${index}.txt`, 'x']));
    const { files, emptyFolders } = await readTaken({
      entries: [entryOf('trip', { many, none: {}, deep: { deeper: { 'z.txt': 'z' } } }), entryOf('single.txt', 's')],
      files: [],
    });
    expect(files).toHaveLength(252);
    expect(files.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['single.txt', 'trip/deep/deeper/z.txt', 'trip/many/249.txt']),
    );
    expect(emptyFolders).toEqual(['trip/none']);
  });

  it('leaves out what file managers scatter in folders', async () => {
    const entries = [
      entryOf('trip', { '.DS_Store': 'x', '._a.txt': 'x', 'Thumbs.db': 'x', 'desktop.ini': 'x', 'a.txt': 'a' }),
    ];
    const { files } = await readTaken({ entries, files: [new File(['x'], 'desktop.ini')] });
    expect(files.map(({ path }) => path)).toEqual(['desktop.ini', 'trip/a.txt']);
  });

  it('leaves out what can’t be read, and keeps the rest', async () => {
    const broken = {
      ...{ name: 'broken', fullPath: '/broken', isDirectory: false, isFile: true },
      file: (_: unknown, fail: () => void) => fail(),
    } as unknown as FileSystemEntry;
    const { files } = await readTaken({ entries: [broken, entryOf('a.txt', 'a')], files: [] });
    expect(files.map(({ path }) => path)).toEqual(['a.txt']);
  });
});
