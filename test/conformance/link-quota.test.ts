/** How much may be added by one link: refused before the content comes, and counted over all that comes by it. */
import { mkdir, readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { LinkRecord } from '../../main/links/link.ts';
import { askDav, propertyOf } from '../support/dav.ts';
import type { LinkedShareForTest, TestLink } from '../support/linked-share.ts';
import { shareTree } from '../support/linked-share.ts';
import { RawClient, requestText } from '../support/raw-client.ts';
import { serveReceiving } from '../support/receiving-server.ts';
import type { ParsedResponse } from '../support/response-parser.ts';

const MEGABYTE = 1_000_000;

interface Linked extends LinkedShareForTest {
  readonly made: TestLink;
}

async function linkFor(quota: number | undefined, wanted: Partial<LinkRecord> = {}): Promise<Linked> {
  const share = await shareTree({ 'box/': {} });
  return { ...share, made: await share.link('box', { right: 'add', quota, ...wanted }) };
}

/** Announces so much; `content` is what is sent of it before the answer. */
async function put(port: number, path: string, length: number, content = 'x'.repeat(length)): Promise<ParsedResponse> {
  const client = await RawClient.connect(port);
  await client.send(requestText(`PUT ${path} HTTP/1.1`, 'Host: localhost', `Content-Length: ${length}`), content);
  return client.response('PUT');
}

describe('a link with a quota', () => {
  it('takes so many octets over all uploads, and refuses what is more before any of it comes', async () => {
    const { port, made, folder } = await linkFor(10);
    expect((await put(port, `${made.path}a`, 6)).status).toBe(201);
    expect((await put(port, `${made.path}b`, 5, '')).status).toBe(507);
    expect((await put(port, `${made.path}c`, 4)).status).toBe(201);
    expect((await put(port, `${made.path}d`, 1, '')).status).toBe(507);
    expect(await readdir(`${folder}/box`)).toEqual(['a', 'c']);
  });

  it('says so at once of what is far too much, and of pieces', async () => {
    const { port, made } = await linkFor(MEGABYTE);
    expect((await put(port, `${made.path}a`, 1_000 * MEGABYTE, '')).status).toBe(507);
    const client = await RawClient.connect(port);
    const fields = ['Host: localhost', 'Upload-Complete: ?0', `Upload-Length: ${MEGABYTE + 1}`, 'Content-Length: 0'];
    await client.send(requestText(`PUT ${made.path}b HTTP/1.1`, ...fields));
    expect((await client.response('PUT')).status).toBe(507);
  });

  it('ends what comes without a length where it is used up, and leaves nothing of it', async () => {
    const { port, made, folder } = await linkFor(10);
    const client = await RawClient.connect(port);
    const head = requestText(`PUT ${made.path}a HTTP/1.1`, 'Host: localhost', 'Transfer-Encoding: chunked');
    await client.send(head, 'b\r\nhello world\r\n0\r\n\r\n');
    expect((await client.response('PUT')).status).toBe(507);
    expect(await readdir(`${folder}/box`)).toEqual([]);
    // What did not stay does not count.
    expect((await put(port, `${made.path}b`, 10)).status).toBe(201);
  });

  it('holds for each link by itself, and for nobody else', async () => {
    const { port, made, link, setLinks, folder } = await linkFor(10);
    await mkdir(`${folder}/other`);
    const other = await link('other', { right: 'add' });
    setLinks(made, other);
    expect((await put(port, `${made.path}a`, 10)).status).toBe(201);
    expect((await put(port, `${made.path}b`, 1, '')).status).toBe(507);
    expect((await put(port, `${other.path}a`, 1_000)).status).toBe(201);
  });

  it('goes on where it was when links are told anew, and after a start', async () => {
    const { port, made, setLinks } = await linkFor(10, { added: 7 });
    expect((await put(port, `${made.path}a`, 4, '')).status).toBe(507);
    expect((await put(port, `${made.path}a`, 3)).status).toBe(201);
    setLinks(made);
    expect((await put(port, `${made.path}b`, 1, '')).status).toBe(507);
    setLinks({ record: { ...made.record, quota: 20 } });
    expect((await put(port, `${made.path}b`, 10)).status).toBe(201);
  });

  it('lets no two that come at once take more than it', async () => {
    const { port, made } = await linkFor(10);
    const slow = await RawClient.connect(port);
    const fields = ['Host: localhost', 'Content-Length: 8', 'Expect: 100-continue'];
    await slow.send(requestText(`PUT ${made.path}a HTTP/1.1`, ...fields));
    // Its content is wanted: there is room for it, which nobody else gets.
    await slow.until('100 Continue');
    expect((await put(port, `${made.path}b`, 3, '')).status).toBe(507);
    await slow.send('12345678');
    expect((await slow.response('PUT')).status).toBe(201);
    expect((await put(port, `${made.path}c`, 2)).status).toBe(201);
  });

  it('gives a batch as a whole back that would be more', async () => {
    const { port, made } = await linkFor(10);
    const wish = JSON.stringify({ sender: '', files: ['a', 'b'].map((path) => ({ path, size: 6, modified: 0 })) });
    const client = await RawClient.connect(port);
    const fields = ['Host: localhost', 'Content-Type: application/json', `Content-Length: ${wish.length}`];
    await client.send(requestText(`POST ${made.path}?send HTTP/1.1`, ...fields), wish);
    const response = await client.response('POST');
    expect(JSON.parse(response.content.toString())).toMatchObject({ state: 'declined', problem: { kind: 'quota' } });
  });
});

describe('a share with a quota', () => {
  it('tells drives what may still be added, and gives back what did not stay', async () => {
    const { port } = await serveReceiving({ 'a.txt': 'a' }, { rules: { quota: 100 } });
    const wish = '<D:propfind xmlns:D="DAV:"><D:prop><D:quota-available-bytes/></D:prop></D:propfind>';
    const available = async (): Promise<unknown> =>
      propertyOf(await askDav(port, 'PROPFIND /', { Depth: '0' }, wish), '/', 'quota-available-bytes');
    expect(await available()).toBe('100');
    expect((await put(port, '/b.txt', 30)).status).toBe(201);
    expect(await available()).toBe('70');
    const wrong = requestText('PUT /c.txt HTTP/1.1', 'Host: localhost', 'Content-Length: 3', 'OC-Checksum: MD5:00');
    const client = await RawClient.connect(port);
    await client.send(wrong, 'abc');
    expect((await client.response('PUT')).status).toBe(400);
    expect(await available()).toBe('70');
  });
});
