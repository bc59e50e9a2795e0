/** What somebody is getting ends with what they came in by, at once. */
import { expect, it } from 'vitest';
import { basic, cheapHash } from '../support/cheap-hash.ts';
import { eventually } from '../support/eventually.ts';
import { get } from '../support/get.ts';
import type { LinkedShareForTest } from '../support/linked-share.ts';
import { post } from '../support/post-form.ts';
import { comeIn, pairOf, RIGHT, sharePrivately, WITH_PIN } from '../support/private-share.ts';
import { RawClient } from '../support/raw-client.ts';

const LARGE = Buffer.alloc(24 * 1024 * 1024, 'x');
const ANNA = { name: 'Anna', hash: cheapHash('a long one'), rights: 'look' } as const;
const RULES = { ...WITH_PIN, accounts: [ANNA] };
/** "At once" is less than a second on a machine that has nothing else to do. */
const AT_ONCE_MS = 5_000;

interface Visit {
  readonly share: LinkedShareForTest;
  readonly cookie: string;
}

const endings: readonly (readonly [string, (visit: Visit) => unknown])[] = [
  ['another PIN', ({ share }) => share.share.setAccess({ ...RULES, secret: { hash: cheapHash('1'), pinLength: 1 } })],
  [
    'a password',
    ({ share }) => share.share.setAccess({ ...RULES, secret: { hash: cheapHash('x'), pinLength: undefined } }),
  ],
  ['only links from now on', ({ share }) => share.share.setAccess({ ...RULES, secret: undefined, accounts: [] })],
  ['stopping', ({ share }) => share.share.stop(0)],
  ['signing out', ({ share, cookie }) => post(share.port, '/~porthole/sign-out', '', { cookie })],
];

/** Begins a download and takes no more of it than its head. */
async function begin({ port }: LinkedShareForTest, fields: string): Promise<RawClient> {
  const client = await RawClient.connect(port);
  await client.send(`GET /large.bin HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n${fields}\r\n`);
  await client.until('HTTP/1.1 200');
  client.socket.pause();
  return client;
}

it.each(endings)('a session’s download ends with %s', async (_, end) => {
  const share = await sharePrivately({ 'large.bin': LARGE }, {}, RULES);
  const cookie = pairOf(await comeIn(share.port));
  await begin(share, `Cookie: ${cookie}\r\n`);
  const began = performance.now();
  await end({ share, cookie });
  await eventually(() =>
    expect(share.entries.find(({ target }) => target === '/large.bin')?.ending).toMatch(
      /disconnected|shutdown|stopped/,
    ),
  );
  expect(performance.now() - began).toBeLessThan(AT_ONCE_MS);
});

it('a person’s download ends when they are removed, by cookie and by program, and nobody else’s does', async () => {
  const share = await sharePrivately({ 'large.bin': LARGE, 'a.txt': 'a' }, {}, RULES);
  const [cookie = ''] = (await post(share.port, '/', 'name=Anna&password=a+long+one')).headers['set-cookie'] ?? [];
  const others = await begin(share, `Authorization: ${RIGHT.authorization}\r\n`);
  await begin(share, `Cookie: ${pairOf(cookie)}\r\n`);
  await begin(share, `Authorization: ${basic('Anna', 'a long one')}\r\n`);
  const began = performance.now();
  share.share.setAccess(WITH_PIN);
  const ended = (): number => share.entries.filter(({ ending }) => ending === 'disconnected').length;
  await eventually(() => expect(ended()).toBe(2));
  expect(performance.now() - began).toBeLessThan(AT_ONCE_MS);
  expect((await get(share.port, '/a.txt', { cookie: pairOf(cookie) })).status).toBe(401);
  expect(others.socket.destroyed).toBe(false);
});

it('a change that lets the same people in ends nothing', async () => {
  const share = await sharePrivately({ 'large.bin': LARGE, 'a.txt': 'a' }, {}, RULES);
  const cookie = pairOf(await comeIn(share.port));
  await begin(share, `Cookie: ${cookie}\r\n`);
  share.share.setAccess({ ...RULES, rights: 'add' });
  expect((await get(share.port, '/a.txt', { cookie })).status).toBe(200);
  expect(share.entries.filter(({ target }) => target === '/large.bin')).toEqual([]);
});
