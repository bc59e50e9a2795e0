/** Links that ask for a PIN of their own: the gate before what they are for, and nothing told before it. */
import { describe, expect, it } from 'vitest';
import { basic, cheapHash } from '../support/cheap-hash.ts';
import { eventually } from '../support/eventually.ts';
import { freezeDate } from '../support/frozen-date.ts';
import { get } from '../support/get.ts';
import type { LinkedShareForTest } from '../support/linked-share.ts';
import { shareTree } from '../support/linked-share.ts';
import { post } from '../support/post-form.ts';
import { RawClient } from '../support/raw-client.ts';

const PIN = '402917';
const TREE = { sub: { 'geheim.txt': 'the content', 'other.txt': 'x' }, 'beside.txt': 'beside' };
const BROWSER = { accept: 'text/html', 'accept-language': 'en' };
const right = { authorization: basic('anybody', PIN) };

const withPin = (share: LinkedShareForTest, wanted = {}) =>
  share.link('sub', { secret: { hash: cheapHash(PIN), pinLength: 6 }, ...wanted });

describe('a link with a PIN', () => {
  it('is 401 for every method and form without it, and names nothing', async () => {
    const share = await shareTree(TREE);
    const { path } = await withPin(share);
    for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PROPFIND', 'MKCOL', 'FOO']) {
      for (const below of ['', 'geheim.txt', '?zip', '?json', '?search=geheim', 'missing', '~porthole/health']) {
        const { status, text, headers } = await get(share.port, path + below, {}, { method });
        expect([method, below, status]).toEqual([method, below, 401]);
        expect(text + JSON.stringify(headers)).not.toMatch(/geheim|other|sub\b/);
        expect(headers['cache-control']).toBe('private, no-store');
        expect(headers['referrer-policy']).toBe('same-origin');
      }
    }
  });

  it('lets programs in by any name, browsers by the page and a cookie for this link alone', async () => {
    const share = await shareTree(TREE);
    const [link, other] = [await withPin(share), await withPin(share)];
    expect((await get(share.port, `${link.path}geheim.txt`, right)).text).toBe('the content');
    const page = await get(share.port, link.path, BROWSER);
    expect([page.status, page.text]).toEqual([401, expect.stringContaining('inputmode="numeric"')]);
    const answer = await post(share.port, link.path, `password=${PIN}`);
    expect([answer.status, answer.location]).toEqual([303, link.path]);
    const [cookie = ''] = answer.headers['set-cookie'] ?? [];
    expect(cookie).toContain(`Path=${link.path}; HttpOnly; SameSite=Lax`);
    const fields = { ...BROWSER, cookie: cookie.split(';')[0] ?? '' };
    expect((await get(share.port, link.path, fields)).text).toContain('geheim.txt');
    expect((await get(share.port, other.path, fields)).status).toBe(401);
    expect((await get(share.port, '/~/../beside.txt', fields)).status).toBe(404);
  });

  it('counts guesses as a share’s PIN does, and tells who guesses', async () => {
    freezeDate();
    const share = await shareTree(TREE);
    const { path } = await withPin(share);
    const statuses = [];
    for (let pin = 100_000; pin < 100_007; pin++) {
      statuses.push((await get(share.port, path, { authorization: basic('', String(pin)) })).status);
    }
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429]);
    expect((await get(share.port, path, right)).status).toBe(429);
    expect((await get(share.port, path, right, { from: '127.0.0.9' })).status).toBe(200);
  });

  it('that was guessed at too often before opens nothing, until it is another', async () => {
    const share = await shareTree(TREE);
    const { path } = await withPin(share, { secret: { hash: cheapHash(PIN), pinLength: 6, isStopped: true } });
    expect((await get(share.port, path, right)).status).toBe(429);
    expect((await get(share.port, path, BROWSER)).text).toContain('This PIN does not work any more');
  });

  it('refuses what another site posts', async () => {
    const share = await shareTree(TREE);
    const { path } = await withPin(share);
    expect((await post(share.port, path, `password=${PIN}`, { origin: 'http://evil.example' })).status).toBe(403);
  });

  it('counts a download when it has arrived, and shows in the log by its name, without PIN and token', async () => {
    const share = await shareTree(TREE);
    const link = await withPin(share, { downloads: 1, name: 'For Anna' });
    expect((await get(share.port, `${link.path}geheim.txt`)).status).toBe(401);
    expect((await get(share.port, `${link.path}geheim.txt`, right)).status).toBe(200);
    await eventually(() => expect(share.counts.get(link.record.id)).toBe(1));
    expect((await get(share.port, `${link.path}geheim.txt`, right)).status).toBe(410);
    const text = JSON.stringify(share.entries);
    expect(text).toContain('/~/For%20Anna/');
    for (const secret of [link.token, PIN, right.authorization]) expect(text).not.toContain(secret);
  });

  it('ends with its session what is being got: signing out, removal', async () => {
    const share = await shareTree({ sub: { 'large.bin': Buffer.alloc(24 * 1024 * 1024, 'x') } });
    const link = await withPin(share);
    const begin = async (fields: string): Promise<void> => {
      const client = await RawClient.connect(share.port);
      await client.send(`GET ${link.path}large.bin HTTP/1.1\r\nHost: 127.0.0.1:${share.port}\r\n${fields}\r\n`);
      await client.until('HTTP/1.1 200');
      client.socket.pause();
    };
    const [cookie = ''] = (await post(share.port, link.path, `password=${PIN}`)).headers['set-cookie'] ?? [];
    const ended = (): number => share.entries.filter(({ ending }) => ending === 'disconnected').length;
    await begin(`Cookie: ${cookie.split(';')[0]}\r\n`);
    const out = await post(share.port, `${link.path}~porthole/sign-out`, '', { cookie: cookie.split(';')[0] ?? '' });
    expect(out.status).toBe(303);
    await eventually(() => expect(ended()).toBe(1));
    await begin(`Authorization: ${right.authorization}\r\n`);
    share.setLinks({ record: { ...link.record, isRemoved: true } });
    await eventually(() => expect(ended()).toBe(2));
  });
});
