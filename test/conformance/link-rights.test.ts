/** What people may do by a link: look, only add, look and add, or change; by every method, and only below what the link is for. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LinkRight } from '../../main/links/link.ts';
import { cheapHash } from '../support/cheap-hash.ts';
import type { LinkedShareForTest, TestLink } from '../support/linked-share.ts';
import { shareTree } from '../support/linked-share.ts';
import { RawClient, requestText } from '../support/raw-client.ts';

interface Linked extends LinkedShareForTest {
  readonly made: TestLink;
  readonly ask: (line: string, fields?: readonly string[], content?: string) => Promise<number>;
}

const TREE = { 'box/': { 'a.txt': 'a', 'b.txt': 'b', 'sub/': {} }, 'box.txt': 'outside', 'other/': { 'c.txt': 'c' } };

async function linkWith(right: LinkRight): Promise<Linked> {
  const share = await shareTree(TREE);
  const made = await share.link('box', { right });
  const ask = async (line: string, fields: readonly string[] = [], content = ''): Promise<number> => {
    const [first = '', ...others] = [line, ...fields].map((text) => text.replaceAll('LINK/', made.path));
    const client = await RawClient.connect(share.port);
    const length = `Content-Length: ${content.length}`;
    await client.send(requestText(`${first} HTTP/1.1`, 'Host: localhost', length, ...others), content);
    return (await client.response(first.split(' ')[0] ?? '')).status;
  };
  return { ...share, made, ask };
}

type Row = [what: string, line: string, fields: readonly string[], statuses: Readonly<Record<LinkRight, number>>];

const ROWS: readonly Row[] = [
  ['the folder', 'GET LINK/', [], { look: 200, add: 200, 'look-and-add': 200, change: 200 }],
  ['a file', 'GET LINK/a.txt', [], { look: 200, add: 404, 'look-and-add': 200, change: 200 }],
  ['what a drive sees', 'PROPFIND LINK/', ['Depth: 1'], { look: 207, add: 403, 'look-and-add': 207, change: 207 }],
  ['a new file', 'PUT LINK/new.txt', [], { look: 405, add: 201, 'look-and-add': 201, change: 201 }],
  ['a file that is there', 'PUT LINK/a.txt', [], { look: 405, add: 201, 'look-and-add': 201, change: 204 }],
  ['a new folder', 'MKCOL LINK/new/', [], { look: 405, add: 201, 'look-and-add': 201, change: 201 }],
  ['deleting', 'DELETE LINK/a.txt', [], { look: 405, add: 403, 'look-and-add': 403, change: 204 }],
  [
    'renaming',
    'MOVE LINK/a.txt',
    ['Destination: LINK/z.txt'],
    { look: 405, add: 403, 'look-and-add': 403, change: 201 },
  ],
];

const RIGHTS = ['look', 'add', 'look-and-add', 'change'] as const;

describe.each(RIGHTS)('a link for "%s"', (right) => {
  it.each(ROWS)('answers as it should about %s', async (_, line, fields, statuses) => {
    const { ask } = await linkWith(right);
    expect(await ask(line, fields)).toBe(statuses[right]);
  });
});

describe('a link for changing', () => {
  it.each([
    ['MOVE LINK/a.txt', 'Destination: /other/z.txt'],
    ['MOVE LINK/a.txt', 'Destination: /box.txt'],
    ['COPY LINK/a.txt', 'Destination: /box/z.txt'],
    ['MOVE LINK/a.txt', 'Destination: LINK/../other/z.txt'],
    ['MOVE LINK/a.txt', 'Destination: LINK/%2e%2e/other/z.txt'],
    ['COPY LINK/sub/', 'Destination: /~/nobodys-link-at-all-0000/sub'],
    ['DELETE LINK/../other/c.txt', 'Depth: infinity'],
    ['DELETE LINK/%2e%2e/other/', 'Depth: infinity'],
    ['PUT LINK/../box.txt', 'If: (Not <DAV:no-lock>)'],
  ])('changes nothing beside what it is for: %s, %s', async (line, field) => {
    const { ask, folder } = await linkWith('change');
    expect(await ask(line, [field])).toBeGreaterThanOrEqual(400);
    expect(await readFile(join(folder, 'box.txt'), 'utf8')).toBe('outside');
    expect(await readdir(join(folder, 'other'))).toEqual(['c.txt']);
    expect((await readdir(join(folder, 'box'))).sort()).toEqual(['a.txt', 'b.txt', 'sub']);
  });

  it('lets people replace what is there, and what they replace is what others see', async () => {
    const { ask, folder } = await linkWith('change');
    expect(await ask('PUT LINK/a.txt', [], 'new')).toBe(204);
    expect(await readFile(join(folder, 'box', 'a.txt'), 'utf8')).toBe('new');
  });
});

describe('the right of a link', () => {
  it('is another from the next request on, also for whoever came in by its PIN before', async () => {
    const secret = { hash: cheapHash('402917'), pinLength: 6 };
    const { port, link, setLinks } = await shareTree(TREE);
    const { record, path } = await link('box', { right: 'look', secret });
    const credential = `Authorization: Basic ${Buffer.from(':402917').toString('base64')}`;
    const remove = async (): Promise<number> => {
      const client = await RawClient.connect(port);
      await client.send(requestText(`DELETE ${path}a.txt HTTP/1.1`, 'Host: localhost', credential));
      return (await client.response('DELETE')).status;
    };
    expect(await remove()).toBe(405);
    setLinks({ record: { ...record, right: 'look-and-add' } });
    expect(await remove()).toBe(403);
    setLinks({ record: { ...record, right: 'change' } });
    expect(await remove()).toBe(204);
    setLinks({ record: { ...record, right: 'add' } });
    expect(await remove()).toBe(403);
  });

  it('is only to look where nothing can be added: a link to a file', async () => {
    const share = await shareTree(TREE);
    const made = await share.link('box/a.txt', { right: 'change' });
    for (const line of ['PUT LINK/a.txt', 'DELETE LINK/a.txt', 'PUT LINK/new.txt']) {
      const client = await RawClient.connect(share.port);
      await client.send(
        requestText(`${line.replace('LINK/', made.path)} HTTP/1.1`, 'Host: localhost', 'Content-Length: 0'),
      );
      expect([line, (await client.response('PUT')).status]).toEqual([line, 405]);
    }
    expect(await readFile(join(share.folder, 'box', 'a.txt'), 'utf8')).toBe('a');
  });
});
