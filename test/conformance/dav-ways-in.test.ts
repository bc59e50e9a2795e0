/** WebDAV by links, behind proxies and with a PIN: the same rights as everywhere, and secrets in no log. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { basic, cheapHash } from '../support/cheap-hash.ts';
import { askDav } from '../support/dav.ts';
import { shareTree } from '../support/linked-share.ts';

const TREE = { 'top.txt': 'top', sub: { 'a.txt': 'a', deep: {} } };
const INFO =
  '<D:lockinfo xmlns:D="DAV:"><D:lockscope><D:exclusive/></D:lockscope><D:locktype><D:write/></D:locktype></D:lockinfo>';

describe('a link for adding', () => {
  it('is a drive of its own, of which its place is all there is', async () => {
    const share = await shareTree(TREE);
    const { path } = await share.link('sub', { right: 'add' });
    // What others have added is not for whoever only adds.
    expect((await askDav(share.port, `PROPFIND ${path}`, { Depth: '1' })).status).toBe(403);
    const looking = await share.link('sub');
    const found = await askDav(share.port, `PROPFIND ${looking.path}`, { Depth: '1' });
    const names = ['', 'a.txt', 'deep/'].map((name) => looking.path + name);
    expect([...found.told.keys()].sort()).toEqual(names);
    expect((await askDav(share.port, `MKCOL ${path}new`)).field('location')).toBe(`${path}new/`);
    expect((await askDav(share.port, `PUT ${path}new/b.txt`, {}, 'b')).status).toBe(201);
    expect(readFileSync(join(share.folder, 'sub/new/b.txt'), 'utf8')).toBe('b');
    for (const line of [`DELETE ${path}a.txt`, `MOVE ${path}a.txt`, `LOCK ${path}a.txt`, `PROPPATCH ${path}a.txt`]) {
      expect([line, (await askDav(share.port, line, { Destination: `${path}x` })).status]).toEqual([line, 403]);
    }
    for (const climbing of ['../top.txt', '%2e%2e/top.txt', '..%2ftop.txt']) {
      expect((await askDav(share.port, `PROPFIND ${looking.path}${climbing}`, { Depth: '0' })).status).toBe(404);
      expect((await askDav(share.port, `MKCOL ${path}${climbing}`)).status).toBe(404);
    }
  });

  it('takes nothing where the share takes nothing, and nothing once it is removed', async () => {
    const share = await shareTree(TREE);
    const looking = await share.link('sub');
    expect((await askDav(share.port, `MKCOL ${looking.path}new`)).status).toBe(405);
    const adding = await share.link('sub', { right: 'add' });
    expect((await askDav(share.port, `MKCOL ${looking.path}new`)).status).toBe(403);
    expect((await askDav(share.port, 'MKCOL /new')).status).toBe(403);
    share.setLinks({ record: { ...adding.record, isRemoved: true } });
    expect((await askDav(share.port, `MKCOL ${adding.path}new`)).status).toBe(410);
    expect(existsSync(join(share.folder, 'sub/new'))).toBe(false);
  });

  it('stands in no log, wherever a program names it', async () => {
    const share = await shareTree(TREE);
    const { path, token } = await share.link('sub', { right: 'add' });
    const url = `http://127.0.0.1:${share.port}${path}`;
    await askDav(share.port, `COPY ${path}a.txt`, { Destination: `${url}x`, If: `<${url}a.txt> (Not <DAV:no-lock>)` });
    await askDav(share.port, `MKCOL ${path}made`);
    await askDav(share.port, `PROPFIND ${path}`, { Depth: '1' });
    expect(share.entries.length).toBeGreaterThanOrEqual(3);
    expect(JSON.stringify(share.entries)).not.toContain(token);
    expect(JSON.stringify(share.entries)).toContain('Link%20to%20sub');
  });
});

describe('one place by two ways in', () => {
  it('is locked for both, and told to each by its own address', async () => {
    const share = await shareTree(TREE);
    share.share.setAccess({ secret: undefined, accounts: [], rights: 'change', anonymous: 'change' });
    const { path } = await share.link('sub', { right: 'add' });
    const { port } = share;
    expect((await askDav(port, 'LOCK /sub/', { Depth: 'infinity' }, INFO)).status).toBe(200);
    expect((await askDav(port, `PUT ${path}b.txt`, {}, 'b')).status).toBe(423);
    expect((await askDav(port, `MKCOL ${path}new`)).status).toBe(423);
    const looking = await share.link('sub');
    const found = await askDav(port, `PROPFIND ${looking.path}a.txt`, { Depth: '0' });
    expect(found.text).toContain(`<D:lockroot><D:href>${looking.path}</D:href></D:lockroot>`);
    expect((await askDav(port, 'PROPFIND /sub/a.txt', { Depth: '0' })).text).toContain(
      '<D:lockroot><D:href>/sub/</D:href></D:lockroot>',
    );
  });

  it('is no way from one to the other', async () => {
    const share = await shareTree(TREE);
    share.share.setAccess({ secret: undefined, accounts: [], rights: 'change', anonymous: 'change' });
    const [one, other] = [await share.link('sub', { right: 'add' }), await share.link('/', { right: 'add' })];
    for (const destination of [`${other.path}x.txt`, `${one.path}x.txt`, '/~/x', '/%7E/x', '/~porthole/x']) {
      const answer = await askDav(share.port, 'COPY /top.txt', { Destination: destination });
      expect([destination, answer.status]).toEqual([destination, 502]);
    }
  });
});

describe('accounts', () => {
  it('hold their own locks, which another one can’t use, and see no token of others', async () => {
    const share = await shareTree(TREE);
    const accounts = ['anna', 'bob'].map((name) => ({ name, hash: cheapHash(name), rights: 'change' as const }));
    share.share.setAccess({ secret: undefined, accounts, rights: 'look', anonymous: undefined });
    const [anna, bob]: readonly Fields[] = [
      { Authorization: basic('anna', 'anna') },
      { Authorization: basic('bob', 'bob') },
    ];
    const locked = await askDav(share.port, 'LOCK /top.txt', anna, INFO);
    const token = locked.field('lock-token') ?? '';
    const put = (who: Fields = {}) => askDav(share.port, 'PUT /top.txt', { ...who, If: `(${token})` }, 'new');
    expect((await put(bob)).status).toBe(423);
    expect((await askDav(share.port, 'PROPFIND /top.txt', { ...bob, Depth: '0' })).text).not.toContain(
      token.slice(1, -1),
    );
    expect((await askDav(share.port, 'UNLOCK /top.txt', { ...bob, 'Lock-Token': token })).status).toBe(409);
    expect((await put(anna)).status).toBe(204);
  });
});

type Fields = Readonly<Record<string, string>>;
