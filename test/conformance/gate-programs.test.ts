/** Programs before the gate: proxies that stick, a program of somebody's own behind it, and one that guesses for a living. */
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { eventually } from '../support/eventually.ts';
import { freezeDate } from '../support/frozen-date.ts';
import { get } from '../support/get.ts';
import { shareContent } from '../support/linked-share.ts';
import { post } from '../support/post-form.ts';
import { comeIn, PIN, pairOf, RIGHT, sharePrivately, WITH_PIN } from '../support/private-share.ts';
import type { ProxyKind } from '../support/proxies.ts';
import { CADDY, HAPROXY, NGINX, startProxy } from '../support/proxies.ts';
import { createTempFolder } from '../support/temp-folder.ts';
import { SCHEME } from '../support/tls-identity.ts';

const PROXY = { admission: { allow: [], deny: [], onlyOwnNetworks: false, proxies: ['127.0.0.1'] } };

describe.each([HAPROXY, CADDY])('two shares behind $name', (kind: ProxyKind) => {
  it('keep whoever has come in with the one that they came in to; when it is gone the other asks once', async () => {
    const shares = [await sharePrivately({ 'a.txt': 'a' }, PROXY), await sharePrivately({ 'a.txt': 'a' }, PROXY)];
    const port = await startProxy(
      kind,
      shares.map((share) => share.port),
    );
    const from = '127.0.0.5';
    const signIn = async (sent: string): Promise<readonly string[]> => {
      const answer = await post(port, '/', `password=${PIN}`, { cookie: sent }, { from });
      expect(answer.status).toBe(303);
      return (answer.headers['set-cookie'] ?? []).map(pairOf);
    };
    const cookie = (await signIn('x=y')).join('; ');
    const status = async (): Promise<number> => (await get(port, '/a.txt', { cookie }, { from })).status;
    for (let times = 0; times < 6; times++) expect(await status()).toBe(200);
    const [own, other] = shares[0]?.entries.length === 0 ? [shares[1], shares[0]] : shares;
    expect(other?.entries).toEqual([]);
    await own?.share.stop(0);
    await eventually(async () => expect(await status()).toBe(401));
    const again = [...(await signIn(cookie)), cookie.split('; ').find((pair) => !pair.startsWith('porthole')) ?? ''];
    const inside = await get(port, '/a.txt', { cookie: again.join('; ') }, { from });
    expect([inside.status, inside.text]).toEqual([200, 'a']);
  });
});

it.each([NGINX, CADDY, HAPROXY])('behind $name each visitor’s guesses count for themselves', async (kind) => {
  freezeDate();
  const { port: own } = await sharePrivately({ 'a.txt': 'a' }, PROXY);
  const port = await startProxy(kind, [own]);
  const guess = async (pin: number): Promise<number> => {
    const authorization = `Basic ${Buffer.from(`:${pin}`).toString('base64')}`;
    return (await get(port, '/', { authorization, 'x-forwarded-for': `10.1.1.${pin % 250}` }, { from: '127.0.0.6' }))
      .status;
  };
  const statuses = [];
  for (let pin = 100_000; pin < 100_008; pin++) statuses.push(await guess(pin));
  expect(statuses.slice(5)).toEqual([429, 429, 429]);
  expect((await get(port, '/a.txt', RIGHT, { from: '127.0.0.7' })).status).toBe(200);
});

describe('a program of somebody’s own', () => {
  const application = async (request: Request): Promise<Response> => {
    const text = request.method === 'GET' ? '' : await request.text();
    return new Response(`${request.method} ${new URL(request.url).pathname} ${text}`);
  };

  async function shareApp() {
    const share = await shareContent({ kind: 'application', path: '/app.mjs', application }, '');
    share.share.setAccess(WITH_PIN);
    return share;
  }

  it('is asked by nobody who has not come in, whatever the method and address', async () => {
    const { port } = await shareApp();
    for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PROPFIND', 'OPTIONS', 'REPORT']) {
      for (const target of ['/', '/x?y', '/~porthole/page.css', '/favicon.ico']) {
        const { status, text } = await get(port, target, {}, { method });
        expect([method, target, status]).toEqual([method, target, 401]);
        expect(text).not.toContain(target);
      }
    }
  });

  it('gets what those send who are in, forms too, and nobody’s proof by form before that', async () => {
    const { port } = await shareApp();
    expect((await get(port, '/x', RIGHT)).text).toBe('GET /x ');
    const cookie = pairOf(await comeIn(port));
    const own = { cookie, origin: `${SCHEME}://127.0.0.1:${port}` };
    expect((await post(port, '/save', 'password=new', own)).text).toBe('POST /save password=new');
    // A page of another site can't have it do something for whoever is in.
    expect((await post(port, '/save', 'a=b', { cookie, origin: 'http://evil.example' })).status).toBe(403);
  });
});

describe('hydra', () => {
  it('finds no PIN, though it is among the first that it would try after a wait', async () => {
    freezeDate();
    const share = await sharePrivately({ 'a.txt': 'a' });
    const guesses = Array.from({ length: 30 }, (_, at) => String(100_000 + at));
    const file = path.join(await createTempFolder(), 'pins');
    await writeFile(file, [...guesses, PIN].join('\n'));
    const args = [
      '-I',
      '-l',
      'x',
      '-P',
      file,
      '-t',
      '4',
      '-w',
      '2',
      '-s',
      String(share.port),
      '127.0.0.1',
      'http-get',
      '/',
    ];
    const { stdout } = await promisify(execFile)('/usr/bin/hydra', args, { timeout: 15_000 }).catch(
      (error: { readonly stdout: string }) => error,
    );
    expect(stdout).not.toContain(PIN);
    const statuses = share.entries.map(({ status }) => status);
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(0);
    // It asks without a credential first.
    expect(statuses.filter((status) => status === 401 || status === 429)).toEqual(statuses);
  });
});
