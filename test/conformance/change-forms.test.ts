/** New folders, other names and deleting by forms, for who has no script: each answer says what has happened and leads back. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Rights } from '../../main/http/request-context.ts';
import type { Got } from '../support/get.ts';
import { post } from '../support/post-form.ts';
import type { ReceivingServer } from '../support/receiving-server.ts';
import { serveReceiving } from '../support/receiving-server.ts';

const BROWSER = { 'accept-language': 'en', 'user-agent': 'Mozilla/5.0 (X11)' };
const TREE = { 'a b.txt': 'a', 'full/': { 'x.txt': 'x', 'y.txt': 'y' }, 'sub/': { 'c.txt': 'c' } };

type Pairs = readonly (readonly [string, string])[];

function send(
  { port }: ReceivingServer,
  pairs: Pairs,
  at = '/',
  fields: Readonly<Record<string, string>> = {},
): Promise<Got> {
  const content = new URLSearchParams(pairs.map(([name, value]) => [name, value])).toString();
  return post(port, `${at}?change`, content, { ...BROWSER, ...fields });
}

function titleOf({ text }: Got): string | undefined {
  return /<h1[^>]*>(.*?)<\/h1>/.exec(text)?.[1];
}

async function pageOf(
  { port }: ReceivingServer,
  target: string,
): Promise<{ readonly status: number; readonly text: string }> {
  const response = await fetch(`http://127.0.0.1:${port}${target}`, { headers: { ...BROWSER, accept: 'text/html' } });
  return { status: response.status, text: await response.text() };
}

async function namesIn(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => !name.startsWith('.')).sort();
}

describe('a form', () => {
  it('makes a folder where it was sent to, and leads back there', async () => {
    const server = await serveReceiving(TREE);
    const got = await send(
      server,
      [
        ['do', 'new-folder'],
        ['to', ' Day 1 '],
      ],
      '/sub/',
    );
    expect([got.status, titleOf(got)]).toEqual([200, 'The folder “Day 1” was made.']);
    expect(got.text).toContain('<a href="/sub/">');
    expect(await namesIn(path.join(server.folder, 'sub'))).toEqual(['Day 1', 'c.txt']);
  });

  it('gives one thing another name, and replaces nothing', async () => {
    const server = await serveReceiving(TREE, { rights: 'change' });
    const renamed = await send(server, [
      ['do', 'rename'],
      ['entry', 'a%20b.txt'],
      ['to', 'ü & <b>.txt'],
    ]);
    expect([renamed.status, titleOf(renamed)]).toEqual([200, 'It is called “ü &amp; &lt;b&gt;.txt” now.']);
    const taken = await send(server, [
      ['do', 'rename'],
      ['entry', 'full/'],
      ['to', 'sub'],
    ]);
    expect([taken.status, titleOf(taken)]).toEqual([412, 'There is a “sub” here already.']);
    expect(await namesIn(server.folder)).toEqual(['full', 'sub', 'ü & <b>.txt']);
    expect(await readFile(path.join(server.folder, 'sub/c.txt'), 'utf8')).toBe('c');
  });

  it('deletes after a question that tells what is in it, and only then', async () => {
    const server = await serveReceiving(TREE, { rights: 'change' });
    const entries: Pairs = [
      ['entry', 'a%20b.txt'],
      ['entry', 'full/'],
    ];
    const asked = await send(server, [['do', 'delete'], ...entries]);
    expect([asked.status, titleOf(asked)]).toEqual([200, 'Delete these 2?']);
    expect(asked.text).toContain('“full” is not empty: 2 things in it will be deleted too.');
    expect(await namesIn(server.folder)).toEqual(['a b.txt', 'full', 'sub']);
    const hidden = [...asked.text.matchAll(/type="hidden" name="entry" value="([^"]*)"/g)].map(
      ([, value = '']) => value,
    );
    expect(hidden).toEqual(['a%20b.txt', 'full/']);
    const done = await send(server, [['do', 'delete-for-good'], ...hidden.map((value) => ['entry', value] as const)]);
    expect([done.status, titleOf(done)]).toEqual([200, '2 deleted.']);
    expect(await namesIn(server.folder)).toEqual(['sub']);
  });

  it('that fails in the middle tells what was done before', async () => {
    const server = await serveReceiving(TREE, { rights: 'change' });
    const got = await send(server, [
      ['do', 'delete-for-good'],
      ['entry', 'a%20b.txt'],
      ['entry', 'gone.txt'],
      ['entry', 'full/'],
    ]);
    expect([got.status, titleOf(got)]).toEqual([404, 'It is not there any more.']);
    expect(got.text).toContain('<p>Deleted.</p>');
    expect(await namesIn(server.folder)).toEqual(['full', 'sub']);
  });

  it.each<[Pairs, number, RegExp]>([
    [
      [
        ['do', 'new-folder'],
        ['to', ''],
      ],
      400,
      /needs a name/,
    ],
    [
      [
        ['do', 'new-folder'],
        ['to', 'a/b'],
      ],
      400,
      /can’t be/,
    ],
    [
      [
        ['do', 'new-folder'],
        ['to', '..'],
      ],
      400,
      /can’t be/,
    ],
    [
      [
        ['do', 'new-folder'],
        ['to', 'full'],
      ],
      405,
      /already/,
    ],
    [
      [
        ['do', 'new-folder'],
        ['to', 'con'],
      ],
      400,
      /can’t have this name/,
    ],
    [
      [
        ['do', 'rename'],
        ['to', 'x'],
      ],
      400,
      /Nothing was chosen/,
    ],
    [
      [
        ['do', 'rename'],
        ['entry', 'sub/'],
        ['entry', 'full/'],
        ['to', 'x'],
      ],
      400,
      /one thing only/,
    ],
    [
      [
        ['do', 'rename'],
        ['entry', 'sub/'],
        ['to', '../x'],
      ],
      400,
      /can’t be/,
    ],
    [
      [
        ['do', 'rename'],
        ['entry', 'none'],
        ['to', 'x'],
      ],
      404,
      /not there any more/,
    ],
    [[['do', 'delete']], 400, /Nothing was chosen/],
  ])('says in a sentence why not: %j', async (pairs, status, sentence) => {
    const server = await serveReceiving(TREE, { rights: 'change' });
    const got = await send(server, pairs);
    expect(got.status).toBe(status);
    expect(titleOf(got)).toMatch(sentence);
    expect(got.text).toContain('<a href="/">Back</a>');
    expect(await namesIn(server.folder)).toEqual(['a b.txt', 'full', 'sub']);
  });

  it.each([
    '../full/',
    '%2e%2e/',
    '%2E./',
    '..',
    'full%2fx.txt',
    'full/x.txt',
    '/full',
    'full/?x',
    'a%5cb',
    '',
    'full//',
  ])('touches nothing beyond the folder that it was sent to: %s', async (entry) => {
    const server = await serveReceiving(TREE, { rights: 'change' });
    const got = await send(
      server,
      [
        ['do', 'delete-for-good'],
        ['entry', entry],
      ],
      '/sub/',
    );
    expect(got.status).toBe(400);
    expect(await namesIn(server.folder)).toEqual(['a b.txt', 'full', 'sub']);
    expect(await namesIn(path.join(server.folder, 'full'))).toHaveLength(2);
  });

  it.each<[Rights, string, number]>([
    ['look', 'new-folder', 403],
    ['look', 'delete-for-good', 403],
    ['add', 'rename', 403],
    ['add', 'delete', 403],
    ['add', 'delete-for-good', 403],
  ])('of who may %s does not %s', async (rights, kind, status) => {
    const server = await serveReceiving(TREE, { rights });
    expect(
      (
        await send(server, [
          ['do', kind],
          ['entry', 'full/'],
          ['to', 'x'],
        ])
      ).status,
    ).toBe(status);
    expect(await namesIn(server.folder)).toEqual(['a b.txt', 'full', 'sub']);
  });

  it.each([{ origin: 'http://evil.example' }, { origin: 'null' }, { 'sec-fetch-site': 'cross-site' }])(
    'of another site changes nothing: %j',
    async (fields) => {
      const server = await serveReceiving(TREE, { rights: 'change' });
      expect(
        (
          await send(
            server,
            [
              ['do', 'delete-for-good'],
              ['entry', 'full/'],
            ],
            '/',
            fields,
          )
        ).status,
      ).toBe(403);
      expect(await namesIn(server.folder)).toContain('full');
    },
  );
});

describe('a page', () => {
  it('offers new folders to who may add, the rest to who may change', async () => {
    const server = await serveReceiving(TREE, { rights: 'add' });
    const adding = await pageOf(server, '/');
    expect(adding.text).toContain('value="new-folder"');
    expect(adding.text).not.toContain('name="change"');
    expect((await pageOf(server, '/?change')).status).toBe(404);
    server.allow('change');
    expect((await pageOf(server, '/')).text).toContain('name="change"');
  });

  it('lists what can be chosen, by references that lead to it', async () => {
    const server = await serveReceiving(TREE, { rights: 'change' });
    const { status, text } = await pageOf(server, '/?change');
    expect(status).toBe(200);
    expect([...text.matchAll(/name="entry" value="([^"]*)"/g)].map(([, value]) => value)).toEqual([
      'full/',
      'sub/',
      'a%20b.txt',
    ]);
  });

  it('of a drop box offers none of that', async () => {
    const server = await serveReceiving(TREE, { rights: 'change', directory: { dropBox: true } });
    for (const target of ['/', '/?change'])
      expect((await pageOf(server, target)).text).not.toMatch(/value="new-folder"|name="entry"|full/);
  });
});
