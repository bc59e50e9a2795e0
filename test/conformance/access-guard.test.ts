/** The gate before a private share: every method, every form of a file or folder, every credential. */
import { describe, expect, it } from 'vitest';
import type { AccessRules } from '../../main/access/access-rules.ts';
import { Authenticator } from '../../main/access/authenticator.ts';
import { basic, cheapHash } from '../support/cheap-hash.ts';
import { IS_OVER_HTTP2, UNKNOWN_METHODS } from '../support/http2-bridge.ts';
import { ask, RawClient } from '../support/raw-client.ts';
import type { ParsedResponse } from '../support/response-parser.ts';
import type { FolderServer, ServerOptions } from '../support/server.ts';
import { serveTree } from '../support/server.ts';
import { IS_OVER_TLS, SCHEME } from '../support/tls-identity.ts';

const SECRET_NAME = 'geheimnisvoll';
const TREE = {
  [`${SECRET_NAME}.txt`]: 'the content',
  'photo.jpg': 'picture',
  'book.zip': 'zip',
  site: { 'index.html': '<h1>geheimnisvoll</h1>' },
  sub: { [`${SECRET_NAME}.md`]: 'text' },
};

const METHODS = [
  'GET',
  'HEAD',
  'POST',
  'PUT',
  'DELETE',
  'PATCH',
  'OPTIONS',
  'PROPFIND',
  'MKCOL',
  'MOVE',
  'TRACE',
  ...UNKNOWN_METHODS,
];
const FORMS = [
  '/',
  `/${SECRET_NAME}.txt`,
  `/${SECRET_NAME}.txt?download`,
  '/photo.jpg?thumbnail',
  '/book.zip?contents',
  '/sub',
  '/sub/',
  '/sub/?zip',
  '/?zip',
  '/?tar',
  '/?json',
  '/?search=geheim',
  '/?sha256sums',
  '/site/',
  '/missing',
  '/%zz',
  '/..%2f',
  '/~porthole/page.css',
  '/~porthole/health/x',
  '/robots.txt',
  '//evil.example/',
];

const PIN = '424242';
const RULES: AccessRules = {
  secret: { hash: cheapHash(PIN), pinLength: 6 },
  rights: 'look',
  accounts: [],
  anonymous: undefined,
};

async function servePrivate(rules: Partial<AccessRules> = {}, options: ServerOptions = {}) {
  const authenticator = new Authenticator();
  authenticator.setRules({ ...RULES, ...rules });
  return { authenticator, ...(await serveTree(TREE, { ...options, authenticator })) };
}

const field = (response: ParsedResponse, name: string): string | undefined =>
  response.fields.find(([own]) => own.toLowerCase() === name.toLowerCase())?.[1];

/** A form as browsers send it. */
async function post(server: FolderServer, path: string, content: string, fields = {}): Promise<ParsedResponse> {
  const client = await RawClient.connect(server.port);
  const type = { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'text/html' };
  const all = { Host: `localhost:${server.port}`, Connection: 'close', ...type, ...fields };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  await client.send(`POST ${path} HTTP/1.1\r\n${lines.join('')}Content-Length: ${content.length}\r\n\r\n${content}`);
  return client.response('POST');
}

async function comeIn(server: FolderServer, password = PIN): Promise<string> {
  const answer = await post(server, '/', `password=${password}`);
  return field(answer, 'set-cookie')?.split(';')[0] ?? '';
}

const at = (server: FolderServer, fields = {}): Record<string, string> => ({
  Host: `localhost:${server.port}`,
  ...fields,
});

describe('without what it takes to come in', () => {
  it('every method and every form is 401 and names nothing, whatever is or is not there', async () => {
    const server = await servePrivate();
    const wrong = [
      {},
      { Accept: 'text/html' },
      { Authorization: 'Basic' },
      { Authorization: 'Bearer x' },
      { Authorization: 'Basic !!!' },
      { Cookie: `porthole-session-${server.port}=${'a'.repeat(43)}` },
      { Range: 'bytes=0-1' },
      { 'If-None-Match': '*' },
      { 'If-Match': '"x"' },
    ];
    const answers = new Map<string, string>();
    for (const fields of wrong) {
      const client = await RawClient.connect(server.port);
      const requests = METHODS.flatMap((method) => FORMS.map((form) => [method, form] as const));
      const lines = Object.entries(at(server, fields)).map(([name, value]) => `${name}: ${value}\r\n`);
      await client.send(
        requests.map(([method, form]) => `${method} ${form} HTTP/1.1\r\n${lines.join('')}\r\n`).join(''),
      );
      const responses = await client.responses(
        requests.length,
        requests.map(([method]) => method),
      );
      for (const [index, response] of responses.entries()) {
        const [method, form] = requests[index] ?? ['', ''];
        expect([method, form, response.status]).toEqual([method, form, 401]);
        const text = response.fields.map((line) => line.join(': ')).join('\n') + response.text;
        expect(text).not.toMatch(/geheim|photo|book|sub|site\//);
        // Not by its size either.
        const key = JSON.stringify([fields, method === 'HEAD', response.status, method === 'PROPFIND']);
        const known = `${field(response, 'content-length')}`;
        if (!['PROPFIND', 'MKCOL', 'MOVE'].includes(method)) {
          expect(answers.get(key) ?? known).toBe(known);
          answers.set(key, known);
        }
      }
      client.socket.destroy();
    }
  });

  it('what is in memory stays behind the gate', async () => {
    const server = await servePrivate();
    const path = `GET /${SECRET_NAME}.txt`;
    const proof = { Authorization: basic('any', PIN) };
    for (let count = 0; count < 3; count++) expect((await ask(server.port, path, proof)).status).toBe(200);
    expect((await ask(server.port, path)).status).toBe(401);
  });

  it('programs are asked by a field, browsers by a page with one field, and none by both', async () => {
    const server = await servePrivate();
    const page = await ask(server.port, 'GET /sub/', { Accept: 'text/html,*/*;q=0.8' });
    expect(field(page, 'www-authenticate')).toBeUndefined();
    expect(page.text.match(/<form method="post">/g)).toHaveLength(1);
    expect(page.text.match(/type="password"/g)).toHaveLength(1);
    const programs = [
      ['GET /', {}],
      ['GET /', { Accept: '*/*' }],
      ['PROPFIND /', { Accept: 'text/html' }],
    ] as const;
    for (const [line, fields] of programs) {
      const answer = await ask(server.port, line, fields);
      expect(field(answer, 'www-authenticate')).toBe('Basic realm="Porthole", charset="UTF-8"');
    }
  });

  it.each(['/~porthole/health', '/~porthole/trust', '/~porthole/ca.crt'])('%s passes', async (path) => {
    const server = await servePrivate();
    expect((await ask(server.port, `GET ${path}`)).status).not.toBe(401);
  });
});

describe('with it', () => {
  it.each([
    ['any name', basic('any', PIN)],
    ['no name', basic('', PIN)],
    ['the PIN where the name belongs', basic(PIN, '')],
    ['the PIN as both', basic(PIN, PIN)],
  ])('a program comes in: %s', async (_, authorization) => {
    const server = await servePrivate();
    const answer = await ask(server.port, `GET /${SECRET_NAME}.txt`, { Authorization: authorization });
    expect([answer.status, answer.text]).toEqual([200, 'the content']);
    expect(field(answer, 'cache-control')).toBe('private, no-cache');
  });

  it('a browser gets a cookie, and goes back to what it asked for', async () => {
    const server = await servePrivate();
    const answer = await post(server, '/sub/?sort=size', `password=${PIN}`);
    expect([answer.status, field(answer, 'location')]).toEqual([303, '/sub/?sort=size']);
    expect(field(answer, 'set-cookie')).toMatch(
      new RegExp(
        IS_OVER_TLS || IS_OVER_HTTP2
          ? `^__Host-porthole-session-${server.port}=[\\w-]{43}; Path=/; HttpOnly; SameSite=Lax; Secure$`
          : `^porthole-session-${server.port}=[\\w-]{43}; Path=/; HttpOnly; SameSite=Lax$`,
      ),
    );
    const Cookie = field(answer, 'set-cookie')?.split(';')[0] ?? '';
    for (const path of ['/', '/sub/', '/?json', `/${SECRET_NAME}.txt`]) {
      const inside = await ask(server.port, `GET ${path}`, at(server, { Cookie }));
      expect([path, inside.status]).toEqual([path, 200]);
      expect(field(inside, 'cache-control')).toMatch(/^private|no-store/);
    }
  });

  it('never leads to another host', async () => {
    const server = await servePrivate();
    for (const path of ['//evil.example/', '///evil.example', '//evil.example/%5c..']) {
      const answer = await post(server, path, `password=${PIN}`);
      expect(answer.status).toBe(303);
      expect(field(answer, 'location')).toMatch(/^\/(?![/\\])/);
    }
  });

  it('a name and password of one’s own, with the rights that go with it, in any alphabet', async () => {
    const accounts = [
      { name: 'Zoë', hash: cheapHash('pä:ss'), rights: 'change' },
      { name: 'ben', hash: cheapHash('b'), rights: 'look' },
    ] as const;
    const server = await servePrivate({ accounts, secret: undefined });
    const latin1 = `Basic ${Buffer.from('Zoë:pä:ss', 'latin1').toString('base64')}`;
    for (const authorization of [basic('Zoë', 'pä:ss'), basic('Zoe\u0308', 'pa\u0308:ss'), latin1]) {
      expect((await ask(server.port, 'GET /', { Authorization: authorization })).status).toBe(200);
    }
    expect(server.exchanges.at(-1)?.context).toMatchObject({ identity: 'Zoë', rights: 'change' });
    expect(server.entries.at(-1)).toMatchObject({ identity: 'Zo\xc3\xab' });
    for (const authorization of [basic('ben', 'pä:ss'), basic('', 'b'), basic('carl', 'b')]) {
      expect((await ask(server.port, 'GET /', { Authorization: authorization })).status).toBe(401);
    }
  });

  it('a session ends with another PIN, with the person, and by leaving', async () => {
    const server = await servePrivate();
    const inside = async (Cookie: string) => (await ask(server.port, 'GET /', at(server, { Cookie }))).status;
    const [first, second] = [await comeIn(server), await comeIn(server)];
    expect([await inside(first), await inside(second)]).toEqual([200, 200]);
    const left = await ask(server.port, 'POST /~porthole/sign-out', at(server, { Cookie: first }));
    expect([left.status, await inside(first), await inside(second)]).toEqual([303, 401, 200]);
    server.authenticator.setRules({ ...RULES, secret: { hash: cheapHash('111222'), pinLength: 6 } });
    expect(await inside(second)).toBe(401);
    expect((await ask(server.port, 'GET /', { Authorization: basic('', PIN) })).status).toBe(401);
  });

  it('people without a proof may look where that is allowed, and are asked before they change anything', async () => {
    const server = await servePrivate({ anonymous: 'look' });
    expect((await ask(server.port, 'GET /')).status).toBe(200);
    expect((await ask(server.port, 'PUT /x')).status).toBe(401);
    expect((await ask(server.port, 'GET /', { Authorization: basic('', '1') })).status).toBe(401);
  });
});

describe('whoever tries', () => {
  it('waits after five wrong tries, and a session from the same address goes on', async () => {
    const server = await servePrivate();
    const Cookie = await comeIn(server);
    const statuses = [];
    for (let pin = 100000; pin < 100012; pin++) {
      statuses.push((await post(server, '/', `password=${pin}`)).status);
    }
    expect(statuses.slice(0, 5)).toEqual([401, 401, 401, 401, 401]);
    expect(statuses).toContain(429);
    const late = await ask(server.port, 'GET /', { Authorization: basic('', PIN) });
    expect(late.status).toBe(429);
    expect(Number(field(late, 'retry-after'))).toBeGreaterThan(0);
    expect((await ask(server.port, 'GET /', at(server, { Cookie }))).status).toBe(200);
  });

  it('many at once are no more tries than one after the other', async () => {
    const server = await servePrivate();
    const tries = Array.from({ length: 40 }, (_, n) =>
      ask(server.port, 'GET /', { Authorization: basic('', String(200000 + n)) }),
    );
    const looked = (await Promise.all(tries)).filter(({ status }) => status === 401);
    expect(looked.length).toBeLessThanOrEqual(6);
  });
});

describe('another site', () => {
  const CHANGES = ['POST', 'PUT', 'DELETE', 'PATCH', 'MOVE', 'MKCOL', ...UNKNOWN_METHODS];

  it.each([
    [{ Origin: 'http://evil.example' }],
    [{ Origin: 'null' }],
    [{ Origin: 'http://localhost:1' }],
    [{ 'Sec-Fetch-Site': 'cross-site' }],
    [{ 'Sec-Fetch-Site': 'same-site' }],
  ])('changes nothing: %j', async (fields) => {
    const server = await servePrivate();
    const open = await serveTree(TREE);
    for (const method of CHANGES) {
      const proof = { Authorization: basic('', PIN) };
      expect((await ask(server.port, `${method} /`, { ...proof, ...fields })).status).toBe(403);
      expect((await ask(open.port, `${method} /`, fields)).status).toBe(403);
    }
    expect((await post(server, '/', `password=${PIN}`, fields)).status).toBe(403);
  });

  it('our own pages and programs pass', async () => {
    const server = await servePrivate();
    const Origin = `${SCHEME}://localhost:${server.port}`;
    for (const fields of [{}, { Origin }, { 'Sec-Fetch-Site': 'same-origin', Origin }, { 'Sec-Fetch-Site': 'none' }]) {
      expect((await post(server, '/', `password=${PIN}`, fields)).status).toBe(303);
    }
  });
});
