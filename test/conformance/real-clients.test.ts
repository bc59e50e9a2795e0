/** Programs that people use: each downloads, goes on with a broken download, and asks whether its copy is still good. */
import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { PYTHON } from '../support/python.ts';
import type { Finished } from '../support/run.ts';
import { run } from '../support/run.ts';
import type { FolderServer } from '../support/server.ts';
import { serveTree } from '../support/server.ts';
import { setModified } from '../support/settled.ts';
import { createTempFolder } from '../support/temp-folder.ts';

const CONTENT = randomBytes(3 * 1024 * 1024 + 17);
const PART = 1_000_000;
const NAME = 'a file \u00fc#%.bin';
const TARGET = '/a%20file%20%C3%BC%23%25.bin';

interface Place {
  readonly server: FolderServer;
  readonly url: string;
  /** Where the client saves. */
  readonly file: string;
  readonly downloads: string;
}

async function createPlace(): Promise<Place> {
  const server = await serveTree({ [NAME]: CONTENT });
  setModified(join(server.folder, NAME));
  const downloads = await createTempFolder();
  const file = join(downloads, 'saved.bin');
  return { server, url: `http://127.0.0.1:${server.port}${TARGET}`, file, downloads };
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function expectWhole(file: string): void {
  expect(sha256(readFileSync(file))).toBe(sha256(CONTENT));
}

function expectEnded({ status, stderr }: Finished): void {
  expect([status, status === 0 ? '' : stderr]).toEqual([0, '']);
}

async function statuses({ server }: Place, count: number): Promise<number[]> {
  return (await server.ended(count)).map(({ status }) => status);
}

describe('curl', () => {
  it('downloads, resumes and revalidates', async () => {
    const place = await createPlace();
    const { url, file, downloads } = place;
    const tags = join(downloads, 'tags');
    expectEnded(await run('curl', ['-sSf', '-o', file, '--etag-save', tags, url]));
    expectWhole(file);
    writeFileSync(file, CONTENT.subarray(0, PART));
    expectEnded(await run('curl', ['-sSf', '-C', '-', '-o', file, url]));
    expectWhole(file);
    expectEnded(await run('curl', ['-sSf', '-o', file, '--etag-compare', tags, url]));
    expectEnded(await run('curl', ['-sSf', '-o', file, '-z', 'Wed, 01 Jan 2020 12:00:00 GMT', url]));
    expectWhole(file);
    expect(await statuses(place, 4)).toEqual([200, 206, 304, 304]);
  });

  it('takes several ranges, and speaks HTTP/1.0', async () => {
    const { url, server } = await createPlace();
    expect((await run('curl', ['-sS', '-r', '0-9,100-109', url])).stdout).toContain('Content-Range: bytes 100-109/');
    expect((await run('curl', ['-sS0', '-o', '/dev/null', '-w', '%{size_download}', url])).stdout).toBe('3145745');
    expect((await server.ended(2)).map(({ version }) => version)).toEqual(['HTTP/1.1', 'HTTP/1.0']);
  });
});

describe('wget', () => {
  it('downloads, resumes and revalidates', async () => {
    const place = await createPlace();
    const { url, file } = place;
    expectEnded(await run('wget', ['-nv', '-O', file, url]));
    expectWhole(file);
    writeFileSync(file, CONTENT.subarray(0, PART));
    expectEnded(await run('wget', ['-nv', '-c', '-O', file, url]));
    expectWhole(file);
    const saved = join(place.downloads, NAME);
    const inPlace = ['-nv', '-N', '--restrict-file-names=nocontrol', '-P', place.downloads, url];
    expectEnded(await run('wget', inPlace));
    expect(sha256(readFileSync(saved))).toBe(sha256(CONTENT));
    expectEnded(await run('wget', inPlace));
    const all = await statuses(place, 4);
    expect(all.slice(0, 3)).toEqual([200, 206, 200]);
    expect(all[3]).toBe(304);
  });
});

describe('aria2c', () => {
  it('downloads over several connections, resumes and revalidates', async () => {
    const place = await createPlace();
    const { url, file, downloads, server } = place;
    const common = ['-q', '--no-conf', '--file-allocation=none', '-d', downloads, '-o', 'saved.bin'];
    expectEnded(await run('aria2c', [...common, '-x4', '-s4', '-k1M', url]));
    expectWhole(file);
    expect(server.entries.filter(({ status }) => status === 206).length).toBeGreaterThan(1);
    writeFileSync(file, CONTENT.subarray(0, PART));
    expectEnded(await run('aria2c', [...common, '-c', '-x1', url]));
    expectWhole(file);
    const before = server.entries.length;
    expectEnded(await run('aria2c', [...common, '--conditional-get=true', '--allow-overwrite=true', url]));
    await server.ended(before + 1);
    expect(server.entries.at(-1)?.status).toBe(304);
  });
});

const READ_BY_PARTS = `
import sys, urllib.request, urllib.error
url, path, part = sys.argv[1], sys.argv[2], int(sys.argv[3])
with urllib.request.urlopen(url) as response:
    tag, whole = response.headers['ETag'], response.read()
ranged = urllib.request.Request(url, headers={'Range': 'bytes=%d-' % part, 'If-Range': tag})
with urllib.request.urlopen(ranged) as response:
    assert response.status == 206, response.status
    rest = response.read()
try:
    urllib.request.urlopen(urllib.request.Request(url, headers={'If-None-Match': tag}))
    raise SystemExit('not revalidated')
except urllib.error.HTTPError as error:
    assert error.code == 304, error.code
assert whole[part:] == rest
open(path, 'wb').write(whole[:part] + rest)
`;

describe('Python’s urllib', () => {
  it('downloads, resumes and revalidates', async () => {
    const place = await createPlace();
    expectEnded(await run(PYTHON, ['-c', READ_BY_PARTS, place.url, place.file, String(PART)]));
    expectWhole(place.file);
    expect(await statuses(place, 3)).toEqual([200, 206, 304]);
  });
});

describe('Chromium', () => {
  it('downloads, plays part of a file, and revalidates', async () => {
    const place = await createPlace();
    const browser = await chromium.launch({
      executablePath: '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
    });
    onTestFinished(() => browser.close());
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${place.server.port}/`);
    const downloaded = page.waitForEvent('download');
    // A link, as a person clicks it: navigation to what can't be shown becomes a download.
    await page.goto(`${place.url}?download`).catch(() => undefined);
    const download = await downloaded;
    expect(download.suggestedFilename()).toBe(NAME);
    await download.saveAs(place.file);
    expectWhole(place.file);
    const results = await page.evaluate(async (url) => {
      const first = await fetch(url);
      const size = (await first.arrayBuffer()).byteLength;
      const again = await fetch(url, { cache: 'no-cache' });
      const part = await fetch(url, { headers: { Range: 'bytes=10-19' }, cache: 'no-store' });
      return [size, (await again.arrayBuffer()).byteLength, part.status, (await part.arrayBuffer()).byteLength];
    }, place.url);
    expect(results).toEqual([CONTENT.length, CONTENT.length, 206, 10]);
    // What the browser holds is asked about, not fetched again.
    expect(place.server.entries.filter(({ target }) => target === TARGET).map(({ status }) => status)).toEqual([
      200, 304, 206,
    ]);
  });
});
