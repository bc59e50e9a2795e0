/** Attacks on the gate: ways in that are none, and what they tell. */
import { describe, expect, it } from 'vitest';
import { hashQueue } from '../../main/access/hash-queue.ts';
import { Departure } from '../../main/http/departure.ts';
import { basic, cheapHash } from '../support/cheap-hash.ts';
import { eventually } from '../support/eventually.ts';
import { freezeDate } from '../support/frozen-date.ts';
import { get } from '../support/get.ts';
import { post } from '../support/post-form.ts';
import { comeIn, PIN, pairOf, RIGHT, sharePrivately, WITH_PIN } from '../support/private-share.ts';
import { RawClient } from '../support/raw-client.ts';
import { SCHEME } from '../support/tls-identity.ts';

const TREE = { 'geheim.txt': 'the content', 'a.txt': 'a', sub: { 'b.txt': 'b' } };
const BROWSER = { accept: 'text/html', 'accept-language': 'en' };
const HTTPS = { 'x-forwarded-for': '192.0.2.7', 'x-forwarded-proto': 'https', 'x-forwarded-host': 'localhost' };
const PROXY = { admission: { allow: [], deny: [], onlyOwnNetworks: false, proxies: ['127.0.0.1'] } };

describe('a cookie', () => {
  it('over https is held to it by its prefix, and is not the one of http', async () => {
    const { port } = await sharePrivately(TREE, PROXY);
    const cookie = await comeIn(port, HTTPS);
    expect(cookie).toMatch(/^__Host-porthole-session-\w+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure$/);
    expect((await get(port, '/a.txt', { ...HTTPS, cookie: pairOf(cookie) })).status).toBe(200);
    // Over http anybody on the way could have set it.
    expect((await get(port, '/a.txt', { cookie: pairOf(cookie) })).status).toBe(401);
    const plain = await comeIn(port);
    expect((await get(port, '/a.txt', { ...HTTPS, cookie: pairOf(plain) })).status).toBe(401);
  });

  it('below a base path is held to https by the other prefix, and is sent to nothing beside it', async () => {
    const { port } = await sharePrivately(TREE, { ...PROXY, basePath: '/files/' });
    const cookie = await comeIn(port, HTTPS, '/files/');
    expect(cookie).toMatch(/^__Secure-porthole-session-\w+=[\w-]{43}; Path=\/files\/; HttpOnly; SameSite=Lax; Secure$/);
  });

  it('of another share, and one that somebody else chose, opens nothing and is never taken over', async () => {
    const [one, other] = [await sharePrivately(TREE), await sharePrivately(TREE)];
    const cookie = pairOf(await comeIn(one.port));
    const value = cookie.slice(cookie.indexOf('=') + 1);
    const renamed = `porthole-session-${other.port}=${value}`;
    for (const tried of [cookie, renamed]) expect((await get(other.port, '/', { cookie: tried })).status).toBe(401);
    // Fixation: who comes in gets a number that nobody knew before.
    const chosen = `porthole-session-${other.port}=${'A'.repeat(43)}`;
    const fixed = pairOf(await comeIn(other.port, { cookie: chosen }));
    expect(fixed).not.toBe(chosen);
    expect((await get(other.port, '/', { cookie: chosen })).status).toBe(401);
    // Each time another one.
    expect(pairOf(await comeIn(other.port, { cookie: fixed }))).not.toBe(fixed);
  });

  it('that is right is found among others with its name, and many wrong ones cost nothing', async () => {
    const { port } = await sharePrivately(TREE);
    const right = pairOf(await comeIn(port));
    const wrong = `porthole-session-${port}=${'B'.repeat(43)}`;
    expect((await get(port, '/', { cookie: `a=b; ${wrong}; ${right}` })).status).toBe(200);
    expect((await get(port, '/', { cookie: new Array(60).fill(wrong).join('; ') })).status).toBe(401);
  });
});

describe('fields that say who asks', () => {
  it.each([
    { 'x-forwarded-for': '10.0.0.1' },
    { forwarded: 'for=10.0.0.1;proto=https;host=x' },
    { 'x-real-ip': '127.0.0.1', 'cf-connecting-ip': '127.0.0.1', 'true-client-ip': '127.0.0.1' },
    { 'x-original-url': '/~porthole/health', 'x-rewrite-url': '/~porthole/health' },
    { 'x-http-method-override': 'GET', 'x-method-override': 'GET' },
    { 'x-forwarded-user': 'anna', 'remote-user': 'anna', 'x-remote-user': 'anna' },
    { 'proxy-authorization': RIGHT.authorization },
  ])('open nothing, and excuse no guess: %j', async (fields) => {
    freezeDate();
    const { port } = await sharePrivately(TREE);
    expect((await get(port, '/geheim.txt', fields)).status).toBe(401);
    const statuses = [];
    for (let guess = 0; guess < 8; guess++) {
      const other = Object.fromEntries(
        Object.entries(fields).map(([name, value]) => [name, value.replace('10.0.0.1', `10.0.0.${guess}`)]),
      );
      statuses.push((await get(port, '/', { ...other, authorization: basic('', `10000${guess}`) })).status);
    }
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429, 429]);
  });

  it('that a trusted proxy received from its visitors count for nothing: the nearest hop is who guesses', async () => {
    freezeDate();
    const { port } = await sharePrivately(TREE, PROXY);
    const statuses = [];
    for (let guess = 0; guess < 8; guess++) {
      const fields = { 'x-forwarded-for': `10.9.9.${guess}, 192.0.2.7`, authorization: basic('', `10000${guess}`) };
      statuses.push((await get(port, '/', fields)).status);
    }
    expect(statuses.slice(5)).toEqual([429, 429, 429]);
    const other = { 'x-forwarded-for': '192.0.2.8', ...RIGHT };
    expect((await get(port, '/', other)).status).toBe(200);
  });
});

describe('many who ask through a program that is not trusted', () => {
  it('wait for each other, for nobody can tell them apart; who is in goes on', async () => {
    freezeDate();
    const { port } = await sharePrivately(TREE);
    const cookie = pairOf(await comeIn(port));
    for (let guess = 0; guess < 6; guess++) {
      await get(port, '/', { 'x-forwarded-for': `198.51.100.${guess}`, authorization: basic('', `10000${guess}`) });
    }
    expect((await get(port, '/', { 'x-forwarded-for': '198.51.100.99', ...RIGHT })).status).toBe(429);
    expect((await get(port, '/', { cookie })).status).toBe(200);
  });
});

describe('guesses', () => {
  it('in parallel, on many connections and over one, are no more than one after the other', async () => {
    freezeDate();
    const share = await sharePrivately(TREE);
    const line = (guess: number): string => {
      const authorization = basic('', String(200_000 + guess));
      return `GET / HTTP/1.1\r\nHost: localhost\r\nAuthorization: ${authorization}\r\n\r\n`;
    };
    const clients = await Promise.all([1, 2, 3, 4].map(() => RawClient.connect(share.port)));
    const guesses = Array.from({ length: 10 }, (_, at) => at);
    const sent = clients.map(async (client, number) => {
      await client.send(guesses.map((at) => line(number * 10 + at)).join(''));
      return client.responses(
        guesses.length,
        guesses.map(() => 'GET'),
      );
    });
    const statuses = (await Promise.all(sent)).flat().map(({ status }) => status);
    expect(statuses.filter((status) => status === 401).length).toBeLessThanOrEqual(5);
    expect(statuses.filter((status) => status !== 401 && status !== 429)).toEqual([]);
  });

  it('with the right one among them are not answered during the wait, also where it was right a moment ago', async () => {
    freezeDate();
    const { port } = await sharePrivately(TREE);
    expect((await get(port, '/', RIGHT)).status).toBe(200);
    for (let guess = 0; guess < 6; guess++) await get(port, '/', { authorization: basic('', `10000${guess}`) });
    expect((await get(port, '/', RIGHT)).status).toBe(429);
    expect((await get(port, '/', { authorization: basic('', '999999') })).status).toBe(429);
  });

  it('from all over a network of IPv6 are those of one visitor, and from many networks stop the PIN', async () => {
    freezeDate();
    const share = await sharePrivately(TREE, PROXY);
    const guess = async (from: string, at: number): Promise<number> => {
      const fields = { 'x-forwarded-for': from, authorization: basic('', String(100_000 + at)) };
      return (await get(share.port, '/', fields)).status;
    };
    const near = [];
    for (let at = 0; at < 8; at++) near.push(await guess(`2001:db8:1:1::${at.toString(16)}`, at));
    expect(near).toEqual([401, 401, 401, 401, 401, 429, 429, 429]);
    let status = 401;
    for (let at = 0; at < 120 && status === 401; at++)
      status = await guess(`2001:db8:2:${at.toString(16)}::1`, 1_000 + at);
    expect(status).toBe(429);
    // Nobody comes in by it any more, and a person is told; whoever is in goes on.
    expect((await get(share.port, '/', { 'x-forwarded-for': '192.0.2.77', ...RIGHT })).status).toBe(429);
  });

  it('that come as a flood wait in a bounded line, and keep nobody waiting who is in', async () => {
    const { port } = await sharePrivately(TREE);
    const cookie = pairOf(await comeIn(port));
    // Both places are taken for as long as the test wants.
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    const asker = { visitor: 'somebody', departure: new Departure() };
    const taken = [1, 2].map(() => hashQueue.run(asker, () => released));
    let refused = 0;
    const guesses = Array.from({ length: 45 }, async (_, guess) => {
      const authorization = basic('', String(100_000 + guess));
      const { status, headers } = await get(port, '/', { authorization }, { from: `127.0.3.${guess + 1}` });
      if (status === 429) refused++;
      return `${status} ${headers['retry-after'] ?? ''}`;
    });
    await eventually(() => expect(refused).toBe(45 - 32));
    expect((await get(port, '/a.txt', { cookie })).status).toBe(200);
    release();
    await Promise.all(taken);
    const answers = await Promise.all(guesses);
    expect(answers.filter((answer) => answer === '401 ')).toHaveLength(32);
    expect(answers.filter((answer) => /^429 [1-9]/.test(answer))).toHaveLength(13);
    expect((await get(port, '/a.txt', RIGHT)).status).toBe(200);
  });

  it('by form and by field are counted together', async () => {
    freezeDate();
    const { port } = await sharePrivately(TREE);
    const statuses = [];
    for (let guess = 0; guess < 8; guess++) {
      const answer =
        guess % 2
          ? post(port, '/', `password=10000${guess}`)
          : get(port, '/', { authorization: basic('', `10000${guess}`) });
      statuses.push((await answer).status);
    }
    expect(statuses.slice(6)).toEqual([429, 429]);
  });
});

describe('what stands at no address of the share', () => {
  it('is asked for as everything else: error pages, pictures of a tab, what robots read', async () => {
    const { port } = await sharePrivately(TREE);
    const paths = ['/favicon.ico', '/robots.txt', '/apple-touch-icon.png', '/.well-known/security.txt', '/sitemap.xml'];
    const strange = [
      '/%00',
      '/%ff',
      '/a%2f..%2fgeheim.txt',
      '/..%2f..%2fetc/passwd',
      '/%2e%2e/geheim.txt',
      '/geheim.txt/',
      '/geheim.txt%20',
    ];
    for (const path of [
      ...paths,
      ...strange,
      '/~porthole/page.js',
      '/~porthole/../geheim.txt',
      '/~porthole/health/../../geheim.txt',
      '/~porthole%2fhealth',
    ]) {
      for (const method of ['GET', 'HEAD', 'OPTIONS', 'PROPFIND', 'UNKNOWN']) {
        const { status, text, headers } = await get(port, path, BROWSER, { method });
        expect([method, path, status]).toEqual([method, path, 401]);
        expect(text + JSON.stringify(headers)).not.toContain('geheim');
        expect(headers['cache-control']).toMatch(/no-store/);
      }
    }
  });

  it('an asterisk and a whole URL as target pass no other way', async () => {
    const { port } = await sharePrivately(TREE);
    const raw = async (line: string): Promise<number> => {
      const client = await RawClient.connect(port);
      await client.send(`${line} HTTP/1.1\r\nHost: localhost:${port}\r\nConnection: close\r\n\r\n`);
      return (await client.response(line.split(' ')[0])).status;
    };
    expect(await raw('OPTIONS *')).toBe(401);
    expect(await raw(`GET ${SCHEME}://localhost:${port}/geheim.txt`)).toBe(401);
    expect([400, 401, 421, 501]).toContain(await raw('CONNECT localhost:80'));
  });
});

describe('the way back after signing in', () => {
  it.each([
    '//evil.example/',
    '/\\evil.example/',
    '/%5c%5cevil.example',
    '///evil.example',
    '/http://evil.example',
    '/?next=//evil.example',
  ])('leads to this share only: %s', async (path) => {
    const { port } = await sharePrivately(TREE);
    for (const fields of [{}, { 'x-forwarded-host': 'evil.example' }, { referer: 'http://evil.example/' }]) {
      const answer = await post(port, path, `password=${PIN}&next=//evil.example&location=//evil.example`, fields);
      expect([303, 400]).toContain(answer.status);
      const back = new URL(answer.location ?? '/', `http://localhost:${port}`);
      expect(back.host).toBe(`localhost:${port}`);
    }
  });

  it('of somebody who signs out is the share', async () => {
    const { port } = await sharePrivately(TREE);
    const cookie = pairOf(await comeIn(port));
    const answer = await post(port, '/~porthole/sign-out?next=//evil.example', '', { cookie });
    expect([answer.status, answer.location]).toEqual([303, '/']);
    expect(answer.headers['set-cookie']?.[0]).toContain('Max-Age=0');
    // Not by a page of another site, and not by a link.
    expect((await get(port, '/~porthole/sign-out', { cookie })).status).not.toBe(303);
  });
});

describe('a name that nobody has', () => {
  it('is told from one that somebody has neither by words nor by time', async () => {
    const accounts = [{ name: 'anna', hash: cheapHash('x'), rights: 'look' }] as const;
    const { port } = await sharePrivately(TREE, {}, { ...WITH_PIN, secret: undefined, accounts });
    const ask = (name: string, from: string) => get(port, '/', { authorization: basic(name, 'wrong') }, { from });
    const times: Record<string, number[]> = { anna: [], nobody: [] };
    for (let round = 0; round < 50; round++) {
      for (const [name, own] of [
        ['anna', 10],
        ['nobody', 100],
      ] as const) {
        const began = performance.now();
        const { status, text } = await ask(name, `127.0.0.${own + Math.floor(round / 5)}`);
        times[name]?.push(performance.now() - began);
        expect([status, text]).toEqual([401, 'This is private.\n']);
      }
    }
    // Far less on a machine that has nothing else to do.
    const [known, unknown] = [median(times.anna), median(times.nobody)];
    expect(Math.abs(known - unknown)).toBeLessThan(Math.max(20, known / 2));
  });

  it('costs as much hashing as a name that somebody has', async () => {
    const { verifyCredential } = await import('../../main/access/verify-credential.ts');
    const hash = await slowHash();
    const rules = { ...WITH_PIN, secret: undefined, accounts: [{ name: 'anna', hash, rights: 'look' as const }] };
    const times: Record<string, number[]> = { anna: [], nobody: [] };
    for (let round = 0; round < 15; round++) {
      for (const name of ['anna', 'nobody']) {
        const began = performance.now();
        await verifyCredential(rules, { name, password: 'wrong' });
        times[name]?.push(performance.now() - began);
      }
    }
    expect(median(times.nobody)).toBeGreaterThan(median(times.anna) / 3);
  });
});

function median(values: readonly number[] = []): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}

/** A few milliseconds to compare with: more than anything around it takes. */
async function slowHash(): Promise<string> {
  const { scryptSync } = await import('node:crypto');
  const salt = Buffer.alloc(16, 1);
  const digest = scryptSync('x', salt, 32, { N: 2 ** 12, r: 8, p: 1 });
  const text = (octets: Buffer): string => octets.toString('base64').replace(/=+$/, '');
  return `$scrypt$ln=12,r=8,p=1$${text(salt)}$${text(digest)}`;
}
