/**
 * What the Finder and Explorer ask, in the order in which they ask it, and what they scatter: it stays in memory, for them
 * alone, and stands in no log. The series follow what their makers, and those who serve them, have written down.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MAX_SCATTERED_BYTES } from '../../main/dav/system-litter.ts';
import { askDav } from '../support/dav.ts';
import type { ReceivingServer } from '../support/receiving-server.ts';
import { serveReceiving } from '../support/receiving-server.ts';

const TREE = { 'a.txt': 'a', sub: {} };

/** A request, with the status that its client expects. */
interface Step {
  readonly line: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly status: number;
}

const INFO =
  '<?xml version="1.0" encoding="utf-8"?><D:lockinfo xmlns:D="DAV:"><D:lockscope><D:exclusive/></D:lockscope><D:locktype><D:write/></D:locktype><D:owner><D:href>x</D:href></D:owner></D:lockinfo>';
const FINDER_WISH =
  '<?xml version="1.0" encoding="utf-8"?><D:propfind xmlns:D="DAV:"><D:prop><D:getlastmodified/><D:getcontentlength/><D:creationdate/><D:resourcetype/></D:prop></D:propfind>';
const QUOTA_WISH =
  '<?xml version="1.0" encoding="utf-8"?><D:propfind xmlns:D="DAV:"><D:prop><D:quota-available-bytes/><D:quota-used-bytes/></D:prop></D:propfind>';
const TOKEN = { If: '(TOKEN)' };

const FINDER: readonly Step[] = [
  { line: 'OPTIONS /', status: 200 },
  { line: 'PROPFIND /', fields: { Depth: '0' }, body: FINDER_WISH, status: 207 },
  { line: 'PROPFIND /', fields: { Depth: '0' }, body: QUOTA_WISH, status: 207 },
  { line: 'PROPFIND /', fields: { Depth: '1' }, body: FINDER_WISH, status: 207 },
  { line: 'PROPFIND /.DS_Store', fields: { Depth: '0' }, body: FINDER_WISH, status: 404 },
  { line: 'PROPFIND /._.', fields: { Depth: '0' }, body: FINDER_WISH, status: 404 },
  { line: 'PROPFIND /.Spotlight-V100', fields: { Depth: '0' }, body: FINDER_WISH, status: 404 },
  { line: 'PROPFIND /photo.jpg', fields: { Depth: '0' }, body: FINDER_WISH, status: 404 },
  { line: 'PUT /photo.jpg', fields: { 'Content-Length': '0' }, status: 201 },
  { line: 'LOCK /photo.jpg', fields: { Depth: '0', Timeout: 'Second-600' }, body: INFO, status: 200 },
  { line: 'PUT /photo.jpg', fields: { ...TOKEN, 'X-Expected-Entity-Length': '5' }, body: 'photo', status: 204 },
  { line: 'UNLOCK /photo.jpg', fields: { 'Lock-Token': 'TOKEN' }, status: 204 },
  { line: 'PROPFIND /._photo.jpg', fields: { Depth: '0' }, body: FINDER_WISH, status: 404 },
  { line: 'PUT /._photo.jpg', fields: { 'Content-Length': '0' }, status: 201 },
  { line: 'LOCK /._photo.jpg', fields: { Depth: '0', Timeout: 'Second-600' }, body: INFO, status: 200 },
  { line: 'PUT /._photo.jpg', fields: TOKEN, body: 'fork', status: 204 },
  { line: 'UNLOCK /._photo.jpg', fields: { 'Lock-Token': 'TOKEN' }, status: 204 },
  { line: 'PROPFIND /._photo.jpg', fields: { Depth: '0' }, body: FINDER_WISH, status: 207 },
  { line: 'GET /._photo.jpg', status: 200 },
  { line: 'MKCOL /untitled%20folder/', status: 201 },
  { line: 'MOVE /untitled%20folder/', fields: { Destination: 'http://HOST/Pictures/', Overwrite: 'F' }, status: 201 },
  { line: 'MOVE /photo.jpg', fields: { Destination: 'http://HOST/Pictures/photo.jpg', Overwrite: 'F' }, status: 201 },
  {
    line: 'MOVE /._photo.jpg',
    fields: { Destination: 'http://HOST/Pictures/._photo.jpg', Overwrite: 'F' },
    status: 201,
  },
  { line: 'PUT /Pictures/.DS_Store', body: 'Bud1', status: 201 },
  { line: 'DELETE /Pictures/._photo.jpg', status: 204 },
  { line: 'DELETE /a.txt', status: 204 },
];

const WIN32 = (name: string, value: string): string => `<Z:Win32${name}>${value}</Z:Win32${name}>`;
const WINDOWS_TIMES = `<?xml version="1.0" encoding="utf-8" ?><D:propertyupdate xmlns:D="DAV:" xmlns:Z="urn:schemas-microsoft-com:"><D:set><D:prop>${WIN32('CreationTime', 'Tue, 14 Nov 2023 22:00:00 GMT')}${WIN32('LastAccessTime', 'Tue, 14 Nov 2023 22:13:20 GMT')}${WIN32('LastModifiedTime', 'Tue, 14 Nov 2023 22:13:20 GMT')}${WIN32('FileAttributes', '00000020')}</D:prop></D:set></D:propertyupdate>`;

const EXPLORER: readonly Step[] = [
  { line: 'OPTIONS /', fields: { translate: 'f' }, status: 200 },
  { line: 'PROPFIND /', fields: { Depth: '0', translate: 'f' }, status: 207 },
  { line: 'PROPFIND /', fields: { Depth: '1', translate: 'f' }, status: 207 },
  { line: 'PROPFIND /desktop.ini', fields: { Depth: '0' }, status: 404 },
  { line: 'PROPFIND /report.docx', fields: { Depth: '0' }, status: 404 },
  { line: 'PUT /report.docx', fields: { 'Content-Length': '0' }, status: 201 },
  { line: 'LOCK /report.docx', fields: { Timeout: 'Second-3600' }, body: INFO, status: 200 },
  { line: 'PROPPATCH /report.docx', fields: TOKEN, body: WINDOWS_TIMES, status: 207 },
  { line: 'HEAD /report.docx', status: 200 },
  { line: 'PUT /report.docx', fields: TOKEN, body: 'report', status: 204 },
  { line: 'PROPPATCH /report.docx', fields: TOKEN, body: WINDOWS_TIMES, status: 207 },
  { line: 'UNLOCK /report.docx', fields: { 'Lock-Token': 'TOKEN' }, status: 204 },
  { line: 'PUT /Thumbs.db', body: 'thumbs', status: 201 },
  { line: 'PUT /sub/Desktop.ini', body: '[.ShellClassInfo]', status: 201 },
  { line: 'MOVE /report.docx', fields: { Destination: 'http://HOST/Report%202.docx', Overwrite: 'F' }, status: 201 },
];

/** Each step, with the last token and the server's own host in the places that are left for them. */
async function replay(server: ReceivingServer, agent: string, steps: readonly Step[]): Promise<void> {
  let token = '';
  const fill = (text: string): string => text.replace('TOKEN', token).replace('HOST', `127.0.0.1:${server.port}`);
  for (const { line, fields = {}, body = '', status } of steps) {
    const filled = Object.entries(fields).map(([name, value]): [string, string] => [name, fill(value)]);
    const answer = await askDav(server.port, line, { 'User-Agent': agent, ...Object.fromEntries(filled) }, body);
    expect([line, answer.status]).toEqual([line, status]);
    token = answer.field('lock-token') ?? token;
  }
}

const files = (server: ReceivingServer): string[] =>
  readdirSync(server.folder, { recursive: true, encoding: 'utf8' }).sort();

/** The targets that a log would have. */
const logged = (server: ReceivingServer): string =>
  server.exchanges
    .filter(({ isUnlogged }) => !isUnlogged)
    .map(({ head }) => head?.target)
    .join('\n');

describe('the Finder', () => {
  it('copies, renames and removes, and what it scatters lands nowhere', async () => {
    const server = await serveReceiving(TREE, { rights: 'change' });
    await replay(server, 'WebDAVFS/3.0.0 (03008000) Darwin/23.0.0 (x86_64)', FINDER);
    expect(files(server)).toEqual(['Pictures', 'Pictures/photo.jpg', 'sub']);
    expect(readFileSync(join(server.folder, 'Pictures/photo.jpg'), 'utf8')).toBe('photo');
    expect(logged(server)).toContain('/photo.jpg');
    expect(logged(server)).not.toMatch(/\/\._|DS_Store|Spotlight/);
  });

  it('finds what it has sent by names whose characters come in parts, as its file system has them', async () => {
    const decomposed = (text: string): string =>
      text.replaceAll('photo.jpg', 'gru%CC%88n.jpg').replaceAll('Pictures', 'U%CC%88ber%20uns');
    const steps = FINDER.map(({ line, fields, ...rest }): Step => {
      const destination = fields?.Destination === undefined ? {} : { Destination: decomposed(fields.Destination) };
      return { ...rest, line: decomposed(line), fields: { ...fields, ...destination } };
    });
    const server = await serveReceiving(TREE, { rights: 'change' });
    await replay(server, 'WebDAVFS/3.0.0 (03008000) Darwin/23.0.0 (x86_64)', steps);
    expect(files(server)).toEqual(['sub', '\u00dcber uns', '\u00dcber uns/gr\u00fcn.jpg']);
  });
});

describe('a name whose characters come in parts', () => {
  const PLACE = '/U%CC%88ber/gru%CC%88n.txt';

  it('leads to what has it composed, for every method', async () => {
    const server = await serveReceiving({ '\u00dcber': { 'gr\u00fcn.txt': 'a' } }, { rights: 'change' });
    const steps: readonly Step[] = [
      { line: `GET ${PLACE}`, status: 200 },
      { line: `HEAD ${PLACE}`, status: 200 },
      { line: 'GET /U%CC%88ber/?json', status: 200 },
      { line: `PROPFIND ${PLACE}`, fields: { Depth: '0' }, status: 207 },
      { line: 'PROPFIND /U%CC%88ber/', fields: { Depth: '1' }, status: 207 },
      { line: `PROPPATCH ${PLACE}`, body: WINDOWS_TIMES, status: 207 },
      { line: `LOCK ${PLACE}`, body: INFO, status: 200 },
      // The lock is on the file, by whatever name it is reached.
      { line: 'PUT /%C3%9Cber/gr%C3%BCn.txt', body: 'b', status: 423 },
      { line: `PUT ${PLACE}`, fields: TOKEN, body: 'b', status: 204 },
      { line: `UNLOCK ${PLACE}`, fields: { 'Lock-Token': 'TOKEN' }, status: 204 },
      { line: `COPY ${PLACE}`, fields: { Destination: 'http://HOST/U%CC%88ber/copy.txt' }, status: 201 },
      { line: `MOVE ${PLACE}`, fields: { Destination: 'http://HOST/U%CC%88ber/o%CC%88.txt' }, status: 201 },
      { line: `GET ${PLACE}`, status: 404 },
      { line: 'DELETE /U%CC%88ber/o%CC%88.txt', status: 204 },
    ];
    await replay(server, 'test', steps);
    expect(files(server)).toEqual(['\u00dcber', '\u00dcber/copy.txt']);
    expect(readFileSync(join(server.folder, '\u00dcber/copy.txt'), 'utf8')).toBe('b');
  });

  it('leads to what has that very name, where there is one', async () => {
    const tree = {
      'gru\u0308n.txt': 'in parts',
      'gr\u00fcn.txt': 'composed',
      'U\u0308ber': { 'gr\u00fcn.txt': 'inside' },
    };
    const server = await serveReceiving(tree, { rights: 'change' });
    const read = async (target: string): Promise<string> => (await askDav(server.port, `GET ${target}`)).text;
    expect(await read('/gru%CC%88n.txt')).toBe('in parts');
    expect(await read('/gr%C3%BCn.txt')).toBe('composed');
    expect(await read(PLACE)).toBe('inside');
    // Never the other way round: an address that was told leads to what it was told of.
    expect((await askDav(server.port, 'GET /%C3%9Cber/gr%C3%BCn.txt')).status).toBe(404);
    expect((await askDav(server.port, 'DELETE /gru%CC%88n.txt')).status).toBe(204);
    expect(files(server)).toEqual(['U\u0308ber', 'U\u0308ber/gr\u00fcn.txt', 'gr\u00fcn.txt']);
  });
});

describe('Explorer', () => {
  it('copies a file with its time, and what it scatters lands nowhere', async () => {
    const server = await serveReceiving(TREE, { rights: 'change' });
    await replay(server, 'Microsoft-WebDAV-MiniRedir/10.0.22631', EXPLORER);
    expect(files(server)).toEqual(['Report 2.docx', 'a.txt', 'sub']);
    expect(readFileSync(join(server.folder, 'Report 2.docx'), 'utf8')).toBe('report');
    expect(statSync(join(server.folder, 'Report 2.docx')).mtimeMs).toBe(1_700_000_000_000);
    expect(logged(server)).not.toMatch(/thumbs|desktop/i);
  });
});

describe('what is scattered', () => {
  it('is there for whoever left it, and for nobody else', async () => {
    const server = await serveReceiving(TREE, { rights: 'add' });
    expect((await askDav(server.port, 'PUT /sub/._a', {}, 'mine')).status).toBe(201);
    expect((await askDav(server.port, 'GET /sub/._a')).text).toBe('mine');
    const names = [...(await askDav(server.port, 'PROPFIND /sub/', { Depth: '1' })).told.keys()];
    expect(names).toEqual(['/sub/']);
    expect((await askDav(server.port, 'GET /sub/._b')).status).toBe(404);
    expect(existsSync(join(server.folder, 'sub/._a'))).toBe(false);
  });

  it('is no more than little, and takes the place of no file', async () => {
    const server = await serveReceiving(TREE, { rights: 'change' });
    const large = 'x'.repeat(MAX_SCATTERED_BYTES + 1);
    expect((await askDav(server.port, 'PUT /._large', {}, large)).status).toBe(413);
    for (const [line, destination] of [
      ['MOVE /a.txt', '/._a'],
      ['COPY /a.txt', '/Thumbs.db'],
      ['MOVE /._b', '/b'],
    ] as const) {
      await askDav(server.port, 'PUT /._b', {}, 'b');
      expect([line, (await askDav(server.port, line, { Destination: destination })).status]).toEqual([line, 403]);
    }
    expect(files(server)).toEqual(['a.txt', 'sub']);
  });

  it('is shown where it really lies on the disk and may be seen', async () => {
    const server = await serveReceiving({ 'desktop.ini': 'real', '.DS_Store': 'hidden' }, { rights: 'change' });
    expect((await askDav(server.port, 'GET /desktop.ini')).text).toBe('real');
    expect((await askDav(server.port, 'PROPFIND /desktop.ini', { Depth: '0' })).status).toBe(207);
    expect((await askDav(server.port, 'PROPFIND /.DS_Store', { Depth: '0' })).status).toBe(404);
    await askDav(server.port, 'PUT /desktop.ini', {}, 'other');
    expect(readFileSync(join(server.folder, 'desktop.ini'), 'utf8')).toBe('real');
  });
});
