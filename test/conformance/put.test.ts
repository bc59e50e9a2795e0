/** PUT of files (RFC 9110 §9.3.4): there whole or not at all, and refused before the content comes. */
import { chmodSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ask, RawClient, requestText } from '../support/raw-client.ts';
import type { ReceivingOptions } from '../support/receiving-server.ts';
import { serveReceiving } from '../support/receiving-server.ts';
import type { ParsedResponse } from '../support/response-parser.ts';

/** The names that are there, also those that nobody is shown. */
function namesIn(folder: string): string[] {
  return readdirSync(folder).sort();
}

async function put(port: number, path: string, content: string, ...fields: readonly string[]): Promise<ParsedResponse> {
  const client = await RawClient.connect(port);
  await client.send(
    requestText(`PUT ${path} HTTP/1.1`, 'Host: localhost', `Content-Length: ${Buffer.byteLength(content)}`, ...fields),
    Buffer.from(content),
  );
  return client.response('PUT');
}

/** With these fields, the answer is this. */
type Refused = [rule: string, path: string, fields: readonly string[], status: number, options?: ReceivingOptions];

const BIG = 1024 * 1024 * 1024;

describe('PUT', () => {
  it('makes a new file, and tells where it is', async () => {
    const { port, folder } = await serveReceiving({ 'sub/': {} });
    const response = await put(port, '/sub/a%20b.txt', 'hello');
    expect([response.status, response.field('Location')]).toEqual([201, '/sub/a%20b.txt']);
    expect(readFileSync(join(folder, 'sub', 'a b.txt'), 'utf8')).toBe('hello');
    expect(statSync(join(folder, 'sub', 'a b.txt')).mode & 0o777).toBe(0o666 & ~process.umask());
    expect([namesIn(folder), namesIn(join(folder, 'sub'))]).toEqual([['sub'], ['a b.txt']]);
    const got = await ask(port, 'GET /sub/a%20b.txt');
    expect([got.content.toString(), got.field('ETag')]).toEqual(['hello', response.field('ETag')]);
  });

  it('keeps what is there where one may add, and numbers what comes', async () => {
    const { port, folder } = await serveReceiving({ 'a.txt': 'old' });
    const locations = [];
    for (const content of ['one', 'two']) locations.push((await put(port, '/a.txt', content)).field('Location'));
    expect(locations).toEqual(['/a%20%282%29.txt', '/a%20%283%29.txt']);
    expect(namesIn(folder).map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual(['one', 'two', 'old']);
  });

  it('replaces what is there where one may change, and keeps its mode', async () => {
    const { port, folder } = await serveReceiving({ 'a.txt': 'old' }, { rights: 'change' });
    chmodSync(join(folder, 'a.txt'), 0o640);
    expect((await put(port, '/a.txt', 'new')).status).toBe(204);
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('new');
    expect(statSync(join(folder, 'a.txt')).mode & 0o777).toBe(0o640);
    expect(namesIn(folder)).toEqual(['a.txt']);
  });

  const REFUSED: readonly Refused[] = [
    ['where nothing is taken at all', '/new', [], 405, { rights: 'look', isOpen: false }],
    ['without the right', '/new', [], 403, { rights: 'look' }],
    ['without a parent folder', '/none/new', [], 409],
    ['below a file', '/a.txt/new', [], 409],
    ['to a folder', '/sub/', [], 405],
    ['to the name of a folder where one may change', '/sub', [], 405, { rights: 'change' }],
    ['of what is not there, if it matches', '/new', ['If-Match: *'], 412],
    ['of what is there, if there is none', '/a.txt', ['If-None-Match: *'], 412],
    [
      'of what is there, if there is none, where one may change',
      '/a.txt',
      ['If-None-Match: *'],
      412,
      { rights: 'change' },
    ],
    ['of another version', '/a.txt', ['If-Match: "x"'], 412, { rights: 'change' }],
    ['of what is too large', '/new', [], 413, { rules: { maxUpload: 1000 } }],
    ['of what is more than may be added', '/new', [], 507, { rules: { quota: 1000 } }],
    ['of what is more than any disk has', '/new', ['X: 9007199254740991'], 507],
    ['of coded content', '/new', ['Content-Encoding: gzip'], 415],
    ['of a range that is none', '/new', ['Content-Range: bytes 1-0/5'], 400],
    ['of a range of which nobody has the beginning', '/new', [`Content-Range: bytes 5-${BIG + 4}/${BIG + 5}`], 416],
    ['to a hidden folder', '/.git/config', [], 409],
  ];

  const TWINS: readonly (readonly [what: string, there: string, sent: string])[] = [
    ['case', 'Strasse.TXT', '/strasse.txt'],
    ['composition', 'gru\u0308n.txt', '/gr%C3%BCn.txt'],
    ['both', 'GRU\u0308N.txt', '/gr%C3%BCn.TXT'],
  ];

  it.each(TWINS)('takes a name that differs in %s for the same', async (_what, there, sent) => {
    for (const bytes of [5, 300_000]) {
      const content = 'x'.repeat(bytes);
      const adding = await serveReceiving({ [there]: 'old' });
      const kept = await put(adding.port, sent, content);
      expect([kept.status, kept.field('Location')]).toEqual([201, expect.stringContaining('%20%282%29.')]);
      expect(readFileSync(join(adding.folder, there), 'utf8')).toBe('old');
      const changing = await serveReceiving({ [there]: 'old' }, { rights: 'change' });
      expect((await put(changing.port, sent, content, 'If-None-Match: *')).status).toBe(412);
      expect((await put(changing.port, sent, content)).status).toBe(204);
      expect(namesIn(changing.folder)).toEqual([there]);
      expect(readFileSync(join(changing.folder, there), 'utf8')).toBe(content);
    }
  });

  it.each(TWINS)('does not replace a folder whose name differs in %s', async (_what, there, sent) => {
    for (const bytes of [5, 300_000]) {
      const { port, folder } = await serveReceiving({ [`${there}/`]: {} }, { rights: 'change' });
      expect((await put(port, sent, 'x'.repeat(bytes))).status).toBe(405);
      expect(namesIn(folder)).toEqual([there]);
    }
  });

  it.each([
    ['if there is none', ['If-None-Match: *']],
    ['if it is another version', ['If-Match: "x"']],
    ['as a folder has it', []],
  ])('is refused for a twin, %s, before its content comes', async (_rule, fields) => {
    const there = fields.length === 0 ? 'A.txt/' : 'A.txt';
    const { port } = await serveReceiving({ [there]: fields.length === 0 ? {} : 'old' }, { rights: 'change' });
    const client = await RawClient.connect(port);
    await client.send(requestText('PUT /a.TXT HTTP/1.1', 'Host: localhost', `Content-Length: ${BIG}`, ...fields));
    expect((await client.response('PUT')).status).toBe(fields.length === 0 ? 405 : 412);
  });

  it.each(REFUSED)(
    'is refused %s, before its content comes',
    async (_rule, path, fields, status, options: ReceivingOptions = {}) => {
      const { port, folder } = await serveReceiving({ 'a.txt': 'old', 'sub/': {}, '.git/': {} }, options);
      const length = fields.find((field) => field.startsWith('X: '))?.slice(3) ?? BIG;
      const client = await RawClient.connect(port);
      await client.send(
        requestText(`PUT ${path} HTTP/1.1`, 'Host: localhost', `Content-Length: ${length}`, ...fields),
        Buffer.alloc(1000),
      );
      const response = await client.response('PUT');
      expect(response.status).toBe(status);
      expect(namesIn(folder)).toEqual(['.git', 'a.txt', 'sub']);
    },
  );
});
