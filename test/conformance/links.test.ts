/** Links: what is got by one, what is not, and when a download counts. Every request goes over a socket. */
import { renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { LinkRecord } from '../../main/links/link.ts';
import { eventually } from '../support/eventually.ts';
import { get } from '../support/get.ts';
import type { LinkedShareForTest, TestLink } from '../support/linked-share.ts';
import { shareContent, shareTree } from '../support/linked-share.ts';
import { CACHING_NGINX, CADDY, HAPROXY, NGINX, startProxy, VARNISH } from '../support/proxies.ts';
import { RawClient } from '../support/raw-client.ts';
import { createTempFolder } from '../support/temp-folder.ts';

const TREE = {
  'secret.txt': 'secret',
  'photo.bin': '0123456789',
  sub: { 'a.txt': 'inside', deep: { 'b.txt': 'deeper' } },
  subtle: { 'x.txt': 'beside' },
  '.hidden': { 'h.txt': 'hidden' },
} as const;

const BROWSER = { accept: 'text/html', 'accept-language': 'en', 'user-agent': 'Mozilla/5.0 test' };
const DEAD = 'This link no longer works';

/** Statuses of these addresses below a link. */
async function statuses({ port }: LinkedShareForTest, { path }: TestLink, paths: readonly string[]) {
  const asked = await Promise.all(paths.map(async (below) => [below, (await get(port, path + below)).status] as const));
  return Object.fromEntries(asked);
}

const done = ({ counts }: LinkedShareForTest, { record }: TestLink): number => counts.get(record.id) ?? 0;

/** Counting is told a moment after a download is over. */
const expectDone = (share: LinkedShareForTest, link: TestLink, count: number): Promise<void> =>
  eventually(() => expect(done(share, link)).toBe(count));

describe('a link to a file', () => {
  it('is the file for programs, with its name, and a page with it for people', async () => {
    const share = await shareTree(TREE);
    const { path } = await share.link('photo.bin');
    const file = await get(share.port, path);
    expect([file.status, file.text, file.headers['content-disposition']]).toEqual([
      200,
      '0123456789',
      'attachment; filename="photo.bin"',
    ]);
    expect((await get(share.port, `${path}photo.bin`)).text).toBe('0123456789');
    const page = await get(share.port, path, BROWSER);
    expect([page.status, page.text]).toEqual([200, expect.stringContaining('href="photo.bin"')]);
    expect(page.text).not.toContain('secret');
  });

  it('is nothing beside it, above it or of another form', async () => {
    const share = await shareTree(TREE);
    const link = await share.link('photo.bin');
    const paths = ['secret.txt', 'sub/', 'sub/a.txt', '?zip', '?tar', '?json', '?search=secret', '?sha256sums'];
    const asked = await statuses(share, link, [
      ...paths,
      '?porthole-zip',
      'photo.bin/',
      'photo.bi',
      'photo.binx',
      'PHOTO.BIN',
    ]);
    expect(new Set(Object.values(asked))).toEqual(new Set([404]));
  });
});

describe('a link to a folder', () => {
  it('is the folder with all that is below it, in every form', async () => {
    const share = await shareTree(TREE);
    const link = await share.link('sub');
    const paths = ['', 'a.txt', 'deep/', 'deep/b.txt', '?zip', '?tar', '?json', '?search=b', '?sha256sums'];
    expect(new Set(Object.values(await statuses(share, link, paths)))).toEqual(new Set([200]));
    const page = await get(share.port, `${link.path}deep/`, BROWSER);
    const absolute = [...page.text.matchAll(/(?:href|src|action)="(\/[^"]*)"/g)].map(([, href]) => href ?? '');
    expect(absolute.length).toBeGreaterThan(4);
    expect(absolute.filter((href) => !href.startsWith(link.path))).toEqual([]);
    expect(await Promise.all(absolute.map(async (href) => (await get(share.port, href, BROWSER)).status))).toEqual(
      absolute.map(() => 200),
    );
    expect((await get(share.port, `${link.path}deep`)).location).toBe(`${link.path}deep/`);
    expect((await get(share.port, link.path.slice(0, -1))).location).toBe(link.path);
    expect((await get(share.port, `${link.path}?zip`)).headers['content-disposition']).toContain('sub.zip');
  });

  it.each([
    '../secret.txt',
    '..%2fsecret.txt',
    '%2e%2e/secret.txt',
    '%2e%2e%2fsecret.txt',
    '..%5csecret.txt',
    'deep/../../secret.txt',
    'secret.txt',
    '/secret.txt',
    '//secret.txt',
    '..;/secret.txt',
    'le/x.txt',
    'x.txt',
    'sub/a.txt',
    '?zip&name=..',
    '?zip&name=%2e%2e%2fsecret.txt',
    '?search=secret&json',
  ])('leads nowhere outside: %s', async (below) => {
    const share = await shareTree(TREE);
    const { path } = await share.link('sub');
    const { status, text, location } = await get(share.port, path + below);
    if (/^[^?]*(?:\.|%2e){2}/.test(below)) expect(status).toBe(404);
    expect(text).not.toMatch(/secret\b|beside/);
    expect(status === 200 ? text : '').toMatch(/^$|"entries":\[\]/);
    if (location !== undefined) expect(location.startsWith(path)).toBe(true);
  });

  it('follows no link of the disk out of the folder, though it lies in the share', async () => {
    const share = await shareTree(TREE);
    symlinkSync('../secret.txt', join(share.folder, 'sub', 'out.txt'));
    symlinkSync('..', join(share.folder, 'sub', 'up'));
    symlinkSync('nowhere', join(share.folder, 'sub', 'dangling'));
    const link = await share.link('sub');
    const asked = await statuses(share, link, ['out.txt', 'up/', 'up/secret.txt', 'dangling', 'up/?zip']);
    expect(new Set(Object.values(asked))).toEqual(new Set([404]));
    const zip = await get(share.port, `${link.path}?zip`);
    expect(zip.bytes.includes('secret')).toBe(false);
  });
});

describe('a link', () => {
  it('to all of the share is the share', async () => {
    const share = await shareTree(TREE);
    const link = await share.link('/');
    expect(link.record.place).toEqual({ kind: 'all' });
    expect((await get(share.port, `${link.path}sub/a.txt`)).text).toBe('inside');
    expect((await get(share.port, link.path, BROWSER)).text).toContain(`action="${link.path}"`);
  });

  it('is of one file of a set, and of none of the others', async () => {
    const folder = await createTempFolder(TREE);
    const paths = [join(folder, 'photo.bin'), join(folder, 'secret.txt')];
    const share = await shareContent({ kind: 'files', paths }, folder);
    const link = await share.link('photo.bin');
    expect((await get(share.port, link.path)).text).toBe('0123456789');
    expect(await statuses(share, link, ['secret.txt', '?zip'])).toEqual({ 'secret.txt': 404, '?zip': 404 });
  });

  it('is for nothing that is not shown, nor outside of what is shared', async () => {
    const share = await shareTree(TREE);
    for (const path of ['.hidden', '.hidden/h.txt', 'nowhere', '/etc/passwd', '../', `${share.folder}x`]) {
      await expect(share.link(path)).rejects.toThrow('Not shared');
    }
    await expect(share.link(join(share.folder, 'sub'))).resolves.toBeDefined();
  });

  it.each([
    ['renamed', (at: string) => renameSync(join(at, 'photo.bin'), join(at, 'other.bin'))],
    ['gone', (at: string) => rmSync(join(at, 'photo.bin'))],
    [
      'another of the same name',
      (at: string) => {
        rmSync(join(at, 'photo.bin'));
        writeFileSync(join(at, 'photo.bin'), 'not what was shared');
      },
    ],
    [
      'a link of the disk',
      (at: string) => {
        rmSync(join(at, 'photo.bin'));
        symlinkSync('secret.txt', join(at, 'photo.bin'));
      },
    ],
  ])('is gone with what it was for, which is %s', async (_, change) => {
    const share = await shareTree(TREE);
    const { path } = await share.link('photo.bin');
    expect((await get(share.port, path)).status).toBe(200);
    change(share.folder);
    for (const below of ['', 'photo.bin', 'other.bin']) {
      const { status, text } = await get(share.port, path + below);
      expect([status, text]).toEqual([404, expect.stringContaining(DEAD)]);
    }
  });

  it('keeps out caches, search engines and other sites, whatever a person adds', async () => {
    const share = await shareTree(TREE, {
      extraFields: [
        ['Cache-Control', 'public, max-age=3600'],
        ['Referrer-Policy', 'unsafe-url'],
      ],
    });
    const { path } = await share.link('sub');
    const cases = [
      ['a.txt', {}, 'private, no-cache'],
      ['?zip', {}, 'private, no-cache'],
      ['', BROWSER, 'private, no-store'],
      ['?json', {}, 'private, no-store'],
      ['nowhere', {}, 'private, no-store'],
    ] as const;
    for (const [below, fields, caching] of cases) {
      const { headers } = await get(share.port, path + below, fields);
      expect([below, headers['cache-control'], headers['x-robots-tag'], headers['referrer-policy']]).toEqual([
        below,
        caching,
        'noindex',
        'same-origin',
      ]);
    }
    const etag = String((await get(share.port, `${path}a.txt`)).headers.etag);
    const unchanged = await get(share.port, `${path}a.txt`, { 'if-none-match': etag });
    expect([unchanged.status, unchanged.headers['cache-control']]).toEqual([304, 'private, no-cache']);
  });

  it('is taken with its tilde encoded, too', async () => {
    const share = await shareTree(TREE);
    const { token } = await share.link('sub');
    expect((await get(share.port, `/%7E/${token}/a.txt`)).text).toBe('inside');
    expect((await get(share.port, `/%7e/${token}`)).location).toBe(`/~/${token}/`);
  });

  it('lies below the base path', async () => {
    const share = await shareTree(TREE, { basePath: '/files/' });
    const { path } = await share.link('sub');
    expect((await get(share.port, path)).status).toBe(404);
    const page = await get(share.port, `/files${path}`, BROWSER);
    expect(page.text).toContain(`action="/files${path}"`);
    expect((await get(share.port, `/files${path}deep`)).location).toBe(`/files${path}deep/`);
  });
});

it.each([NGINX, CADDY, HAPROXY, CACHING_NGINX, VARNISH])(
  'a link below a base path is whole behind $name, and nothing of it comes out of a cache',
  async (kind) => {
    const share = await shareTree(TREE, {
      basePath: '/files/',
      extraFields: [['Cache-Control', 'public, max-age=3600']],
    });
    const link = await share.link('sub', { downloads: 3 });
    const port = await startProxy(kind, [share.port]);
    const below = `/files${link.path}`;
    const page = await get(port, below, BROWSER);
    expect([page.status, page.text]).toEqual([200, expect.stringContaining(`action="${below}"`)]);
    expect(new URL((await get(port, `${below}deep`)).location ?? '', 'http://x/').pathname).toBe(`${below}deep/`);
    const whole = await get(port, `${below}a.txt`);
    expect([whole.text, whole.headers['cache-control']]).toEqual(['inside', 'private, no-cache']);
    await expectDone(share, link, 1);
    expect((await get(port, `${below}a.txt`)).text).toBe('inside');
    await expectDone(share, link, 2);
    const tag = String(whole.headers.etag);
    // A cache takes conditions away, and asks for the whole.
    if (![CACHING_NGINX, VARNISH].includes(kind)) {
      expect((await get(port, `${below}a.txt`, { 'if-none-match': tag })).status).toBe(304);
    }
    expect((await get(port, `${below}?zip`)).bytes.subarray(0, 2).toString()).toBe('PK');
    await expectDone(share, link, 3);
    for (const path of ['', 'a.txt', '?zip']) expect((await get(port, below + path)).status).toBe(410);
    expect(JSON.stringify(share.entries)).not.toContain(link.token);
  },
);

describe('what a link is good for', () => {
  const put = (share: LinkedShareForTest, path: string): Promise<{ readonly status: number }> =>
    get(share.port, path, { 'content-length': '0' }, { method: 'PUT' });

  it('is to look, unless it says otherwise; adding by one gives no right to change, nor to add beside it', async () => {
    const share = await shareTree(TREE);
    const [look, add] = [await share.link('sub'), await share.link('sub', { right: 'add' })];
    expect([403, 405]).toContain((await put(share, `${look.path}new.txt`)).status);
    expect((await put(share, `${add.path}new.txt`)).status).toBe(201);
    // What is there stays, and the new one has another name.
    expect((await put(share, `${add.path}a.txt`)).status).toBe(201);
    expect((await get(share.port, `${look.path}a.txt`)).text).toBe('inside');
    for (const method of ['DELETE', 'MOVE', 'PROPPATCH']) {
      const fields = { destination: `${add.path}moved.txt` };
      const { status } = await get(share.port, `${add.path}a.txt`, fields, { method });
      expect([method, status >= 400]).toEqual([method, true]);
    }
    expect((await get(share.port, `${look.path}a.txt`)).text).toBe('inside');
    for (const path of [`${add.path}../new.txt`, `${add.path}..%2fnew.txt`, `${add.path}%2e%2e/new.txt`]) {
      expect((await put(share, path)).status).toBeGreaterThanOrEqual(400);
    }
    expect((await put(share, '/new.txt')).status).toBeGreaterThanOrEqual(400);
    share.setLinks({ record: { ...add.record, isPaused: true } });
    expect((await put(share, `${add.path}other.txt`)).status).toBe(410);
  });
});

describe('a link that opens nothing', () => {
  const NOW = Date.now();
  const ENDED: readonly (readonly [string, Partial<LinkRecord>])[] = [
    ['ended', { ends: NOW - 1 }],
    ['used up', { downloads: 2, done: 2 }],
    ['paused', { isPaused: true }],
    ['removed', { isRemoved: true }],
  ];

  it.each(ENDED)('says the same as one that never was: %s', async (_, record) => {
    const share = await shareTree(TREE);
    const { path } = await share.link('sub', record);
    for (const below of ['', 'a.txt', 'nowhere', '?zip', '?json', '../secret.txt']) {
      for (const method of ['GET', 'POST', 'PUT', 'PROPFIND', 'OPTIONS']) {
        const unknown = await get(share.port, `/~/${'A'.repeat(22)}/${below}`, {}, { method });
        const known = await get(share.port, path + below, {}, { method });
        expect([known.status, unknown.status]).toEqual([410, 404]);
        expect(known.text).toBe(unknown.text);
        const [one, other] = [known.headers, unknown.headers].map(({ date: _date, ...fields }) => fields);
        expect(one).toEqual(other);
      }
    }
    expect((await get(share.port, path, { 'accept-language': 'zh-CN' })).text).toContain('此链接已失效');
  });

  it.each([
    '/~/',
    '/~/x',
    '/~/x/',
    `/~/${'A'.repeat(21)}/`,
    `/~/${'A'.repeat(23)}/`,
    `/~/${'A'.repeat(21)}%41/`,
    '/~/../sub/a.txt',
  ])('is whatever else lies there: %s', async (path) => {
    const share = await shareTree(TREE);
    await share.link('sub');
    const { status, text } = await get(share.port, path);
    expect([status, text]).toEqual([404, expect.stringContaining(DEAD)]);
  });

  it('ends at its time, not before', async () => {
    const share = await shareTree(TREE);
    const { path } = await share.link('sub', { ends: Date.now() + 400 });
    expect((await get(share.port, `${path}a.txt`)).status).toBe(200);
    await eventually(async () => expect((await get(share.port, `${path}deep/`)).status).toBe(410));
  });

  it('takes what was begun along when it is removed, at once', async () => {
    const large = Buffer.alloc(24 * 1024 * 1024, 'x');
    const share = await shareTree({ 'large.bin': large });
    const link = await share.link('large.bin');
    const client = await RawClient.connect(share.port);
    await client.send(`GET ${link.path}large.bin HTTP/1.1\r\nHost: localhost\r\n\r\n`);
    await client.until('HTTP/1.1 200');
    client.socket.pause();
    share.setLinks({ record: { ...link.record, isRemoved: true } });
    await eventually(() => expect(share.entries.map(({ ending }) => ending)).toEqual(['disconnected']));
    expect((await get(share.port, link.path)).status).toBe(410);
  });
});

describe('a download by a link', () => {
  it('counts when it has arrived, and is the last when the number is reached', async () => {
    const share = await shareTree(TREE);
    const link = await share.link('photo.bin', { downloads: 2 });
    expect((await get(share.port, link.path)).status).toBe(200);
    await expectDone(share, link, 1);
    expect((await get(share.port, `${link.path}photo.bin`)).status).toBe(200);
    await expectDone(share, link, 2);
    expect((await get(share.port, link.path)).status).toBe(410);
    expect((await get(share.port, link.path, {}, { from: '127.0.0.2' })).status).toBe(410);
  });

  it('counts as well when its pieces are got hours apart, by whomever', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    onTestFinished(() => void vi.useRealTimers());
    const share = await shareTree(TREE);
    const link = await share.link('photo.bin', { downloads: 1 });
    const piece = async (range: string, from: string): Promise<number> => {
      const count = share.entries.length + 1;
      const { status } = await get(share.port, link.path, { range: `bytes=${range}` }, { from });
      // Whoever still gets it holds it.
      await eventually(() => expect(share.entries).toHaveLength(count));
      vi.setSystemTime(Date.now() + 3 * 3_600_000);
      return status;
    };
    expect(await piece('0-4', '127.0.0.2')).toBe(206);
    expect(await piece('0-4', '127.0.0.3')).toBe(206);
    expect(done(share, link)).toBe(0);
    expect(await piece('5-9', '127.0.0.4')).toBe(206);
    await expectDone(share, link, 1);
    expect(await piece('5-9', '127.0.0.3')).toBe(410);
  });

  it('is none where nothing or too little was got', async () => {
    const share = await shareTree({ ...TREE, 'p.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>' });
    const link = await share.link('photo.bin', { downloads: 1 });
    const etag = String((await get(share.port, link.path, {}, { method: 'HEAD' })).headers.etag);
    const harmless: readonly (readonly [string, Record<string, string>, string?])[] = [
      ['', {}, 'HEAD'],
      ['photo.bin', {}, 'HEAD'],
      ['', { range: 'bytes=0-0' }],
      ['photo.bin', { range: 'bytes=0-0' }],
      ['photo.bin', { 'if-none-match': etag }],
      ['', BROWSER],
      ['photo.bin?thumbnail', {}],
      ['photo.bin?contents', {}],
      ['photo.bin', { range: 'bytes=99-' }],
      ['photo.bin', { 'sec-purpose': 'prefetch' }],
      ['photo.bin', { purpose: 'prefetch' }],
      ['photo.bin', { 'x-purpose': 'preview' }],
      ['photo.bin', { 'user-agent': 'WhatsApp/2.23.20.0' }],
      ['', { 'user-agent': 'WhatsApp/2.23.20.0' }],
      ['', { 'user-agent': 'facebookexternalhit/1.1 Facebot Twitterbot/1.0', accept: '*/*' }],
      ['photo.bin', { 'user-agent': 'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)' }],
      ['photo.bin', { 'user-agent': 'TelegramBot (like TwitterBot)' }],
      ['photo.bin', { 'user-agent': 'Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)' }],
    ];
    for (const [below, fields, method = 'GET'] of harmless) {
      const { text } = await get(share.port, link.path + below, fields, { method });
      expect([below, fields, text.includes('0123456789')]).toEqual([below, fields, false]);
    }
    expect(done(share, link)).toBe(0);
    const file = await get(share.port, link.path, {}, { from: '127.0.0.2' });
    expect([file.status, file.text]).toEqual([200, '0123456789']);
    await expectDone(share, link, 1);
  });

  it('of several ranges is one, and none while octets are missing', async () => {
    const share = await shareTree(TREE);
    const link = await share.link('photo.bin', { downloads: 1 });
    const part = async (range: string, from = '127.0.0.1') =>
      (await get(share.port, `${link.path}photo.bin`, { range }, { from })).status;
    expect(await part('bytes=0-4')).toBe(206);
    expect(await part('bytes=6-9')).toBe(206);
    // Whoever has most of it keeps the only place.
    expect(await part('bytes=0-', '127.0.0.2')).toBe(410);
    expect(done(share, link)).toBe(0);
    expect(await part('bytes=5-5')).toBe(206);
    await expectDone(share, link, 1);
    expect(await part('bytes=5-5')).toBe(410);
  });

  it('of several ranges in one answer is of the whole', async () => {
    const share = await shareTree(TREE);
    const link = await share.link('photo.bin', { downloads: 1 });
    const { status, text } = await get(share.port, link.path, { range: 'bytes=0-0,1-9' });
    expect([status, text]).toEqual([200, '0123456789']);
    await expectDone(share, link, 1);
  });

  it('of a zip counts once, when its last octet went', async () => {
    const share = await shareTree(TREE);
    const link = await share.link('sub', { downloads: 1 });
    expect((await get(share.port, `${link.path}?zip`)).status).toBe(200);
    await expectDone(share, link, 1);
    expect((await get(share.port, link.path)).status).toBe(410);
  });

  it('that is the last goes to one of those who want it at the same time', async () => {
    const share = await shareTree(TREE);
    const link = await share.link('photo.bin', { downloads: 1 });
    const racers = await Promise.all(
      Array.from({ length: 12 }, (_, at) => get(share.port, link.path, {}, { from: `127.0.0.${1 + (at % 3)}` })),
    );
    expect(racers.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 11 }, () => 410)]);
    await expectDone(share, link, 1);
  });

  describe('that runs', () => {
    const LARGE = Buffer.alloc(24 * 1024 * 1024, 'x');

    async function begin(share: LinkedShareForTest, { path }: TestLink, fields = '') {
      const client = await RawClient.connect(share.port);
      await client.send(`GET ${path}large.bin HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n${fields}\r\n`);
      return client;
    }

    it('has its place, which is free again when it is broken off', async () => {
      const share = await shareTree({ 'large.bin': LARGE });
      const link = await share.link('large.bin', { downloads: 1 });
      const client = await begin(share, link);
      await client.until('HTTP/1.1 200');
      client.socket.pause();
      expect((await get(share.port, link.path, {}, { from: '127.0.0.2' })).status).toBe(410);
      client.reset();
      await eventually(() => expect(share.entries.map(({ ending }) => ending)).toContain('aborted'));
      expect(done(share, link)).toBe(0);
      expect((await get(share.port, link.path, {}, { from: '127.0.0.2' })).bytes.length).toBe(LARGE.length);
      await expectDone(share, link, 1);
    });

    it('is finished, and taken up again, though the link has ended meanwhile', async () => {
      const share = await shareTree({ 'large.bin': LARGE, 'other.bin': 'other' });
      const link = await share.link('/', { downloads: 5 });
      const client = await begin(share, link);
      await client.until('HTTP/1.1 200');
      client.socket.pause();
      share.setLinks({ record: { ...link.record, ends: Date.now() - 1 } });
      client.reset();
      await eventually(() => expect(share.entries).toHaveLength(1));
      for (const below of ['', 'other.bin', '?zip', 'nowhere']) {
        expect([below, (await get(share.port, link.path + below)).status === 410 || below === 'nowhere']).toEqual([
          below,
          true,
        ]);
      }
      expect((await get(share.port, `${link.path}large.bin`, {}, { from: '127.0.0.2' })).status).toBe(410);
      const rest = await get(share.port, `${link.path}large.bin`, { range: 'bytes=1-' });
      expect([rest.status, rest.bytes.length]).toEqual([206, LARGE.length - 1]);
      await expectDone(share, link, 1);
    });
  });
});
