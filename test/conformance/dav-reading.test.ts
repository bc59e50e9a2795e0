/** What a share tells programs that take it for a drive, when they may only look (RFC 4918 §9.1). */
import { mkdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { describe, expect, it } from 'vitest';
import { askDav, propertyOf } from '../support/dav.ts';
import { ask, RawClient } from '../support/raw-client.ts';
import { serveFiles, serveTree } from '../support/server.ts';
import { createTempFolder } from '../support/temp-folder.ts';

const TREE = { 'a b.txt': 'hello', '.hidden': 'x', 'ä&<.txt': '', sub: { 'c.png': 'p', deep: { 'd.txt': 'd' } } };
const NOW = { Depth: '1' };
const ITSELF = { Depth: '0' };

const wish = (inner: string): string => `<?xml version="1.0"?><D:propfind xmlns:D="DAV:">${inner}</D:propfind>`;

const names = (count: number): string => Array.from({ length: count }, (_, index) => `<l:n${index}/>`).join('');

describe('PROPFIND', () => {
  it('tells of a folder and of what lies directly in it, and of nothing hidden', async () => {
    const { port } = await serveTree(TREE);
    const answer = await askDav(port, 'PROPFIND /', NOW);
    expect(answer.field('content-type')).toBe('application/xml; charset=utf-8');
    expect([...answer.told.keys()].sort()).toEqual(['/', '/%C3%A4%26%3C.txt', '/a%20b.txt', '/sub/']);
    expect([...(await askDav(port, 'PROPFIND /sub/', NOW)).told.keys()]).toEqual(['/sub/', '/sub/deep/', '/sub/c.png']);
    expect([...(await askDav(port, 'PROPFIND /sub', ITSELF)).told.keys()]).toEqual(['/sub/']);
    expect([...(await askDav(port, 'PROPFIND /a%20b.txt', NOW)).told.keys()]).toEqual(['/a%20b.txt']);
  });

  it('tells of a file what GET tells', async () => {
    const { port, folder } = await serveTree(TREE);
    utimesSync(join(folder, 'a b.txt'), 1_700_000_000, 1_700_000_000);
    const got = await ask(port, 'HEAD /a%20b.txt');
    const [one, among] = [await askDav(port, 'PROPFIND /a%20b.txt', ITSELF), await askDav(port, 'PROPFIND /', NOW)];
    for (const answer of [one, among]) {
      const property = (name: string) => propertyOf(answer, '/a%20b.txt', name);
      expect(property('getetag')?.replaceAll('&quot;', '"')).toBe(got.field('etag'));
      expect(property('getlastmodified')).toBe(got.field('last-modified'));
      expect(property('getlastmodified')).toBe('Tue, 14 Nov 2023 22:13:20 GMT');
      expect(property('getcontentlength')).toBe(got.field('content-length'));
      expect(property('getcontenttype')).toBe(got.field('content-type'));
      expect(property('resourcetype')).toBe('');
      expect(property('displayname')).toBe('a b.txt');
      expect(property('creationdate')).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    }
    expect(propertyOf(among, '/sub/', 'resourcetype')).toBe('<D:collection xmlns:D="DAV:"></D:collection>');
    expect(propertyOf(among, '/sub/', 'getcontentlength')).toBeUndefined();
    expect(propertyOf(among, '/%C3%A4%26%3C.txt', 'displayname')).toBe('ä&amp;&lt;.txt');
  });

  it('tells what is asked for by name, each once, and 404 for what there is not', async () => {
    const { port } = await serveTree(TREE);
    const body = wish('<D:prop><D:getetag/><D:getetag/><x xmlns="urn:y"/><z xmlns=""/><D:quota-used-bytes/></D:prop>');
    const { told } = await askDav(port, 'PROPFIND /sub/c.png', ITSELF, body);
    const groups = told.get('/sub/c.png');
    expect([...(groups?.get(200)?.keys() ?? [])]).toEqual(['{DAV:}getetag']);
    expect([...(groups?.get(404)?.keys() ?? [])]).toEqual(['{urn:y}x', '{}z', '{DAV:}quota-used-bytes']);
  });

  it('tells names alone, and how much room there is when it is asked', async () => {
    const { port } = await serveTree(TREE);
    const names = await askDav(port, 'PROPFIND /', ITSELF, wish('<D:propname/>'));
    expect(propertyOf(names, '/', 'resourcetype')).toBe('');
    expect(propertyOf(names, '/', 'quota-available-bytes')).toBe('');
    const all = await askDav(port, 'PROPFIND /', ITSELF, wish('<D:allprop/>'));
    expect(propertyOf(all, '/', 'quota-available-bytes')).toBeUndefined();
    const room = wish('<D:allprop/><D:include><D:quota-available-bytes/><D:quota-used-bytes/></D:include>');
    const quota = await askDav(port, 'PROPFIND /', ITSELF, room);
    expect(Number(propertyOf(quota, '/', 'quota-available-bytes'))).toBeGreaterThan(0);
    expect(Number(propertyOf(quota, '/', 'quota-used-bytes'))).toBeGreaterThan(0);
  });

  it('tells once what is told anyway, and 404 for what is included and not there', async () => {
    const { port } = await serveTree(TREE);
    const body = wish(
      '<D:allprop/><D:include><D:getetag/><D:resourcetype/><D:getcontentlength/><x xmlns="urn:y"/></D:include>',
    );
    const { text, told } = await askDav(port, 'PROPFIND /', { Depth: '1' }, body);
    expect([...(told.get('/')?.get(404)?.keys() ?? [])]).toEqual([
      '{DAV:}getetag',
      '{DAV:}getcontentlength',
      '{urn:y}x',
    ]);
    expect([...(told.get('/a%20b.txt')?.get(404)?.keys() ?? [])]).toEqual(['{urn:y}x']);
    const [, file] = /<D:href>\/a%20b\.txt<\/D:href>(.*?)<\/D:response>/.exec(text) ?? [];
    expect(file?.match(/<D:getetag>/g)).toHaveLength(1);
  });

  it('goes no deeper than one folder, and into none by a missing Depth but for programs that mean it', async () => {
    const { port } = await serveTree(TREE);
    for (const fields of [{ Depth: 'infinity' }, { 'User-Agent': 'somebody' }] as const) {
      const answer = await askDav(port, 'PROPFIND /', { ...fields });
      expect([answer.status, answer.text]).toEqual([403, expect.stringContaining('<D:propfind-finite-depth/>')]);
    }
    for (const agent of ['Microsoft-WebDAV-MiniRedir/10.0.19045', 'WebDAVFS/3.0.0', 'gvfs/1.50.3']) {
      expect((await askDav(port, 'PROPFIND /', { 'User-Agent': agent })).told.has('/sub/')).toBe(true);
    }
    // A file has no depth.
    expect((await askDav(port, 'PROPFIND /a%20b.txt', { Depth: 'infinity' })).status).toBe(207);
    expect((await askDav(port, 'PROPFIND /', { Depth: '2' })).status).toBe(400);
  });

  it.each([
    ['no XML', 'hello'],
    ['XML that is cut short', '<D:propfind xmlns:D="DAV:">'],
    ['a prefix without its namespace', '<D:propfind><D:allprop/></D:propfind>'],
    ['an empty prefix', '<D:propfind xmlns:D="DAV:"><D:prop><bar:foo xmlns:bar=""/></D:prop></D:propfind>'],
    ['another root', '<D:prop xmlns:D="DAV:"/>'],
    ['no wish', wish('')],
    ['more names than anybody means', wish(`<D:prop xmlns:l="urn:${'x'.repeat(250)}">${names(200)}</D:prop>`)],
    ['two wishes', wish('<D:allprop/><D:propname/>')],
    ['a document type', `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>${wish('<D:prop>&x;</D:prop>')}`],
    ['a tower', '<a xmlns="urn:x">'.repeat(3800)],
  ])('answers 400 to %s', async (_, body) => {
    const { port, bugs } = await serveTree(TREE);
    const start = performance.now();
    expect((await askDav(port, 'PROPFIND /', ITSELF, body)).status).toBe(400);
    expect(performance.now() - start).toBeLessThan(5_000);
    expect(bugs).toEqual([]);
  });

  it.each([
    ['200,000 levels', '<a>'.repeat(200_000)],
    ['200,000 levels with a namespace', '<a xmlns="urn:x">'.repeat(200_000)],
    [
      'a bomb',
      `<!DOCTYPE a [<!ENTITY x "${'x'.repeat(100_000)}"><!ENTITY y "${'&x;'.repeat(1000)}">]>${wish('<D:prop>&y;</D:prop>')}`,
    ],
  ])('answers 400 at once to %s, which are more than anybody has to say as well', async (_, body) => {
    const { port, bugs } = await serveTree(TREE);
    const start = performance.now();
    expect((await askDav(port, 'PROPFIND /', ITSELF, body)).status).toBe(400);
    expect(performance.now() - start).toBeLessThan(2_000);
    expect(bugs).toEqual([]);
  });

  it('answers 413 to more than anybody has to say, also where nobody said how much it is', async () => {
    const { port } = await serveTree(TREE);
    const long = wish(`<D:allprop/>${' '.repeat(65_536)}`);
    expect((await askDav(port, 'PROPFIND /', ITSELF, long)).status).toBe(413);
    const chunked = `PROPFIND / HTTP/1.1\r\nHost: localhost\r\nDepth: 0\r\nTransfer-Encoding: chunked\r\n\r\n30d40\r\n`;
    const client = await RawClient.connect(port);
    await client.send(chunked, ' '.repeat(200_000), '\r\n0\r\n\r\n');
    expect((await client.response()).status).toBe(413);
  });

  it('finds nothing that GET does not find', async () => {
    const server = await serveTree(TREE);
    const outside = await createTempFolder({ 'secret.txt': 'secret' });
    symlinkSync(outside, join(server.folder, 'out'));
    symlinkSync('sub', join(server.folder, 'in'));
    for (const target of ['/missing', '/.hidden', '/out', '/out/', '/out/secret.txt', '/a%20b.txt/', '/sub/missing/']) {
      expect([target, (await askDav(server.port, `PROPFIND ${target}`, ITSELF)).status]).toEqual([target, 404]);
    }
    expect((await askDav(server.port, 'PROPFIND /../etc', ITSELF)).status).toBe(400);
    const names = [...(await askDav(server.port, 'PROPFIND /', NOW)).told.keys()];
    expect(names).toContain('/in/');
    expect(names.join()).not.toContain('out');
  });

  it('tells nothing of folders that are not listed', async () => {
    const { port } = await serveTree(TREE, { directory: { lists: false } });
    for (const fields of [NOW, ITSELF]) expect((await askDav(port, 'PROPFIND /sub/', fields)).status).toBe(404);
    expect((await askDav(port, 'PROPFIND /sub/c.png', ITSELF)).status).toBe(207);
  });

  it('shows single files as one folder', async () => {
    const folder = await createTempFolder({ 'a.txt': 'hello', 'b.txt': 'not shared' });
    const { port } = await serveFiles({ paths: [join(folder, 'a.txt')], name: 'Some' });
    const answer = await askDav(port, 'PROPFIND /', NOW);
    expect([...answer.told.keys()]).toEqual(['/', '/a.txt']);
    expect(propertyOf(answer, '/a.txt', 'getcontentlength')).toBe('5');
    expect(propertyOf(answer, '/', 'displayname')).toBe('Some');
  });

  it('leaves out names that Windows has no place for, for Windows alone', async () => {
    const server = await serveTree({ 'fine.txt': '' });
    for (const name of ['a:b', 'con.txt', 'end.', 'what?']) writeFileSync(join(server.folder, name), '');
    const agent = { ...NOW, 'User-Agent': 'Microsoft-WebDAV-MiniRedir/10.0.22631' };
    expect([...(await askDav(server.port, 'PROPFIND /', agent)).told.keys()]).toEqual(['/', '/fine.txt']);
    expect((await askDav(server.port, 'PROPFIND /', NOW)).told.size).toBe(6);
  });

  it('names everything below a base path', async () => {
    const { port } = await serveTree(TREE, { basePath: '/drive/' });
    expect([...(await askDav(port, 'PROPFIND /drive/sub/', ITSELF)).told.keys()]).toEqual(['/drive/sub/']);
  });

  it('tells of names that are no text, and of characters that XML has no place for', async () => {
    const server = await serveTree({ 'a\u0001\u001f\u{1f600}.txt': '' });
    if (process.platform === 'linux') writeFileSync(Buffer.from(`${server.folder}/\xff`, 'latin1'), '');
    const answer = await askDav(server.port, 'PROPFIND /', NOW);
    expect(propertyOf(answer, '/a%01%1F%F0%9F%98%80.txt', 'displayname')).toBe('a\ufffd\ufffd\u{1f600}.txt');
    if (process.platform === 'linux') expect(propertyOf(answer, '/%FF', 'displayname')).toBe('\ufffd');
  });

  it('streams a large folder while others have their turn', async () => {
    const server = await serveTree({ big: {}, 'small.txt': 'small' });
    const entries = 3000;
    for (let count = 0; count < entries; count++) mkdirSync(join(server.folder, 'big', `folder ${count}`));
    const listing = ask(server.port, 'PROPFIND /big/', NOW);
    expect((await ask(server.port, 'GET /small.txt')).text).toBe('small');
    const raw = await listing;
    expect(raw.text.match(/<D:response>/g)).toHaveLength(entries + 1);
    expect(raw.text.endsWith('</D:multistatus>')).toBe(true);
    expect(raw.field('transfer-encoding')).toBe('chunked');
  });
});

describe('OPTIONS', () => {
  it('says that a share is a drive to look at', async () => {
    const { port } = await serveTree(TREE);
    const answer = await ask(port, 'OPTIONS /');
    expect([answer.field('dav'), answer.field('ms-author-via')]).toEqual(['1', 'DAV']);
    expect(answer.field('allow')).toBe('GET, HEAD, PROPFIND, OPTIONS');
  });
});
