/** Who comes in to a share of the app: with its PIN, by the code that is scanned, by links; after changes and restarts. */
import { readFileSync, statSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { LinkState } from '../../main/ipc/app-state.ts';
import type { LinkWish } from '../../main/ipc/contract.ts';
import type { AppSharesForTest } from '../support/app-shares.ts';
import { openAppShares, SEALING } from '../support/app-shares.ts';
import { basic, cheapHash } from '../support/cheap-hash.ts';
import { eventually } from '../support/eventually.ts';
import { get } from '../support/get.ts';
import { RawClient, requestText } from '../support/raw-client.ts';
import type { ParsedResponse } from '../support/response-parser.ts';
import { createTempFolder } from '../support/temp-folder.ts';

/** Hashes as they are made take their time on a busy machine. */
const PATIENT = { timeout: 60_000 };
const TREE = { 'a.txt': 'the content', sub: { 'b.txt': 'below' } };
const WISH = {
  name: 'For Anna',
  path: undefined,
  endsAfter: 3_600_000,
  downloads: 5,
  right: 'look',
  quota: undefined,
  hasPin: false,
} as const;

const byCode = ({ share }: AppSharesForTest): string => `/${share().state.code}a.txt`;
const pinOf = ({ share }: AppSharesForTest): string => share().state.pin ?? '';

async function send(port: number, method: string, path: string): Promise<ParsedResponse> {
  const client = await RawClient.connect(port);
  await client.send(requestText(`${method} ${path} HTTP/1.1`, 'Host: localhost'));
  return client.response(method);
}

/** A change is obeyed by the share's thread in its turn. */
const expectStatus = (port: number, path: string, status: number, fields = {}): Promise<void> =>
  eventually(async () => expect((await get(port, path, fields)).status).toBe(status));

async function withPin(tree = TREE) {
  const [home, folder] = [await createTempFolder(), await createTempFolder(tree)];
  const app = await openAppShares(home, SEALING);
  const port = await app.open([folder]);
  await app.share().choosePin(false);
  await expectStatus(port, '/a.txt', 401);
  return { home, folder, app, port };
}

it('whoever scans the code types nothing; what it holds is a link that stands among the links', PATIENT, async () => {
  const { app, port } = await withPin();
  expect(app.share().state.code).toBeUndefined();
  app.share().links.createCode('QR code');
  app.share().links.createCode('QR code');
  expect(app.share().state.links).toMatchObject([{ name: 'QR code', target: undefined, ends: undefined }]);
  await expectStatus(port, byCode(app), 200);
  expect((await get(port, byCode(app))).text).toBe('the content');
  expect((await get(port, '/a.txt')).status).toBe(401);
});

it(
  'the code ends with a new PIN, with a password, and when it is removed; it is made anew, and Undo brings it back',
  PATIENT,
  async () => {
    const { app, port } = await withPin();
    const { links } = app.share();
    const endings: readonly (() => unknown)[] = [
      () => app.share().choosePin(true),
      () => app.share().choosePassword('geheim'),
      () => links.remove(app.share().state.links[0]?.id ?? ''),
    ];
    for (const end of endings) {
      links.createCode('QR code');
      const scanned = byCode(app);
      await expectStatus(port, scanned, 200);
      await end();
      expect(app.share().state).toMatchObject({ links: [], code: undefined });
      await expectStatus(port, scanned, 410);
    }
    links.createCode('QR code');
    const { code, links: [made] = [] } = app.share().state;
    links.remove(made?.id ?? '');
    links.createCode('QR code');
    links.restore(made?.id ?? '');
    expect(app.share().state.code).toBe(code);
    expect(app.share().state.links).toHaveLength(1);
    await expectStatus(port, `/${code}`, 200);
  },
);

it(
  'the code opens a share that opens by links only; a share for everybody, or for people with names, has none',
  PATIENT,
  async () => {
    const { app, port } = await withPin();
    app.share().links.createCode('QR code');
    app.share().change({ entry: 'links' });
    await expectStatus(port, byCode(app), 200);
    expect((await get(port, '/a.txt', { authorization: basic('', pinOf(app)) })).status).toBe(401);
    app.share().change({ entry: 'everyone' });
    expect(app.share().state.code).toBeUndefined();
    app.share().change({ entry: 'secret', secret: undefined });
    expect(app.share().state.code).toBeUndefined();
  },
);

it(
  'a PIN, links and the code hold after the app was started anew; nothing that opens the share stands in its settings',
  PATIENT,
  async () => {
    const { home, app, port } = await withPin();
    app.share().links.createCode('QR code');
    const made = await app.share().links.create(WISH, Date.now());
    const withOwn = await app.share().links.create({ ...WISH, name: 'With a PIN', hasPin: true }, Date.now());
    if (made.state !== 'created' || withOwn.state !== 'created') throw new Error(made.state);
    const { pin, code } = app.share().state;
    await app.close();
    const file = app.settings.file;
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const text = readFileSync(file, 'utf8');
    const secrets = [pin, code?.slice(2, -1), made.url.slice(-23, -1), withOwn.url.slice(-23, -1), withOwn.pin];
    for (const secret of secrets)
      expect([secret?.length ?? 0, text.includes(secret ?? '')]).toEqual([expect.any(Number), false]);
    const again = await openAppShares(home, SEALING);
    expect(await again.open([])).toBe(port);
    expect(again.share().state).toMatchObject({ pin, code });
    expect(again.share().state.links.map(({ name, pin: own }: LinkState) => [name, own])).toEqual([
      ['With a PIN', withOwn.pin],
      ['For Anna', undefined],
      ['QR code', undefined],
    ]);
    const authorization = basic('anybody', pin ?? '');
    expect((await get(port, '/a.txt', { authorization })).status).toBe(200);
    for (const url of [made.url, `http://x/${code}`]) expect((await get(port, new URL(url).pathname)).status).toBe(200);
    const ownPin = { authorization: basic('', withOwn.pin ?? '') };
    expect((await get(port, new URL(withOwn.url).pathname, ownPin)).status).toBe(200);
  },
);

it(
  'without a key store the PIN still opens after a restart, and a code that was scanned before works on beside the new one',
  PATIENT,
  async () => {
    const [home, folder] = [await createTempFolder(), await createTempFolder(TREE)];
    const first = await openAppShares(home);
    const port = await first.open([folder]);
    await first.share().choosePin(false);
    const scanned: string[] = [];
    const pin = pinOf(first);
    await first.close();
    for (let start = 0; start < 4; start++) {
      const app = await openAppShares(home);
      expect(await app.open([])).toBe(port);
      expect(app.share().state).toMatchObject({ pin: undefined, code: undefined, secret: { pinLength: 6 } });
      app.share().links.createCode('QR code');
      scanned.unshift(byCode(app));
      await expectStatus(port, scanned[0] ?? '', 200);
      if (start === 3) {
        expect((await get(port, '/a.txt', { authorization: basic('', pin) })).status).toBe(200);
        const statuses = await Promise.all(scanned.map(async (path) => (await get(port, path)).status));
        expect(statuses).toEqual([200, 200, 200, 410]);
        expect(app.share().state.links.map(({ name }) => name)).toEqual(['QR code', 'QR code 3', 'QR code 2']);
      }
      await app.close();
    }
  },
);

it('whoever comes by the code may do what those with the PIN may', PATIENT, async () => {
  const { app } = await withPin();
  app.share().links.createCode('QR code');
  expect(app.share().links.records).toMatchObject([{ right: 'look' }]);
  app.share().change({ write: 'change' });
  expect(app.share().links.records).toMatchObject([{ right: 'change' }]);
  app.share().change({ write: 'add' });
  expect(app.share().links.records).toMatchObject([{ right: 'look-and-add' }]);
});

it(
  'a link is good for what was chosen, as far as its share allows that when somebody comes by it',
  PATIENT,
  async () => {
    const app = await openAppShares(await createTempFolder(), SEALING);
    const port = await app.open([await createTempFolder(TREE)]);
    const { links } = app.share();
    const make = (wish: Partial<LinkWish>) => links.create({ ...WISH, ...wish }, Date.now());
    expect(await make({ right: 'change' })).toEqual({ state: 'not-allowed' });
    app.share().change({ write: 'change' });
    const made = await make({ right: 'change', quota: 1_000_000 });
    const { pathname } = new URL(made.state === 'created' ? made.url : '');
    const remove = async (name: string): Promise<number> => (await send(port, 'DELETE', pathname + name)).status;
    await eventually(async () => expect(await remove('nowhere.txt')).toBe(404));
    app.share().change({ write: 'look' });
    expect(app.share().state.links).toMatchObject([{ right: 'look-and-add', quota: 1_000_000 }]);
    await eventually(async () => expect(await remove('nowhere.txt')).toBe(403));
    app.share().change({ write: 'change' });
    await eventually(async () => expect(await remove('a.txt')).toBe(204));
  },
);

it('a link to a file can only be looked at; a request names what a link can be for', PATIENT, async () => {
  const folder = await createTempFolder({ ...TREE, 'a b%.txt': 'x', '.hidden': 'x' });
  const app = await openAppShares(await createTempFolder(), SEALING);
  await app.open([folder]);
  const { links } = app.share();
  const found = await Promise.all(
    ['/', '/sub', '/sub/', '/a%20b%25.txt', '/nowhere', '/.hidden', '/%2e%2e/', '/a%'].map((path) => links.find(path)),
  );
  const sub = { kind: 'folder', path: `${folder}/sub` };
  const all = { kind: 'all', path: undefined };
  const none = [undefined, undefined, undefined, undefined];
  expect(found).toEqual([all, sub, sub, { kind: 'file', path: `${folder}/a b%.txt` }, ...none]);
  const toFile = { ...WISH, path: `${folder}/a.txt`, right: 'add' } as const;
  expect(await links.create(toFile, Date.now())).toEqual({ state: 'not-allowed' });
  expect(await links.create({ ...toFile, right: 'look' }, Date.now())).toMatchObject({ state: 'created' });
});

it(
  'a PIN that was guessed at too often opens nothing after a restart either, until there is another',
  PATIENT,
  async () => {
    const { home, app, port } = await withPin();
    app.share().change({ secret: { hash: cheapHash('402917'), pinLength: 6 } });
    await expectStatus(port, '/a.txt', 200, { authorization: basic('', '402917') });
    for (let guess = 0; guess < 100; guess++) {
      const from = `127.0.1.${1 + Math.floor(guess / 5)}`;
      await get(port, '/a.txt', { authorization: basic('', String(100_000 + guess)) }, { from });
    }
    await eventually(() => expect(app.share().state.isPinStopped).toBe(true));
    await app.close();
    const again = await openAppShares(home, SEALING);
    expect(await again.open([])).toBe(port);
    expect(again.share().state.isPinStopped).toBe(true);
    // Whoever knows it as well, and has never guessed.
    const right = { authorization: basic('', '402917') };
    expect((await get(port, '/a.txt', right, { from: '127.0.2.1' })).status).toBe(429);
    // "Only with a PIN" offers no PIN that is stopped.
    await again.share().choosePin(false);
    expect(again.share().state.isPinStopped).toBe(false);
    await expectStatus(port, '/a.txt', 200, { authorization: basic('', pinOf(again)) });
    expect((await get(port, '/a.txt', right)).status).toBe(401);
  },
);

it('a password opens after a restart as well', PATIENT, async () => {
  const [home, folder] = [await createTempFolder(), await createTempFolder(TREE)];
  const app = await openAppShares(home);
  const port = await app.open([folder]);
  expect(await app.share().choosePassword('geheim')).toBe(true);
  await app.close();
  const again = await openAppShares(home);
  expect(await again.open([])).toBe(port);
  expect((await get(port, '/a.txt', { authorization: basic('', 'geheim') })).status).toBe(200);
});
