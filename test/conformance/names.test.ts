/** Names of every kind: each reference in a listing leads to the very octets, and so does every way of writing the target. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ask } from '../support/raw-client.ts';
import { serveFolder } from '../support/server.ts';
import { createTempFolder } from '../support/temp-folder.ts';

const NAMES: readonly (string | Buffer)[] = [
  'plain.txt',
  'with space',
  ' leading and trailing ',
  'hash#tag',
  'question?mark',
  'percent%41%2f%',
  'quote"and\'apostrophe',
  'less<greater>&amp;',
  'semi;colon:at@equals=plus+comma,dollar$',
  'back\\slash',
  'brackets[](){}|^`~!*',
  'new\nline',
  'tab\tand\x01control\x7f',
  'carriage\r\nSet-Cookie: a=b',
  '\u00fcml\u00e4ut',
  'u\u0308decomposed',
  '\u65e5\u672c\u8a9e',
  '\u{1f600}\u200d\u{1f4a9}',
  '\u202eright-to-left\u05d0\u05d1',
  '\ufeffbom',
  'http:',
  'http:evil',
  'javascript:alert(1)',
  '-dash',
  '~tilde',
  'C:',
  'CON',
  'trailing.',
  'constructor',
  '__proto__',
  'x'.repeat(255),
  '\u00e9'.repeat(127),
  Buffer.from([0x61, 0xff, 0x62]),
  Buffer.from([0xc3, 0x28]),
  Buffer.from([0xed, 0xa0, 0x80]),
  Buffer.from([0xc0, 0xae, 0xc0, 0xae]),
  Buffer.from([0x80]),
  Buffer.alloc(255, 0xe4),
];

const SLASH = Buffer.from('/');

/** What the file of this name contains. */
function contentOf(name: string | Buffer): string {
  return Buffer.from(name).toString('hex');
}

async function createNamedFolder(): Promise<string> {
  const folder = await createTempFolder();
  for (const name of NAMES) {
    const path = Buffer.concat([Buffer.from(folder), SLASH, Buffer.from(name)]);
    writeFileSync(path, contentOf(name));
  }
  return folder;
}

/** Resolves a reference as browsers do, and gives back the target to ask for. */
function resolveReference(base: string, reference: string): string {
  const url = new URL(reference, `http://localhost${base}`);
  expect(url.host).toBe('localhost');
  return url.pathname + url.search;
}

function unescapeHtml(text: string): string {
  const characters: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => characters[name] ?? '');
}

async function followAll(port: number, base: string, references: readonly string[]): Promise<string[]> {
  const contents: string[] = [];
  for (const reference of references) {
    const response = await ask(port, `GET ${resolveReference(base, reference)}`);
    expect([reference, response.status]).toEqual([reference, 200]);
    contents.push(response.text);
  }
  return contents.sort();
}

const ALL = NAMES.map(contentOf).sort();

describe('names', () => {
  it('are all reached from the page', async () => {
    const { port } = await serveFolder(await createNamedFolder());
    const { text } = await ask(port, 'GET /', { Accept: 'text/html' });
    const references = [...text.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, href = '']) => unescapeHtml(href));
    const files = [...new Set(references)].filter((href) => !/^(?:\?|\/|\.\.?\/|#)/.test(href));
    expect(await followAll(port, '/', files)).toEqual(ALL);
  });

  it('are all reached from the JSON', async () => {
    const { port } = await serveFolder(await createNamedFolder());
    const { text } = await ask(port, 'GET /', { Accept: 'application/json' });
    const { entries } = JSON.parse(Buffer.from(text, 'latin1').toString()) as { entries: { href: string }[] };
    expect(
      await followAll(
        port,
        '/',
        entries.map(({ href }) => href),
      ),
    ).toEqual(ALL);
  });

  it.each(NAMES.map((name) => [contentOf(name), name] as const))(
    '%s: a folder of that name works too',
    async (_, name) => {
      const folder = await createTempFolder();
      const path = Buffer.concat([Buffer.from(folder), SLASH, Buffer.from(name)]);
      mkdirSync(path);
      writeFileSync(Buffer.concat([path, Buffer.from('/inside.txt')]), 'inside');
      const { port } = await serveFolder(folder);
      const encoded = [...Buffer.from(name)].map((octet) => `%${octet.toString(16).padStart(2, '0')}`).join('');
      const redirect = await ask(port, `GET /${encoded}?a=b`);
      expect(redirect.status).toBe(301);
      const location = resolveReference('/', redirect.field('Location') ?? '');
      expect(location).toMatch(/\/\?a=b$/);
      expect((await ask(port, `GET ${location}`)).status).toBe(200);
      expect((await ask(port, `GET /${encoded}/inside.txt`)).text).toBe('inside');
    },
  );

  it('may be sent unencoded as far as the grammar of targets allows, and in either case of hex digits', async () => {
    const { port } = await serveFolder(await createNamedFolder());
    const raw = (name: string): string => Buffer.from(name).toString('latin1');
    for (const [target, name] of [
      [`/${raw('\u00fcml\u00e4ut')}`, '\u00fcml\u00e4ut'],
      ['/%c3%bcml%C3%a4ut', '\u00fcml\u00e4ut'],
      ['/brackets[](){}|^%60~!*', 'brackets[](){}|^`~!*'],
      ['/semi;colon:at@equals=plus+comma,dollar$', 'semi;colon:at@equals=plus+comma,dollar$'],
      ['/%70%6c%61%69%6e.txt', 'plain.txt'],
      ['/a\xffb', Buffer.from([0x61, 0xff, 0x62])],
    ] as const) {
      expect((await ask(port, `GET ${target}`)).text).toBe(contentOf(name));
    }
  });
});
