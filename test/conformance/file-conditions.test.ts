/** Conditional and range requests for files (RFC 9110 §13, §14), for files fresh from disk and for those kept in memory. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ask } from '../support/raw-client.ts';
import type { ParsedResponse } from '../support/response-parser.ts';
import type { FolderServer } from '../support/server.ts';
import { serveTree } from '../support/server.ts';
import { letFilesSettle, setModified } from '../support/settled.ts';

const CONTENT = '0123456789abcdefghij';
const DATE = 'Wed, 01 Jan 2020 12:00:00 GMT';
const BEFORE = 'Wed, 01 Jan 2020 11:59:59 GMT';
const AFTER = 'Wed, 01 Jan 2020 12:00:01 GMT';

/** `{tag}` in a field value stands for the file's entity tag. */
type Fields = Readonly<Record<string, string>>;

async function serveFile(isKept: boolean): Promise<FolderServer & { readonly tag: string }> {
  const server = await serveTree({ 'f.bin': CONTENT, 'empty.bin': '' });
  setModified(join(server.folder, 'f.bin'));
  if (isKept) letFilesSettle();
  const first = await ask(server.port, 'GET /f.bin');
  await ask(server.port, 'GET /empty.bin');
  return { ...server, tag: first.field('ETag') ?? '' };
}

function withTag(fields: Fields, tag: string): Fields {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, value.replaceAll('{tag}', tag)]));
}

const CONDITIONS: readonly (readonly [rule: string, method: string, fields: Fields, status: number])[] = [
  ['§13.1.1 If-Match: the same', 'GET', { 'If-Match': '{tag}' }, 200],
  ['§13.1.1 If-Match: in a list', 'GET', { 'If-Match': '"x", {tag} ,"y"' }, 200],
  ['§13.1.1 If-Match: *', 'GET', { 'If-Match': '*' }, 200],
  ['§13.1.1 If-Match: another', 'GET', { 'If-Match': '"x"' }, 412],
  ['§13.1.1 If-Match: compared strongly', 'GET', { 'If-Match': 'W/{tag}' }, 412],
  ['§13.1.1 If-Match: with HEAD', 'HEAD', { 'If-Match': '"x"' }, 412],
  ['§13.1.2 If-None-Match: the same', 'GET', { 'If-None-Match': '{tag}' }, 304],
  ['§13.1.2 If-None-Match: compared weakly', 'GET', { 'If-None-Match': 'W/{tag}' }, 304],
  ['§13.1.2 If-None-Match: in a list', 'GET', { 'If-None-Match': '"x",W/"y",{tag}' }, 304],
  ['§13.1.2 If-None-Match: *', 'GET', { 'If-None-Match': '*' }, 304],
  ['§13.1.2 If-None-Match: another', 'GET', { 'If-None-Match': '"x"' }, 200],
  ['§13.1.2 If-None-Match: unquoted is no tag', 'GET', { 'If-None-Match': 'x' }, 200],
  ['§13.1.2 If-None-Match: with HEAD', 'HEAD', { 'If-None-Match': '{tag}' }, 304],
  ['§13.1.3 If-Modified-Since: the same date', 'GET', { 'If-Modified-Since': DATE }, 304],
  ['§13.1.3 If-Modified-Since: later', 'GET', { 'If-Modified-Since': AFTER }, 304],
  ['§13.1.3 If-Modified-Since: earlier', 'GET', { 'If-Modified-Since': BEFORE }, 200],
  ['§13.1.3 If-Modified-Since: RFC 850', 'GET', { 'If-Modified-Since': 'Wednesday, 01-Jan-20 12:00:00 GMT' }, 304],
  ['§13.1.3 If-Modified-Since: asctime', 'GET', { 'If-Modified-Since': 'Wed Jan  1 12:00:00 2020' }, 304],
  ['§13.1.3 If-Modified-Since: no date', 'GET', { 'If-Modified-Since': '2020-01-01' }, 200],
  [
    '§13.1.3 If-Modified-Since: beside If-None-Match',
    'GET',
    { 'If-Modified-Since': DATE, 'If-None-Match': '"x"' },
    200,
  ],
  ['§13.1.3 If-Modified-Since: with HEAD', 'HEAD', { 'If-Modified-Since': DATE }, 304],
  ['§13.1.4 If-Unmodified-Since: the same date', 'GET', { 'If-Unmodified-Since': DATE }, 200],
  ['§13.1.4 If-Unmodified-Since: earlier', 'GET', { 'If-Unmodified-Since': BEFORE }, 412],
  ['§13.1.4 If-Unmodified-Since: no date', 'GET', { 'If-Unmodified-Since': 'x' }, 200],
  ['§13.1.4 If-Unmodified-Since: beside If-Match', 'GET', { 'If-Unmodified-Since': BEFORE, 'If-Match': '{tag}' }, 200],
  ['§13.2.2 If-Match before If-None-Match', 'GET', { 'If-Match': '"x"', 'If-None-Match': '{tag}' }, 412],
  ['§13.2.2 304 before Range', 'GET', { 'If-None-Match': '{tag}', Range: 'bytes=0-1' }, 304],
  ['§13.2.2 412 before Range', 'GET', { 'If-Match': '"x"', Range: 'bytes=0-1' }, 412],
  ['§13.2.1 ignored where the answer is not a success', 'GET /missing', { 'If-None-Match': '*' }, 404],
  ['§13.2.1 ignored where the method is not allowed', 'PUT', { 'If-Match': '"x"' }, 405],
];

const RANGES: readonly (readonly [
  rule: string,
  fields: Fields,
  status: number,
  text: string,
  range: string | undefined,
])[] = [
  ['§14.1.2 one octet', { Range: 'bytes=0-0' }, 206, '0', 'bytes 0-0/20'],
  ['§14.1.2 a middle', { Range: 'bytes=5-9' }, 206, '56789', 'bytes 5-9/20'],
  ['§14.1.2 open', { Range: 'bytes=15-' }, 206, 'fghij', 'bytes 15-19/20'],
  ['§14.1.2 all of it', { Range: 'bytes=0-' }, 206, CONTENT, 'bytes 0-19/20'],
  ['§14.1.2 beyond the end', { Range: 'bytes=18-999' }, 206, 'ij', 'bytes 18-19/20'],
  ['§14.1.2 far beyond the end', { Range: `bytes=18-${'9'.repeat(40)}` }, 206, 'ij', 'bytes 18-19/20'],
  ['§14.1.2 a suffix', { Range: 'bytes=-3' }, 206, 'hij', 'bytes 17-19/20'],
  ['§14.1.2 a suffix longer than the file', { Range: 'bytes=-99' }, 206, CONTENT, 'bytes 0-19/20'],
  ['§14.2 the unit in any case', { Range: 'Bytes=1-1' }, 206, '1', 'bytes 1-1/20'],
  ['§15.3.7 overlapping ones joined', { Range: 'bytes=0-4,2-6' }, 206, '0123456', 'bytes 0-6/20'],
  ['§15.3.7 one that can be satisfied', { Range: 'bytes=50-,0-1' }, 206, '01', 'bytes 0-1/20'],
  ['§15.5.17 at the end', { Range: 'bytes=20-' }, 416, '', 'bytes */20'],
  ['§15.5.17 an empty suffix', { Range: 'bytes=-0' }, 416, '', 'bytes */20'],
  ['§15.5.17 several outside', { Range: 'bytes=20-30,99-' }, 416, '', 'bytes */20'],
  ['§14.2 another unit', { Range: 'lines=0-1' }, 200, CONTENT, undefined],
  ['§14.2 last before first', { Range: 'bytes=5-4' }, 200, CONTENT, undefined],
  ['§14.2 one bad among good ones', { Range: 'bytes=0-1,x' }, 200, CONTENT, undefined],
  ['§14.2 no range at all', { Range: 'bytes=' }, 200, CONTENT, undefined],
  ['§17.15 too many', { Range: `bytes=${'0-0,'.repeat(99)}1-1` }, 200, CONTENT, undefined],
  ['§13.1.5 If-Range: the same tag', { Range: 'bytes=0-1', 'If-Range': '{tag}' }, 206, '01', 'bytes 0-1/20'],
  ['§13.1.5 If-Range: another tag', { Range: 'bytes=0-1', 'If-Range': '"x"' }, 200, CONTENT, undefined],
  ['§13.1.5 If-Range: a weak tag', { Range: 'bytes=0-1', 'If-Range': 'W/{tag}' }, 200, CONTENT, undefined],
  ['§13.1.5 If-Range: the date', { Range: 'bytes=0-1', 'If-Range': DATE }, 206, '01', 'bytes 0-1/20'],
  ['§13.1.5 If-Range: a later date', { Range: 'bytes=0-1', 'If-Range': AFTER }, 200, CONTENT, undefined],
  ['§13.1.5 If-Range: an earlier date', { Range: 'bytes=0-1', 'If-Range': BEFORE }, 200, CONTENT, undefined],
  ['§13.1.5 If-Range: neither', { Range: 'bytes=0-1', 'If-Range': 'x' }, 200, CONTENT, undefined],
  ['§13.1.5 If-Range alone', { 'If-Range': '"x"' }, 200, CONTENT, undefined],
  ['§13.1.5 416 only when If-Range holds', { Range: 'bytes=99-', 'If-Range': '"x"' }, 200, CONTENT, undefined],
];

function textOf(response: ParsedResponse): string {
  return response.status === 416 ? '' : response.text;
}

describe.each([
  ['fresh', false],
  ['kept in memory', true],
])('RFC 9110, a file %s', (_, isKept) => {
  it.each(CONDITIONS)('%s', async (_rule, request, fields, status) => {
    const { port, tag } = await serveFile(isKept);
    const response = await ask(port, request.includes('/') ? request : `${request} /f.bin`, withTag(fields, tag));
    expect(response.status).toBe(status);
    if (status === 200 && request === 'GET') expect(response.text).toBe(CONTENT);
    // §15.4.5: what a cache needs, and no Last-Modified beside an entity tag.
    if (status === 304) {
      expect(response.field('ETag')).toBe(tag);
      expect(response.field('Cache-Control')).toBe('no-cache');
      expect(response.field('Last-Modified')).toBeUndefined();
      expect(response.field('Content-Length')).toBeUndefined();
    }
  });

  it.each(RANGES)('%s', async (_rule, fields, status, text, range) => {
    const { port, tag } = await serveFile(isKept);
    const response = await ask(port, 'GET /f.bin', withTag(fields, tag));
    expect([response.status, textOf(response), response.field('Content-Range')]).toEqual([status, text, range]);
    if (status === 206) {
      expect(response.field('ETag')).toBe(tag);
      expect(response.field('Content-Type')).toBe('application/octet-stream');
    }
  });

  it('§14.2 Range is for GET: HEAD tells of the whole', async () => {
    const { port } = await serveFile(isKept);
    const response = await ask(port, 'HEAD /f.bin', { Range: 'bytes=0-1' });
    expect([response.status, response.field('Content-Length')]).toEqual([200, '20']);
    expect(response.field('Content-Range')).toBeUndefined();
  });

  it.each([
    [undefined, 200],
    ['bytes=0-', 416],
    ['bytes=0-0', 416],
    ['bytes=-0', 416],
    // §14.1.2: satisfiable by definition, and there is no Content-Range for it.
    ['bytes=-5', 200],
  ])('§14.1.2 an empty file with %s: %i', async (range, status) => {
    const { port } = await serveFile(isKept);
    const response = await ask(port, 'GET /empty.bin', range === undefined ? {} : { Range: range });
    expect([response.status, textOf(response)]).toEqual([status, '']);
    expect(response.field('Content-Range')).toBe(status === 416 ? 'bytes */0' : undefined);
  });

  it('§14.6 multipart/byteranges in the order asked for, of exactly the length told', async () => {
    const { port } = await serveFile(isKept);
    const response = await ask(port, 'GET /f.bin', { Range: 'bytes=-2, 0-1 ,5-5' });
    expect(response.status).toBe(206);
    expect(response.field('Content-Range')).toBeUndefined();
    expect(response.field('Content-Length')).toBe(String(response.content.length));
    const [, boundary] =
      /^multipart\/byteranges; boundary=([\w'()+,./:=?-]{1,70})$/.exec(response.field('Content-Type') ?? '') ?? [];
    const part = (range: string, text: string): string =>
      `--${boundary}\r\nContent-Type: application/octet-stream\r\nContent-Range: bytes ${range}/20\r\n\r\n${text}\r\n`;
    expect(response.text).toBe(`${part('18-19', 'ij')}${part('0-1', '01')}${part('5-5', '5')}--${boundary}--\r\n`);
  });

  it('§8.6, §9.3.2 HEAD has the fields of GET', async () => {
    const { port } = await serveFile(isKept);
    const [get, head] = [await ask(port, 'GET /f.bin'), await ask(port, 'HEAD /f.bin')];
    const steady = ({ fields }: ParsedResponse) => fields.filter(([name]) => name.toLowerCase() !== 'date');
    expect(steady(head)).toEqual(steady(get));
    expect(head.content).toHaveLength(0);
    expect(head.field('Last-Modified')).toBe(DATE);
    expect(head.field('Accept-Ranges')).toBe('bytes');
  });
});
