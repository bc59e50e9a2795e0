import { lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FolderWriter } from '../../../main/tree/folder-writer.ts';
import { newUploadId } from '../../../main/tree/part-names.ts';
import { SharedFolder } from '../../../main/tree/shared-folder.ts';
import type { PlacedEntry, TreePath, WhenTaken } from '../../../main/tree/tree-writer.ts';
import { createTempFolder } from '../../support/temp-folder.ts';

interface Place {
  readonly writer: FolderWriter;
  readonly root: string;
  /** Beside the shared folder, with one file in it. */
  readonly outside: string;
}

async function createPlace(): Promise<Place> {
  const above = await createTempFolder({
    'share/': { 'a.txt': 'old', 'sub/': { 'b.txt': 'b' } },
    'outside/': { 'secret.txt': 'secret' },
  });
  const [root, outside] = [join(above, 'share'), join(above, 'outside')];
  symlinkSync(outside, join(root, 'out'));
  symlinkSync(join(outside, 'secret.txt'), join(root, 'secret'));
  symlinkSync(join(outside, 'not there'), join(root, 'dangling'));
  symlinkSync('sub', join(root, 'in'));
  return { writer: new FolderWriter(await SharedFolder.open(root, false)), root, outside };
}

async function place({ writer }: Place, path: TreePath, whenTaken: WhenTaken = 'keep-both'): Promise<PlacedEntry> {
  const part = await writer.createPart(path.slice(0, -1), newUploadId());
  try {
    await part.append([Buffer.from('new')]);
    return await writer.placeFile(part, { name: path.at(-1) ?? '', whenTaken });
  } catch (error) {
    await part.discard();
    throw error;
  }
}

const DEEP = Array.from({ length: 65 }, () => 'd');

const status = (task: Promise<unknown>): Promise<unknown> =>
  task.then(
    () => 'done',
    (error: { readonly status?: number; readonly code?: string }) => error.status ?? error.code,
  );

function everythingIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return [`${entry.name}/`, ...everythingIn(path).map((name) => `${entry.name}/${name}`)];
    return [entry.isFile() ? `${entry.name}: ${readFileSync(path, 'utf8')}` : `${entry.name} -> `];
  });
}

describe('what comes into being', () => {
  it('lies no deeper than what is walked', async () => {
    const { writer, root } = await createPlace();
    expect(await status(writer.makeFolders(DEEP))).toBe(403);
    expect(readdirSync(root)).not.toContain('d');
    expect(await status(writer.makeFolders(DEEP.slice(1)))).toBe('done');
  });

  it('gives each who wants a name in the same moment one of its own', async () => {
    const at = await createPlace();
    const placed = await Promise.all(Array.from({ length: 20 }, () => place(at, ['A.txt'])));
    expect(new Set(placed.map(({ path }) => path[0])).size).toBe(20);
  });
});

describe('FolderWriter', () => {
  it('takes names that differ by case or composition for one', async () => {
    const at = await createPlace();
    expect((await place(at, ['A.TXT'])).path).toEqual(['A (2).TXT']);
    expect((await place(at, ['A.TXT'], 'replace')).path).toEqual(['a.txt']);
    await place(at, ['\u00fc']);
    expect((await place(at, ['u\u0308'])).path).toEqual(['\u00fc (2)']);
    expect((await place(at, ['SUB', 'c.txt'])).path).toEqual(['sub', 'c.txt']);
    expect(await status(at.writer.makeFolder(['Sub']))).toBe(405);
  });

  it('gives two files of one name that come at once two names', async () => {
    const at = await createPlace();
    const placed = await Promise.all(
      Array.from({ length: 8 }, (_, index) => place(at, [index % 2 ? 'x.txt' : 'X.txt'])),
    );
    expect(new Set(placed.map(({ path }) => path.join('/').toLowerCase())).size).toBe(8);
  });

  it('follows links that stay inside, and none that lead out', async () => {
    const at = await createPlace();
    expect((await place(at, ['in', 'c.txt'])).path).toEqual(['in', 'c.txt']);
    expect(readFileSync(join(at.root, 'sub', 'c.txt'), 'utf8')).toBe('new');
    expect(await status(place(at, ['out', 'c.txt']))).toBe(409);
    expect(await status(at.writer.makeFolder(['out', 'c']))).toBe(409);
    expect(await status(at.writer.makeFolders(['out', 'c', 'd']))).toBe(409);
    expect(await status(at.writer.remove(['out', 'secret.txt']))).toBe(404);
    expect(await status(at.writer.move(['a.txt'], ['out', 'a.txt'], { overwrites: true }))).toBe(409);
    expect(await status(at.writer.copy(['out', 'secret.txt'], ['stolen'], { overwrites: true }))).toBe(404);
    expect(everythingIn(at.outside)).toEqual(['secret.txt: secret']);
  });

  it('replaces and removes links themselves, never what they lead to', async () => {
    const at = await createPlace();
    await place(at, ['secret'], 'replace');
    await place(at, ['dangling'], 'replace');
    expect([lstatSync(join(at.root, 'secret')).isFile(), lstatSync(join(at.root, 'dangling')).isFile()]).toEqual([
      true,
      true,
    ]);
    await at.writer.remove(['out']);
    await at.writer.copy(['sub'], ['copy'], { overwrites: false });
    expect(everythingIn(at.outside)).toEqual(['secret.txt: secret']);
  });

  it('never opens what a link is put in the place of while a folder is removed or copied', async () => {
    const at = await createPlace();
    mkdirSync(join(at.root, 'deep'));
    symlinkSync(at.outside, join(at.root, 'deep', 'link'));
    await at.writer.copy(['deep'], ['copied'], { overwrites: false });
    expect(lstatSync(join(at.root, 'copied', 'link')).isSymbolicLink()).toBe(true);
    await at.writer.remove(['deep']);
    await at.writer.remove(['copied']);
    expect(everythingIn(at.outside)).toEqual(['secret.txt: secret']);
  });

  it('lets nothing be moved or copied into itself, and the root be neither moved nor removed', async () => {
    const { writer } = await createPlace();
    const how = { overwrites: true };
    expect(await status(writer.move(['sub'], ['sub', 'c'], how))).toBe(403);
    expect(await status(writer.copy(['sub'], ['sub', 'c'], how))).toBe(403);
    expect(await status(writer.move(['sub', 'b.txt'], ['sub'], how))).toBe(403);
    expect(await status(writer.copy(['a.txt'], ['a.txt'], how))).toBe(403);
    expect(await status(writer.remove([]))).toBe(403);
    expect(await status(writer.move([], ['x'], how))).toBe(403);
  });

  it('renames what differs by case only', async () => {
    const { writer, root } = await createPlace();
    await writer.move(['a.txt'], ['A.txt'], { overwrites: false });
    expect(readdirSync(root)).toContain('A.txt');
    expect(readdirSync(root)).not.toContain('a.txt');
  });

  it('asks once more in the last moment, and leaves all as it is when that throws', async () => {
    const at = await createPlace();
    const part = await at.writer.createPart([], newUploadId());
    await part.append([Buffer.from('new')]);
    const check = (): void => {
      throw Object.assign(new Error('no'), { status: 412 });
    };
    expect(await status(at.writer.placeFile(part, { name: 'a.txt', whenTaken: 'replace', check }))).toBe(412);
    await part.discard();
    expect(readFileSync(join(at.root, 'a.txt'), 'utf8')).toBe('old');
    expect(readdirSync(at.root).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  const name = fc.oneof(
    fc.constantFrom(
      '..',
      '.',
      '',
      '/',
      '\\',
      '../outside',
      '..\\outside',
      'out',
      'secret',
      'dangling',
      'in',
      'sub',
      'a.txt',
      'C:',
      '.git',
      '~',
    ),
    fc.string({ unit: 'binary', maxLength: 12 }),
  );

  it('touches nothing outside, whatever the names', async () => {
    const at = await createPlace();
    const how = { overwrites: true };
    await fc.assert(
      fc.asyncProperty(
        fc.array(name, { minLength: 1, maxLength: 3 }),
        fc.array(name, { minLength: 1, maxLength: 3 }),
        async (one, other) => {
          await status(place(at, one, 'replace'));
          await status(at.writer.makeFolders(other));
          await status(at.writer.copy(one, other, how));
          await status(at.writer.move(other, one, how));
          await status(at.writer.remove(one));
          writeFileSync(join(at.root, 'a.txt'), 'old');
          expect(everythingIn(at.outside)).toEqual(['secret.txt: secret']);
          expect(readdirSync(join(at.root, '..')).sort()).toEqual(['outside', 'share']);
        },
      ),
      { numRuns: 60 },
    );
  });
});
