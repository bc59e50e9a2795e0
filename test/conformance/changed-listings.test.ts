/** Listings whose rows, names and compressed parts are kept: whoever asks after a change never gets what was there before. */
import { mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DirectoryHandler } from '../../main/site/directory-handler.ts';
import { serveHandler, serveTree } from '../support/server.ts';
import { letFilesSettle } from '../support/settled.ts';

const BROWSER = { accept: 'text/html', 'user-agent': 'Mozilla/5.0 (X11)' };

const FORMS: readonly [string, Record<string, string>][] = [
  ['the plain index', { accept: '*/*' }],
  ['JSON', { accept: 'application/json' }],
  ['the page in English', { ...BROWSER, 'accept-language': 'en' }],
  ['the page in Chinese, as it is', { ...BROWSER, 'accept-language': 'zh-CN', 'accept-encoding': 'identity' }],
  ['the page for whoever takes brotli only', { ...BROWSER, 'accept-language': 'en', 'accept-encoding': 'br' }],
];

const CHANGES: readonly [string, (folder: string) => void][] = [
  ['nothing', () => undefined],
  ['a file grows', (folder) => writeFileSync(join(folder, 'b.txt'), 'longer than before')],
  ['a time is set', (folder) => utimesSync(join(folder, 'b.txt'), 1_000_000, 1_000_000)],
  ['a file comes', (folder) => writeFileSync(join(folder, 'new.txt'), 'new')],
  ['a file goes', (folder) => rmSync(join(folder, 'a.txt'))],
  ['a file gets another name', (folder) => renameSync(join(folder, 'c.txt'), join(folder, 'd.txt'))],
  ['a file is hidden', (folder) => renameSync(join(folder, 'd.txt'), join(folder, '.d.txt'))],
  ['a file is shown again', (folder) => renameSync(join(folder, '.d.txt'), join(folder, 'd.txt'))],
  [
    'a file becomes a folder of the same time',
    (folder) => {
      rmSync(join(folder, 'b.txt'));
      mkdirSync(join(folder, 'b.txt'));
      utimesSync(join(folder, 'b.txt'), 1_000_000, 1_000_000);
    },
  ],
  [
    'two files change names',
    (folder) => {
      renameSync(join(folder, 'd.txt'), join(folder, 'x'));
      renameSync(join(folder, 'new.txt'), join(folder, 'd.txt'));
      renameSync(join(folder, 'x'), join(folder, 'new.txt'));
    },
  ],
];

/** What differs between two answers of one state: the nonce. */
async function readListing(port: number, headers: Record<string, string>): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${port}/sub/`, { headers });
  const nonce = /'nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '')?.[1];
  const text = await response.text();
  return nonce === undefined ? text : text.replaceAll(nonce, 'NONCE');
}

describe('a listing', () => {
  it.each(FORMS)('%s tells of every change at the next request, also when it was kept', async (_, headers) => {
    letFilesSettle();
    const files = Object.fromEntries(['a.txt', 'b.txt', 'c.txt', ...manyNames()].map((name) => [name, name]));
    const { port, folder } = await serveTree({ sub: files });
    const sub = join(folder, 'sub');
    for (const [round, [what, change]] of CHANGES.entries()) {
      change(sub);
      // Two changes of a folder within one tick of the system's clock can't be told apart, and these count as old ones.
      utimesSync(sub, 2_000_000 + round, 2_000_000 + round);
      const fresh = await serveHandler(await DirectoryHandler.open(folder));
      const expected = await readListing(fresh.port, headers);
      for (let time = 0; time < 3; time++) expect(await readListing(port, headers), what).toBe(expected);
    }
  });

  it('has a nonce of its own each time, compressed or not', async () => {
    letFilesSettle();
    const { port } = await serveTree({ sub: Object.fromEntries(manyNames().map((name) => [name, name])) });
    const nonces = new Set<string>();
    for (const coding of ['gzip', 'gzip', 'gzip', 'identity', 'identity']) {
      const headers = { ...BROWSER, 'accept-language': 'en', 'accept-encoding': coding };
      const response = await fetch(`http://127.0.0.1:${port}/sub/`, { headers });
      expect(response.headers.get('content-encoding')).toBe(coding === 'gzip' ? 'gzip' : null);
      const nonce = /script-src 'nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '')?.[1] ?? '';
      expect(await response.text()).toContain(`nonce="${nonce}"`);
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(5);
  });
});

/** Enough for a page that is worth compressing. */
function manyNames(): readonly string[] {
  return Array.from({ length: 20 }, (_, number) => `file ${number} & more.txt`);
}
