/** Locks, as everybody meets them who changes something (RFC 4918 §6, §7, §10.4). */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DavAnswer } from '../support/dav.ts';
import { askDav } from '../support/dav.ts';
import { RawClient } from '../support/raw-client.ts';
import type { ReceivingServer } from '../support/receiving-server.ts';
import { serveReceiving } from '../support/receiving-server.ts';

const TREE = { 'a.txt': 'a', 'b.txt': 'b', sub: { 'c.txt': 'c' } };

const serve = (): Promise<ReceivingServer> => serveReceiving(TREE, { rights: 'change' });

const info = (scope = 'exclusive', owner = '<D:href>mailto:anna@example.org</D:href>'): string =>
  `<?xml version="1.0"?><D:lockinfo xmlns:D="DAV:"><D:lockscope><D:${scope}/></D:lockscope><D:locktype><D:write/></D:locktype><D:owner>${owner}</D:owner></D:lockinfo>`;

async function lock(server: ReceivingServer, target: string, fields = {}, scope?: string): Promise<string> {
  const answer = await askDav(server.port, `LOCK ${target}`, fields, info(scope));
  expect([200, 201]).toContain(answer.status);
  return answer.field('lock-token') ?? '';
}

const read = (server: ReceivingServer, name: string): string => readFileSync(join(server.folder, name), 'utf8');

describe('LOCK', () => {
  it('tells who holds what, for how long, and by which token', async () => {
    const server = await serve();
    const fields = { Timeout: 'Infinite, Second-4100000000' };
    const answer = await askDav(server.port, 'LOCK /a.txt', fields, info());
    expect(answer.status).toBe(200);
    const token = answer.field('lock-token') ?? '';
    expect(token).toMatch(/^<urn:uuid:[\da-f-]{36}>$/);
    expect(answer.text).toContain(`<D:locktoken><D:href>${token.slice(1, -1)}</D:href></D:locktoken>`);
    expect(answer.text).toContain('mailto:anna@example.org');
    expect(answer.text).toContain('<D:timeout>Second-3600</D:timeout>');
    expect(answer.text).toContain('<D:lockroot><D:href>/a.txt</D:href></D:lockroot>');
    const found = await askDav(server.port, 'PROPFIND /', { Depth: '1' });
    expect(found.told.get('/a.txt')?.get(200)?.get('{DAV:}lockdiscovery')).toContain(token.slice(1, -1));
    expect(found.told.get('/b.txt')?.get(200)?.get('{DAV:}lockdiscovery')).toBe('');
  });

  it('on a name that nothing has makes an empty file', async () => {
    const server = await serve();
    const made = await askDav(server.port, 'LOCK /new.txt', {}, info());
    expect([made.status, read(server, 'new.txt')]).toEqual([201, '']);
    expect((await askDav(server.port, 'LOCK /missing/new.txt', {}, info())).status).toBe(409);
    expect((await askDav(server.port, 'LOCK /.new', {}, info())).status).toBe(403);
    expect((await askDav(server.port, 'LOCK /a.txt/', {}, info())).status).toBe(409);
  });

  it.each([
    ['no scope', info('none')],
    ['another root', '<a/>'],
    ['no XML', 'lock it'],
    ['nothing, without a token', ''],
    ['no type', '<D:lockinfo xmlns:D="DAV:"><D:lockscope><D:shared/></D:lockscope></D:lockinfo>'],
  ])('with %s is 400', async (_, body) => {
    const server = await serve();
    expect((await askDav(server.port, 'LOCK /a.txt', {}, body)).status).toBe(400);
  });

  it('keeps others out of a file: PUT, DELETE, MOVE from and to it, PROPPATCH, another LOCK', async () => {
    const server = await serve();
    const token = await lock(server, '/a.txt');
    const attempts: readonly (readonly [string, Readonly<Record<string, string>>, string])[] = [
      ['PUT /a.txt', {}, 'mine'],
      ['DELETE /a.txt', {}, ''],
      ['MOVE /a.txt', { Destination: '/x' }, ''],
      ['MOVE /b.txt', { Destination: '/a.txt' }, ''],
      ['COPY /b.txt', { Destination: '/a.txt' }, ''],
      [
        'PROPPATCH /a.txt',
        {},
        '<D:propertyupdate xmlns:D="DAV:"><D:set><D:prop><x/></D:prop></D:set></D:propertyupdate>',
      ],
      ['LOCK /a.txt', {}, info()],
      ['LOCK /a.txt', {}, info('shared')],
      ['LOCK /', {}, info()],
    ];
    for (const [line, fields, body] of attempts) {
      const answer = await askDav(server.port, line, fields, body);
      expect([line, answer.status, answer.text]).toEqual([
        line,
        423,
        expect.stringContaining('<D:href>/a.txt</D:href>'),
      ]);
    }
    expect([read(server, 'a.txt'), read(server, 'b.txt')]).toEqual(['a', 'b']);
    // Another name is nobody's business, and looking is everybody's.
    expect((await askDav(server.port, 'COPY /a.txt', { Destination: '/x' })).status).toBe(201);
    expect((await askDav(server.port, 'PUT /b.txt', {}, 'new')).status).toBe(204);
    const mine = await askDav(server.port, 'PUT /a.txt', { If: `(${token})` }, 'mine');
    expect([mine.status, read(server, 'a.txt')]).toEqual([204, 'mine']);
    expect((await askDav(server.port, 'UNLOCK /a.txt', { 'Lock-Token': token })).status).toBe(204);
    expect((await askDav(server.port, 'PUT /a.txt', {}, 'yours')).status).toBe(204);
  });

  it('of a folder holds for what is below it, and for what comes and goes there', async () => {
    const server = await serve();
    const token = await lock(server, '/sub/', { Depth: 'infinity' });
    for (const line of ['PUT /sub/c.txt', 'PUT /sub/new.txt', 'MKCOL /sub/new', 'DELETE /sub/c.txt', 'DELETE /sub']) {
      expect([line, (await askDav(server.port, line, {}, line.startsWith('PUT') ? 'x' : '')).status]).toEqual([
        line,
        423,
      ]);
    }
    const fields = { If: `</sub/> (${token})` };
    expect((await askDav(server.port, 'PUT /sub/new.txt', fields, 'x')).status).toBe(201);
    // Refreshed through what is below it.
    const refreshed = await askDav(server.port, 'LOCK /sub/c.txt', { If: `(${token})`, Timeout: 'Second-77' });
    expect([refreshed.status, refreshed.text]).toEqual([200, expect.stringContaining('Second-77<')]);
    expect((await askDav(server.port, 'DELETE /sub/', fields)).status).toBe(204);
    expect((await askDav(server.port, 'MKCOL /sub')).status).toBe(201);
  });

  it('of a folder alone holds for what comes and goes in it', async () => {
    const server = await serve();
    const token = await lock(server, '/sub/', { Depth: '0' });
    expect((await askDav(server.port, 'PUT /sub/c.txt', {}, 'x')).status).toBe(204);
    expect((await askDav(server.port, 'PUT /sub/new.txt', {}, 'x')).status).toBe(423);
    expect((await askDav(server.port, 'MOVE /sub/c.txt', { Destination: '/c.txt' })).status).toBe(423);
    const fields = { If: `<http://127.0.0.1:${server.port}/sub/> (${token})` };
    expect((await askDav(server.port, 'PUT /sub/new.txt', fields, 'x')).status).toBe(201);
    // Where nothing is replaced, what has a name that is taken comes as well.
    server.allow('add');
    for (const name of ['c.txt', 'C.TXT']) {
      expect((await askDav(server.port, `PUT /sub/${name}`, {}, 'x')).status).toBe(423);
    }
    expect(readdirSync(join(server.folder, 'sub')).sort()).toEqual(['c.txt', 'new.txt']);
    expect((await askDav(server.port, 'PUT /sub/c.txt', fields, 'x')).status).toBe(201);
  });

  it('of a folder alone lets others replace what is in it, also under a name in another case', async () => {
    const server = await serve();
    await lock(server, '/sub/', { Depth: '0' });
    expect((await askDav(server.port, 'PUT /sub/C.TXT', {}, 'new')).status).toBe(204);
    expect(read(server, 'sub/c.txt')).toBe('new');
  });

  it('is shared by many, none of whom keeps the others out', async () => {
    const server = await serve();
    const [one, other] = [await lock(server, '/a.txt', {}, 'shared'), await lock(server, '/a.txt', {}, 'shared')];
    expect((await askDav(server.port, 'LOCK /a.txt', {}, info())).status).toBe(423);
    expect((await askDav(server.port, 'PUT /a.txt', {}, 'x')).status).toBe(423);
    for (const token of [one, other]) {
      expect((await askDav(server.port, 'PUT /a.txt', { If: `(${token})` }, 'x')).status).toBe(204);
    }
    await askDav(server.port, 'UNLOCK /a.txt', { 'Lock-Token': one });
    expect((await askDav(server.port, 'PUT /a.txt', {}, 'x')).status).toBe(423);
  });

  it('is told of as one of so many, the newest among them', async () => {
    const server = await serve();
    const tokens: string[] = [];
    for (let count = 0; count < 40; count++) tokens.push(await lock(server, '/a.txt', {}, 'shared'));
    const { text } = await askDav(server.port, 'PROPFIND /a.txt', { Depth: '0' });
    expect(text.match(/<D:activelock>/g)).toHaveLength(32);
    expect(text).toContain(tokens.at(-1)?.slice(1, -1));
  });

  it('does not follow what is moved, and goes with what is removed', async () => {
    const server = await serve();
    const token = await lock(server, '/a.txt');
    const moved = await askDav(server.port, 'MOVE /a.txt', { Destination: '/x.txt', If: `(${token})` });
    expect(moved.status).toBe(201);
    expect((await askDav(server.port, 'PUT /x.txt', {}, 'free')).status).toBe(204);
    expect((await askDav(server.port, 'PUT /a.txt', {}, 'free')).status).toBe(201);
  });

  it('is given up by its token only, where it holds', async () => {
    const server = await serve();
    const token = await lock(server, '/a.txt');
    const unlock = (target: string, fields: Readonly<Record<string, string>>): Promise<DavAnswer> =>
      askDav(server.port, `UNLOCK ${target}`, fields);
    expect((await unlock('/a.txt', {})).status).toBe(400);
    expect((await unlock('/a.txt', { 'Lock-Token': '<urn:uuid:other>' })).status).toBe(409);
    expect((await unlock('/b.txt', { 'Lock-Token': token })).status).toBe(409);
    // As Windows sends it now and then.
    expect((await unlock('/a.txt', { 'Lock-Token': token.slice(1, -1) })).status).toBe(204);
    expect((await unlock('/a.txt', { 'Lock-Token': token })).status).toBe(409);
  });
});

describe('the If field', () => {
  it.each([
    ['(TOKEN)', 204],
    ['(TOKEN [TAG])', 204],
    ['(<urn:uuid:wrong>)', 412],
    ['(Not <urn:uuid:wrong> TOKEN)', 204],
    ['(<urn:uuid:wrong>) (TOKEN)', 204],
    ['(TOKEN ["wrong"])', 412],
    ['(TOKEN [W/TAG])', 412],
    ['(Not <DAV:no-lock> [TAG]) (TOKEN)', 204],
    ['(Not <DAV:no-lock>)', 423],
    ['([TAG])', 423],
    ['</a.txt> (TOKEN)', 204],
    ['</b.txt> (TOKEN)', 412],
    ['</b.txt> (Not TOKEN)', 204],
    ['<http://other.example/a.txt> (TOKEN)', 412],
    ['<http://other.example/a.txt> (Not TOKEN)', 204],
    ['</a.txt#x> (TOKEN)', 400],
    ['TOKEN', 400],
  ])('%s with PUT of a locked file is %i', async (template, status) => {
    const server = await serve();
    const token = await lock(server, '/a.txt');
    const tag = (await askDav(server.port, 'HEAD /a.txt')).field('etag') ?? '';
    const value = template.replaceAll('TOKEN', token).replaceAll('TAG', tag);
    expect((await askDav(server.port, 'PUT /a.txt', { If: value }, 'new')).status).toBe(status);
    expect(read(server, 'a.txt')).toBe(status === 204 ? 'new' : 'a');
  });

  it('is asked again when all of the content has come', async () => {
    const server = await serve();
    const client = await RawClient.connect(server.port);
    await client.send('PUT /b.txt HTTP/1.1\r\nHost: localhost\r\nContent-Length: 8\r\nExpect: 100-continue\r\n\r\n');
    await client.until('100 Continue');
    await client.send('late');
    await lock(server, '/b.txt');
    await client.send('late');
    expect((await client.response()).status).toBe(423);
    expect(read(server, 'b.txt')).toBe('b');
    expect(existsSync(join(server.folder, 'late'))).toBe(false);
  });
});
