/** What programs that take a share for a drive may change, and what not (RFC 4918 §9). */
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ReceivingPolicy } from '../../main/receiving/receiving-policy.ts';
import { askDav, propertyOf } from '../support/dav.ts';
import { ask } from '../support/raw-client.ts';
import type { ReceivingServer } from '../support/receiving-server.ts';
import { serveReceiving } from '../support/receiving-server.ts';
import { serveTree } from '../support/server.ts';
import { createTempFolder } from '../support/temp-folder.ts';

const TREE = { 'a.txt': 'a', 'b.txt': 'b', sub: { 'c.txt': 'c', deep: { 'd.txt': 'd' } }, empty: {} };

const serve = (more: Parameters<typeof serveReceiving>[1] = {}): Promise<ReceivingServer> =>
  serveReceiving(TREE, { rights: 'change', ...more });

const read = (server: ReceivingServer, name: string): string => readFileSync(join(server.folder, name), 'utf8');
const has = (server: ReceivingServer, name: string): boolean => existsSync(join(server.folder, name));

/** A request to another place in the same share. */
const to = (destination: string, more: Readonly<Record<string, string>> = {}) => ({
  Destination: destination,
  ...more,
});

describe('rights', () => {
  const CHANGES = [
    ['MKCOL /new', {}],
    ['DELETE /a.txt', {}],
    ['COPY /a.txt', to('/copy.txt')],
    ['MOVE /a.txt', to('/moved.txt')],
    ['PROPPATCH /a.txt', {}],
    ['LOCK /a.txt', {}],
    ['UNLOCK /a.txt', { 'Lock-Token': '<urn:uuid:1>' }],
    ['PUT /._junk', {}],
    ['PUT /new.txt', {}],
  ] as const;

  it.each(CHANGES)('to look are no rights to %s: 403, and 405 where nothing is taken at all', async (line, fields) => {
    const open = await serve({ rights: 'look' });
    // Whoever proves nothing is asked who they are; nobody else may come here.
    expect([401, 403]).toContain((await askDav(open.port, line, fields)).status);
    const closed = await serveTree(TREE);
    const refused = await askDav(closed.port, line, fields);
    expect(refused.status).toBe(405);
    expect(refused.field('allow')).not.toMatch(/PUT|MKCOL|DELETE|LOCK/);
    expect(readdirSync(open.folder)).toEqual(readdirSync(closed.folder));
  });

  it('to add make folders, and change nothing that is there', async () => {
    const server = await serve({ rights: 'add' });
    expect((await askDav(server.port, 'MKCOL /new')).status).toBe(201);
    for (const [line, fields] of CHANGES.slice(1, 7)) {
      expect([line, (await askDav(server.port, line, fields)).status]).toEqual([line, 403]);
    }
    expect(readdirSync(server.folder).sort()).toEqual(['a.txt', 'b.txt', 'empty', 'new', 'sub']);
  });

  it.each([
    ['look', '/', 'GET, HEAD, PROPFIND, OPTIONS', '1'],
    ['add', '/', 'GET, HEAD, PROPFIND, POST, OPTIONS', '1'],
    ['add', '/a.txt', 'GET, HEAD, PROPFIND, OPTIONS', '1'],
    ['add', '/missing', 'PUT, MKCOL, OPTIONS', '1'],
    ['change', '/', 'GET, HEAD, PROPFIND, POST, PROPPATCH, COPY, LOCK, UNLOCK, OPTIONS', '1, 2'],
    [
      'change',
      '/a.txt',
      'GET, HEAD, PROPFIND, PUT, PATCH, PROPPATCH, COPY, LOCK, UNLOCK, DELETE, MOVE, OPTIONS',
      '1, 2',
    ],
    ['change', '/missing', 'PUT, MKCOL, LOCK, OPTIONS', '1, 2'],
  ] as const)('%s are told by OPTIONS %s', async (rights, target, allow, dav) => {
    const { port } = await serve({ rights });
    const answer = await ask(port, `OPTIONS ${target}`);
    expect([answer.status, answer.field('allow'), answer.field('dav')]).toEqual([200, allow, dav]);
  });

  it('are nothing to pages of other sites', async () => {
    const server = await serve();
    for (const [line, fields] of CHANGES) {
      const foreign = { ...fields, Origin: 'http://evil.example' };
      expect([line, (await askDav(server.port, line, foreign)).status]).toEqual([line, 403]);
    }
    expect(readdirSync(server.folder).sort()).toEqual(['a.txt', 'b.txt', 'empty', 'sub']);
  });
});

describe('MKCOL', () => {
  it.each([
    ['/new', 201],
    ['/new/', 201],
    ['/sub/new', 201],
    ['/sub', 405],
    ['/a.txt', 405],
    ['/', 405],
    ['/missing/new', 409],
    ['/a.txt/new', 409],
    ['/.hidden', 403],
    ['/con', 400],
    ['/a%2Fb', 404],
    ['/..%2Fx', 400],
  ])('of %s is %i', async (target, status) => {
    const server = await serve();
    expect((await askDav(server.port, `MKCOL ${target}`)).status).toBe(status);
    if (status !== 201) return;
    expect(statSync(join(server.folder, target)).isDirectory()).toBe(true);
  });

  it('with content is 415', async () => {
    const server = await serve();
    expect((await askDav(server.port, 'MKCOL /new', {}, '<a/>')).status).toBe(415);
    expect(has(server, 'new')).toBe(false);
  });
});

describe('DELETE', () => {
  it.each([
    ['/a.txt', 204, 'a.txt'],
    ['/sub', 204, 'sub'],
    ['/sub/', 204, 'sub'],
    ['/empty/', 204, 'empty'],
  ])('of %s is %i', async (target, status, gone) => {
    const server = await serve();
    expect((await askDav(server.port, `DELETE ${target}`)).status).toBe(status);
    expect(has(server, gone)).toBe(false);
  });

  it.each([
    ['/', {}, 403],
    ['/a.txt/', {}, 404],
    ['/missing', {}, 404],
    ['/a.txt#part', {}, 400],
    ['/sub/', { Depth: '0' }, 400],
    ['/sub/', { Depth: '1' }, 400],
    ['/a.txt', { 'If-Match': '"other"' }, 412],
    ['/a.txt', { If: '(["other"])' }, 412],
    ['/a.txt', { If: '(nonsense' }, 400],
  ] as const)('of %s with %j is %i and removes nothing', async (target, fields, status) => {
    const server = await serve();
    expect((await askDav(server.port, `DELETE ${target}`, fields)).status).toBe(status);
    expect(readdirSync(server.folder).sort()).toEqual(['a.txt', 'b.txt', 'empty', 'sub']);
  });

  it('removes a link, and never what it leads to; of what lies outside nothing', async () => {
    const server = await serve();
    const outside = await createTempFolder({ 'keep.txt': 'keep' });
    symlinkSync('sub', join(server.folder, 'in'));
    symlinkSync(outside, join(server.folder, 'out'));
    mkdirSync(join(server.folder, 'more'));
    symlinkSync(outside, join(server.folder, 'more', 'out'));
    expect((await askDav(server.port, 'DELETE /out/keep.txt')).status).toBe(404);
    expect((await askDav(server.port, 'DELETE /more')).status).toBe(204);
    expect((await askDav(server.port, 'DELETE /in')).status).toBe(204);
    expect(read(server, 'sub/c.txt')).toBe('c');
    expect(readdirSync(outside)).toEqual(['keep.txt']);
  });
});

describe('COPY and MOVE', () => {
  it('put a file or a folder in another place', async () => {
    const server = await serve();
    expect((await askDav(server.port, 'COPY /sub/', to('/sub2/'))).status).toBe(201);
    expect([read(server, 'sub2/deep/d.txt'), read(server, 'sub/deep/d.txt')]).toEqual(['d', 'd']);
    const moved = await askDav(server.port, 'MOVE /sub2/deep', to('/empty/deep'));
    expect([moved.status, moved.field('location')]).toEqual([201, '/empty/deep/']);
    expect([has(server, 'sub2/deep'), read(server, 'empty/deep/d.txt')]).toEqual([false, 'd']);
    expect((await askDav(server.port, 'COPY /a.txt', to('/b.txt'))).status).toBe(204);
    expect(read(server, 'b.txt')).toBe('a');
    // The folder alone.
    expect((await askDav(server.port, 'COPY /sub/', to('/bare', { Depth: '0' }))).status).toBe(201);
    expect(readdirSync(join(server.folder, 'bare'))).toEqual([]);
  });

  it.each(['COPY', 'MOVE'])('%s takes the same place by every name of this server, decoded once', async (method) => {
    const server = await serve();
    const own = `http://127.0.0.1:${server.port}`;
    for (const [destination, name] of [
      [`${own}/one%20more.txt`, 'one more.txt'],
      [`https://127.0.0.1:${server.port}/two%2520.txt`, 'two%20.txt'],
      ['/%C3%A4%23.txt', 'ä#.txt'],
    ] as const) {
      await askDav(server.port, 'PUT /from.txt', {}, 'x');
      expect([destination, (await askDav(server.port, `${method} /from.txt`, to(destination))).status]).toEqual([
        destination,
        201,
      ]);
      expect(read(server, name)).toBe('x');
    }
  });

  it.each([
    [{}, 400],
    [to(''), 400],
    [to('b2.txt'), 400],
    [to('ftp://127.0.0.1/x'), 400],
    [to('http://other.example/x'), 502],
    [to('http://127.0.0.1:1/x'), 502],
    [to('/x#y'), 400],
    [to('/x?y'), 400],
    [to('/../x'), 400],
    [to('/%2e%2e/x'), 400],
    [to('/sub/%2e%2e%2fx'), 400],
    [to('/x%00'), 400],
    [to('/%zz'), 400],
    [to('/'), 403],
    [to('/a.txt'), 403],
    [to('/.hidden'), 403],
    [to('/sub/.x/y'), 403],
    [to('/~porthole/x'), 502],
    [to('/missing/x'), 409],
    [to('/b.txt', { Overwrite: 'F' }), 412],
    [to('/x', { Overwrite: 'maybe' }), 400],
    [to('/x', { Depth: '1' }), 400],
    [to('/x', { 'If-Match': '"other"' }), 412],
  ] as const)('with %j are %i, and change nothing', async (fields, status) => {
    for (const method of ['COPY', 'MOVE']) {
      const server = await serve();
      expect([method, (await askDav(server.port, `${method} /a.txt`, fields)).status]).toEqual([method, status]);
      expect(readdirSync(server.folder).sort()).toEqual(['a.txt', 'b.txt', 'empty', 'sub']);
      expect([read(server, 'a.txt'), read(server, 'b.txt')]).toEqual(['a', 'b']);
    }
  });

  it.each(['COPY', 'MOVE'])('%s puts nothing into itself, or in the place of what it is in', async (method) => {
    const server = await serve();
    for (const [from, destination] of [
      ['/sub/', '/sub/deep/again'],
      ['/sub', '/sub/in'],
      ['/sub/deep', '/sub'],
      ['/', '/x'],
    ] as const) {
      expect([from, (await askDav(server.port, `${method} ${from}`, to(destination))).status]).toEqual([from, 403]);
    }
    expect(read(server, 'sub/deep/d.txt')).toBe('d');
  });

  it('never go through a link to somewhere else', async () => {
    const server = await serve();
    const outside = await createTempFolder({ 'secret.txt': 'secret' });
    symlinkSync(outside, join(server.folder, 'out'));
    for (const method of ['COPY', 'MOVE']) {
      const refused = await askDav(server.port, `${method} /a.txt`, to('/out/a.txt'));
      expect(refused.status).toBeGreaterThanOrEqual(400);
      expect((await askDav(server.port, `${method} /out/secret.txt`, to('/got.txt'))).status).toBe(404);
      expect((await askDav(server.port, `${method} /out`, to('/got'))).status).toBe(404);
    }
    expect(readdirSync(outside)).toEqual(['secret.txt']);
    expect([has(server, 'got'), has(server, 'got.txt')]).toEqual([false, false]);
  });

  it('change the case of a name', async () => {
    const server = await serve();
    expect((await askDav(server.port, 'MOVE /a.txt', to('/A.txt'))).status).toBe(201);
    expect(readdirSync(server.folder)).toContain('A.txt');
    expect(readdirSync(server.folder)).not.toContain('a.txt');
  });

  it('stay below a base path, which a destination names as well', async () => {
    const server = await serve({ basePath: '/my%20drive/' });
    const own = `http://127.0.0.1:${server.port}`;
    expect((await askDav(server.port, 'MOVE /my%20drive/a.txt', to(`${own}/my%20drive/x.txt`))).status).toBe(201);
    expect((await askDav(server.port, 'COPY /my%20drive/b.txt', to(`${own}/other/x.txt`))).status).toBe(502);
    expect((await askDav(server.port, 'COPY /my%20drive/b.txt', to('/x.txt'))).status).toBe(502);
    expect(read(server, 'x.txt')).toBe('a');
  });
});

const update = (inner: string): string =>
  `<D:propertyupdate xmlns:D="DAV:" xmlns:x="urn:x">${inner}</D:propertyupdate>`;
const set = (inner: string): string => `<D:set><D:prop>${inner}</D:prop></D:set>`;
const unset = (inner: string): string => `<D:remove><D:prop>${inner}</D:prop></D:remove>`;

describe('PROPPATCH', () => {
  it('keeps what programs note, which COPY and MOVE take along and DELETE forgets', async () => {
    const server = await serve();
    const body = update(set('<x:note xml:lang="de">ä <b xmlns="">&lt;</b></x:note>') + unset('<x:never/>'));
    const answer = await askDav(server.port, 'PROPPATCH /a.txt', {}, body);
    expect([...(answer.told.get('/a.txt')?.keys() ?? [])]).toEqual([200]);
    await askDav(server.port, 'COPY /a.txt', to('/copy.txt'));
    await askDav(server.port, 'MOVE /a.txt', to('/moved.txt'));
    const wish = '<D:propfind xmlns:D="DAV:"><D:prop><note xmlns="urn:x"/></D:prop></D:propfind>';
    for (const name of ['/copy.txt', '/moved.txt']) {
      const { told, text } = await askDav(server.port, `PROPFIND ${name}`, { Depth: '0' }, wish);
      expect(told.get(name)?.get(200)?.get('{urn:x}note')).toBe('ä <b xmlns="">&lt;</b>');
      expect(text).toContain('xml:lang="de"');
    }
    await askDav(server.port, 'DELETE /copy.txt');
    await askDav(server.port, 'PUT /copy.txt', {}, 'new');
    const again = await askDav(server.port, 'PROPFIND /copy.txt', { Depth: '0' }, wish);
    expect(again.told.get('/copy.txt')?.has(200)).toBe(false);
  });

  it('changes all or nothing', async () => {
    const server = await serve();
    const body = update(set('<x:one>1</x:one>') + set('<D:getetag>"mine"</D:getetag>') + set('<x:two>2</x:two>'));
    const { told, text } = await askDav(server.port, 'PROPPATCH /a.txt', {}, body);
    expect([...(told.get('/a.txt')?.get(403)?.keys() ?? [])]).toEqual(['{DAV:}getetag']);
    expect([...(told.get('/a.txt')?.get(424)?.keys() ?? [])]).toEqual(['{urn:x}one', '{urn:x}two']);
    expect(text).toContain('<D:cannot-modify-protected-property/>');
    expect((await askDav(server.port, 'PROPFIND /a.txt', { Depth: '0' })).text).not.toContain('urn:x');
    const long = update(set(`<x:one>${'x'.repeat(5000)}</x:one>`) + set('<x:two>2</x:two>'));
    const refused = await askDav(server.port, 'PROPPATCH /a.txt', {}, long);
    expect([...(refused.told.get('/a.txt')?.keys() ?? [])]).toEqual([507, 424]);
  });

  it('takes the times of Windows, and sets the one that counts', async () => {
    const server = await serve();
    const times = ['LastModifiedTime', 'CreationTime', 'LastAccessTime'].map(
      (name) => `<Z:Win32${name} xmlns:Z="urn:schemas-microsoft-com:">Tue, 14 Nov 2023 22:13:20 GMT</Z:Win32${name}>`,
    );
    const attributes = '<Z:Win32FileAttributes xmlns:Z="urn:schemas-microsoft-com:">00000020</Z:Win32FileAttributes>';
    const { told } = await askDav(server.port, 'PROPPATCH /a.txt', {}, update(set(times.join('') + attributes)));
    expect([...(told.get('/a.txt')?.keys() ?? [])]).toEqual([200]);
    expect(statSync(join(server.folder, 'a.txt')).mtimeMs).toBe(1_700_000_000_000);
    const answer = await askDav(server.port, 'PROPFIND /a.txt', { Depth: '0' });
    expect(propertyOf(answer, '/a.txt', 'getlastmodified')).toBe('Tue, 14 Nov 2023 22:13:20 GMT');
  });

  it.each([
    ['/a.txt', '', 400],
    ['/a.txt', '<a/>', 400],
    ['/a.txt', update(''), 400],
    ['/missing', update(set('<x:a/>')), 404],
  ])('of %s with %j is %i', async (target, body, status) => {
    const { port } = await serve();
    expect((await askDav(port, `PROPPATCH ${target}`, {}, body)).status).toBe(status);
  });
});

describe('what is taken', () => {
  it('is asked about before a folder or an empty file comes into being', async () => {
    const asked: string[] = [];
    const policy: ReceivingPolicy = {
      admit: ({ folder, files }) => {
        asked.push([...folder, files[0]?.path ?? ''].join('/'));
        return { state: 'declined', reason: 'by-person' };
      },
    };
    const server = await serve({ policy });
    const body =
      '<D:lockinfo xmlns:D="DAV:"><D:lockscope><D:shared/></D:lockscope><D:locktype><D:write/></D:locktype></D:lockinfo>';
    expect((await askDav(server.port, 'MKCOL /sub/new')).status).toBe(403);
    expect((await askDav(server.port, 'LOCK /new.txt', {}, body)).status).toBe(403);
    // Nobody is asked about what can't be made anyway, or is there.
    expect((await askDav(server.port, 'MKCOL /sub')).status).toBe(405);
    expect((await askDav(server.port, 'LOCK /a.txt', {}, body)).status).toBe(200);
    expect(asked).toEqual(['sub/new', 'new.txt']);
    expect([has(server, 'sub/new'), has(server, 'new.txt')]).toEqual([false, false]);
  });

  it('is no more by copying than by sending: 507 before anything is written', async () => {
    const server = await serve({ rules: { quota: 10 } });
    await askDav(server.port, 'PUT /eight.txt', {}, '12345678');
    for (const [from, destination] of [
      ['/eight.txt', '/copy.txt'],
      ['/', '/sub/all'],
    ] as const) {
      expect((await askDav(server.port, `COPY ${from}`, to(destination))).status).toBe(from === '/' ? 403 : 507);
    }
    expect((await askDav(server.port, 'COPY /sub', to('/sub2'))).status).toBe(201);
    expect((await askDav(server.port, 'COPY /sub', to('/sub3'))).status).toBe(507);
    expect([has(server, 'copy.txt'), has(server, 'sub3')]).toEqual([false, false]);
  });
});
