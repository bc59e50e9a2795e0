/** What visitors remove or replace goes to the trash where there is one; what they are told is what has become of it. */
import { mkdir, readdir, readFile, rename, symlink, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Trash } from '../../main/app/shares/trash.ts';
import { HttpError } from '../../main/http/http-error.ts';
import type { Rights } from '../../main/http/request-context.ts';
import type { Dispose } from '../../main/tree/dispose.ts';
import { askDav } from '../support/dav.ts';
import { post } from '../support/post-form.ts';
import { receiveInto } from '../support/receiving-server.ts';
import type { Tree } from '../support/temp-folder.ts';
import { createTempFolder } from '../support/temp-folder.ts';
import { SCHEME } from '../support/tls-identity.ts';

interface Place {
  readonly port: number;
  /** What is in the shared folder, and in the trash. */
  readonly shared: () => Promise<readonly string[]>;
  readonly trashed: () => Promise<readonly string[]>;
  readonly read: (path: string) => Promise<string>;
  readonly folder: string;
  /** What everybody may do from now on. */
  readonly allow: (rights: Rights) => void;
}

/** @param dispose in the place of a trash that takes everything */
async function serve(tree: Tree, dispose?: Dispose): Promise<Place> {
  const above = await createTempFolder({ 'share/': tree, 'trash/': {} });
  const [folder, bin] = [join(above, 'share'), join(above, 'trash')];
  const trash = new Trash((path) => rename(path, join(bin, basename(path))));
  const until = Number.POSITIVE_INFINITY;
  const own: Dispose = async (what) => (await trash.take({ ...what, until })) === 'trashed';
  const { port, allow } = await receiveInto(folder, { rights: 'change', dispose: dispose ?? own });
  const namesIn = async (path: string) => (await readdir(path)).filter((name) => name !== '.porthole-uploads').sort();
  return {
    ...{ port, folder, allow },
    shared: () => namesIn(folder),
    trashed: () => namesIn(bin),
    read: (path) => readFile(join(above, path), 'utf8'),
  };
}

const none: Dispose = async () => false;
const busy: Dispose = async () => {
  throw new HttpError(503);
};

describe('what a visitor deletes', () => {
  it('is in the trash under its name: a file, and a folder with all that is in it', async () => {
    const { port, shared, trashed, read } = await serve({ 'a.txt': 'a', 'b/': { 'c/': { 'd.txt': 'd' } } });
    expect((await askDav(port, 'DELETE /a.txt')).status).toBe(204);
    expect((await askDav(port, 'DELETE /b/')).status).toBe(204);
    expect([await shared(), await trashed()]).toEqual([[], ['a.txt', 'b']]);
    expect(await read('trash/b/c/d.txt')).toBe('d');
  });

  it('is in the trash when it is deleted by the page’s form', async () => {
    const { port, trashed } = await serve({ 'a.txt': 'a', 'b/': {} });
    const form = 'do=delete-for-good&entry=a.txt&entry=b%2F';
    expect((await post(port, '/?change', form, { origin: `${SCHEME}://127.0.0.1:${port}` })).status).toBe(200);
    expect(await trashed()).toEqual(['a.txt', 'b']);
  });

  it('is gone for good where there is no trash', async () => {
    const { port, shared } = await serve({ 'a.txt': 'a', 'b/': { 'c.txt': 'c' } }, none);
    for (const line of ['DELETE /a.txt', 'DELETE /b/']) expect((await askDav(port, line)).status).toBe(204);
    expect(await shared()).toEqual([]);
  });

  it('is where it was, and 503, when the trash can’t be asked', async () => {
    const { port, shared } = await serve({ 'a.txt': 'a' }, busy);
    expect((await askDav(port, 'DELETE /a.txt')).status).toBe(503);
    expect(await shared()).toEqual(['a.txt']);
  });
});

describe('what a visitor replaces', () => {
  it('is in the trash under its name, by PUT: at no moment does the name stand for nothing', async () => {
    const names: boolean[] = [];
    const kept = await createTempFolder({});
    const place: Place = await serve({ 'a.txt': 'old' }, async ({ path }) => {
      await rename(path, join(kept, basename(path)));
      names.push((await readdir(place.folder)).includes('a.txt'));
      return true;
    });
    expect((await askDav(place.port, 'PUT /a.txt', {}, 'new')).status).toBe(204);
    expect([names, await place.read('share/a.txt')]).toEqual([[true], 'new']);
    expect(await readFile(join(kept, 'a.txt'), 'utf8')).toBe('old');
    expect(await place.shared()).toEqual(['a.txt']);
  });

  it.each(['MOVE', 'COPY'])('is in the trash by %s, a folder with all that is in it', async (method) => {
    const { port, trashed, read } = await serve({ 'a.txt': 'a', 'b.txt': 'b', 'c/': { 'd.txt': 'd' }, 'e/': {} });
    expect((await askDav(port, `${method} /a.txt`, { Destination: '/b.txt' })).status).toBe(204);
    expect((await askDav(port, `${method} /e/`, { Destination: '/c/' })).status).toBe(204);
    expect(await trashed()).toEqual(['b.txt', 'c']);
    expect([await read('share/b.txt'), await read('trash/b.txt'), await read('trash/c/d.txt')]).toEqual([
      'a',
      'b',
      'd',
    ]);
  });

  it('is replaced for good where there is no trash, and stays where it can’t be asked: 503', async () => {
    const { port, shared, read } = await serve({ 'a.txt': 'old' }, none);
    expect((await askDav(port, 'PUT /a.txt', {}, 'new')).status).toBe(204);
    expect([await shared(), await read('share/a.txt')]).toEqual([['a.txt'], 'new']);
    const other = await serve({ 'a.txt': 'old', 'b.txt': 'b' }, busy);
    expect((await askDav(other.port, 'PUT /a.txt', {}, 'new')).status).toBe(503);
    expect((await askDav(other.port, 'MOVE /b.txt', { Destination: '/a.txt' })).status).toBe(503);
    expect([await other.shared(), await other.read('share/a.txt')]).toEqual([['a.txt', 'b.txt'], 'old']);
  });

  it('keeps its conditions, and is not in the trash where they do not hold', async () => {
    const { port, trashed } = await serve({ 'a.txt': 'old' });
    const tag = (await askDav(port, 'HEAD /a.txt')).field('ETag') ?? '';
    expect((await askDav(port, 'PUT /a.txt', { 'If-Match': '"other"' }, 'new')).status).toBe(412);
    expect(await trashed()).toEqual([]);
    expect((await askDav(port, 'PUT /a.txt', { 'If-Match': tag }, 'new')).status).toBe(204);
    expect(await trashed()).toEqual(['a.txt']);
    const other = (await askDav(port, 'HEAD /a.txt')).field('ETag') ?? '';
    expect((await askDav(port, 'PUT /a.txt', { If: `([${tag}])` }, 'newer')).status).toBe(412);
    expect((await askDav(port, 'PUT /a.txt', { If: `([${other}])` }, 'newer')).status).toBe(204);
  });

  it('stays where the right ends while the trash is asked: 403', async () => {
    let end = (): void => undefined;
    const place: Place = await serve({ 'a.txt': 'old' }, async () => {
      end();
      return true;
    });
    end = () => place.allow('look');
    expect((await askDav(place.port, 'PUT /a.txt', {}, 'new')).status).toBe(403);
    expect([await place.shared(), await place.read('share/a.txt')]).toEqual([['a.txt'], 'old']);
  });

  it('is what it had become meanwhile, too: each version is kept', async () => {
    const kept: string[] = [];
    const place: Place = await serve({ 'a.txt': 'old' }, async ({ path }) => {
      kept.push(await readFile(path, 'utf8'));
      if (kept.length === 1) {
        await rename(join(place.folder, 'a.txt'), join(place.folder, 'elsewhere'));
        await writeFile(join(place.folder, 'a.txt'), 'changed meanwhile');
      }
      return true;
    });
    expect((await askDav(place.port, 'PUT /a.txt', {}, 'new')).status).toBe(204);
    expect([kept, await place.read('share/a.txt')]).toEqual([['old', 'changed meanwhile'], 'new']);
  });

  it('is nothing but a link where it is one: what it leads to stays', async () => {
    const { port, folder, shared, trashed } = await serve({});
    await mkdir(join(folder, 'real'));
    await writeFile(join(folder, 'real/x.txt'), 'x');
    await symlink('real', join(folder, 'link'));
    expect((await askDav(port, 'DELETE /link')).status).toBe(204);
    expect([await shared(), await trashed()]).toEqual([['real'], ['link']]);
  });
});
