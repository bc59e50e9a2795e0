import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Settings } from '../../../../main/app/settings/settings.ts';
import { DEFAULT_SETTINGS } from '../../../../main/app/settings/settings.ts';
import { formatSettings, readSettings, SETTINGS_VERSION } from '../../../../main/app/settings/settings-format.ts';
import { LOG_FILES } from '../../../support/log-file-settings.ts';

const LINK = {
  id: 'l',
  name: 'For Anna',
  hash: 'x'.repeat(43),
  place: { kind: 'file', path: '/srv/photos/a.jpg', identity: { device: '1', inode: '2', born: '3' } },
  right: 'look',
  ends: 5,
  downloads: 2,
  done: 1,
  isPaused: true,
  isRemoved: false,
  sealed: 'c2VhbGVk',
} as const;

const SHARE = {
  id: 'a',
  folder: '/srv/photos',
  name: 'Holiday',
  port: 8000,
  sharing: true,
  site: 'on',
  reach: 'network',
  hosts: ['photos.example'],
  blocked: [{ address: '192.0.2.7', since: 5 }],
  links: [LINK],
} as const;

const FULL: Settings = {
  shares: [SHARE, { ...SHARE, id: 'b', files: ['/srv/photos/a.jpg', '/srv/b.jpg'], port: 0, reach: 'this-computer' }],
  selectedShare: 'a',
  recentFolders: ['/srv/photos', '/home/ann/文档'],
  preferences: {
    theme: 'dark',
    language: 'zh-CN',
    notifyFirstVisitor: false,
    notifyFinished: false,
    notifyReceived: false,
    notifyBlocked: false,
    keepAwake: false,
    startAtLogin: true,
    showInFinder: true,
    onClose: 'quit',
    announceName: false,
  },
  logFiles: { ...LOG_FILES, enabled: true, format: 'json', folder: '/srv/logs', maxFiles: 7 },
  view: { view: { hasRelativeTimes: true } },
  window: { x: -20, y: 10, width: 900, height: 600, maximized: true },
  explainedTray: true,
  explainedNoTray: true,
};

const read = (document: unknown) => readSettings(JSON.stringify(document), LOG_FILES);
const rewritten = (document: unknown, change: Partial<Settings> = {}): unknown => {
  const { settings, origin } = read(document);
  return JSON.parse(formatSettings({ ...settings, ...change }, origin));
};
const withShares = (...shares: readonly unknown[]): object => ({ ...FULL, shares });

describe('readSettings', () => {
  it.each([
    ['complete ones', FULL],
    ['the default ones', DEFAULT_SETTINGS],
  ])('reads back %s', (_, settings) => {
    const found = readSettings(formatSettings(settings), LOG_FILES);
    expect(JSON.parse(JSON.stringify(found.settings))).toEqual(JSON.parse(JSON.stringify(settings)));
    expect([found.damaged, found.isNewer, found.narrowed]).toEqual([[], false, []]);
  });

  it.each([
    ['a hash that is none', { ...LINK, hash: 'x' }],
    ['a place that is none', { ...LINK, place: { kind: 'file', path: 'a.jpg' } }],
    ['fewer than no downloads', { ...LINK, done: -1 }],
    ['a right that is none', { ...LINK, right: 'own' }],
    ['nothing', 5],
  ])('leaves out a link with %s, and keeps the others', (_, link) => {
    const { settings, damaged } = read(withShares({ ...SHARE, links: [link, LINK] }));
    expect(settings.shares[0]?.links).toEqual([LINK]);
    expect(damaged).toEqual(['shares[0].links[0]']);
  });

  it('takes defaults for members that are absent, which is no damage', () => {
    const { settings, damaged } = readSettings('{}', LOG_FILES);
    expect([settings, damaged]).toEqual([DEFAULT_SETTINGS, []]);
  });

  it.each([
    ['empty', ''],
    ['cut off', formatSettings(FULL).slice(0, 40)],
    ['no object', '[]'],
    ['null', 'null'],
    ['zero octets', '\0\0\0\0'],
    ['nested without end', `{"shares":${'['.repeat(200_000)}${']'.repeat(200_000)}}`],
  ])('takes all defaults when the text is %s', (_, json) => {
    const { settings, damaged } = readSettings(json, LOG_FILES);
    expect([settings, damaged]).toEqual([DEFAULT_SETTINGS, ['settings']]);
  });

  it.each<[string, object, object, string]>([
    ['a port out of range takes one that nobody asked for', { port: 70_000 }, { port: 8001 }, 'port'],
    ['a name that is no text is none', { name: 7 }, { name: undefined }, 'name'],
    ['a switch that is a text is off', { sharing: 'yes' }, { sharing: false }, 'sharing'],
    ['an unknown choice of site runs no scripts', { site: 1 }, { site: 'off' }, 'site'],
    ['an unknown reach lets in this computer alone', { reach: 'password' }, { reach: 'this-computer' }, 'reach'],
    ['a reach of null too', { reach: null }, { reach: 'this-computer' }, 'reach'],
    ['an unsound entry shuts nobody out', { blocked: [{ address: 'host' }] }, { blocked: [] }, 'blocked'],
    [
      'an unsound time keeps a visitor out',
      { blocked: [{ address: '192.0.2.7', since: 'x' }, 7, { address: '::1', since: 1 }] },
      {
        blocked: [
          { address: '192.0.2.7', since: 0 },
          { address: '::1', since: 1 },
        ],
      },
      'blocked[1]',
    ],
    ['an unsound host name leaves the others', { hosts: ['a.example', 7] }, { hosts: ['a.example'] }, 'hosts[1]'],
    ['an unsound file leaves the others', { files: ['/srv/a', 'b', 7] }, { files: ['/srv/a'] }, 'files[1]'],
  ])('judges each member of a share alone: %s', (_, damage, expected, member) => {
    const other = { ...SHARE, id: 'b' };
    const { settings, damaged } = read(withShares(other, { ...SHARE, ...damage }));
    const share = { ...SHARE, ...damage, ...expected };
    expect(settings).toEqual({ ...FULL, shares: [other, share] });
    expect(damaged).toContain(`shares[1].${member}`);
  });

  it.each<[string, unknown]>([
    ['a relative folder', { ...SHARE, folder: 'photos' }],
    ['no folder', { ...SHARE, folder: undefined }],
    ['files of which none is sound: they do not become their folder', { ...SHARE, files: ['a.txt'] }],
    ['files that are no list', { ...SHARE, files: '/srv/a.txt' }],
    ['no files at all', { ...SHARE, files: [] }],
    ['no object', 7],
    ['null', null],
  ])('leaves out a share with %s, and keeps every other', (_, share) => {
    const { settings, damaged } = read(withShares(share, SHARE));
    expect(settings).toEqual({ ...FULL, shares: [SHARE] });
    expect(damaged).toContain('shares[0]');
  });

  it('finds the folder of files by the first of them', () => {
    const { settings } = read(withShares({ ...SHARE, folder: 7, files: ['/srv/a.txt'] }));
    expect(settings.shares[0]).toMatchObject({ folder: '/srv', files: ['/srv/a.txt'] });
  });

  it.each([
    ['a second share of the same id', 'a'],
    ['a share without a sound id', 7],
    ['a share with an empty id', ''],
  ])('gives %s one of its own', (_, id) => {
    const { settings } = read(withShares(SHARE, { ...SHARE, id, folder: '/srv/other' }));
    expect(settings.shares.map(({ folder }) => folder)).toEqual(['/srv/photos', '/srv/other']);
    expect(new Set(settings.shares.map((share) => share.id)).size).toBe(2);
  });

  it.each<[string, keyof Settings, unknown, unknown, string]>([
    ['shares that are no list', 'shares', {}, [], 'shares'],
    ['a selected share that is no text', 'selectedShare', 1, undefined, 'selectedShare'],
    ['a recent folder that is no text', 'recentFolders', ['/srv', 1], ['/srv'], 'recentFolders[1]'],
    ['preferences that are a list', 'preferences', [], DEFAULT_SETTINGS.preferences, 'preferences'],
    ['a window without a size', 'window', { x: 1, y: 1, maximized: false }, undefined, 'window'],
    ['a flag that is a text', 'explainedTray', 'yes', false, 'explainedTray'],
    [
      'a theme',
      'preferences',
      { ...FULL.preferences, theme: 'pink' },
      { ...FULL.preferences, theme: 'system' },
      'preferences.theme',
    ],
    [
      'a log folder',
      'logFiles',
      { ...FULL.logFiles, folder: 'logs', maxBytes: 1 },
      { ...FULL.logFiles, folder: LOG_FILES.folder, maxBytes: LOG_FILES.maxBytes },
      'logFiles.folder',
    ],
  ])('takes the default for %s and keeps the rest', (_, member, value, expected, complaint) => {
    const { settings, damaged } = read({ ...FULL, [member]: value });
    expect(settings).toEqual({ ...FULL, [member]: expected });
    expect(damaged).toContain(complaint);
  });

  it.each([
    ['the settings', { ...FULL, later: 1 }],
    ['the log', { ...FULL, logFiles: { ...FULL.logFiles, later: 1 } }],
    ['a share', withShares({ ...SHARE, later: 1 }, FULL.shares[1])],
    ['the preferences', { ...FULL, preferences: { ...FULL.preferences, later: 1 } }],
  ])('passes over an unknown member of %s, and keeps it', (_, document) => {
    expect(read(document)).toMatchObject({ settings: FULL, damaged: [] });
    expect(rewritten(document, { explainedTray: false })).toEqual({
      ...document,
      version: SETTINGS_VERSION,
      explainedTray: false,
    });
  });

  it('keeps an unknown member of a blocked visitor, and forgets it with the visitor', () => {
    const blocked = [{ address: '192.0.2.7', since: 5, why: 'noisy' }];
    const kept = { ...SHARE, blocked: [{ address: '192.0.2.9', since: 9 }, ...SHARE.blocked] };
    expect(rewritten(withShares({ ...SHARE, blocked }), { shares: [kept] })).toMatchObject({
      shares: [{ blocked: [{ address: '192.0.2.9', since: 9 }, blocked[0]] }],
    });
    expect(rewritten(withShares({ ...SHARE, blocked }), { shares: [{ ...SHARE, blocked: [] }] })).toMatchObject({
      shares: [{ blocked: [] }],
    });
  });

  it('writes what is sound in the place of what was damaged', () => {
    const document = { ...withShares({ ...SHARE, reach: 'password', later: 1 }, 7), version: 'x', window: 7 };
    const { damaged } = read(rewritten(document));
    expect(damaged).toEqual([]);
    expect(rewritten(document)).toMatchObject({
      version: SETTINGS_VERSION,
      shares: [{ reach: 'this-computer', later: 1 }],
    });
  });
});

describe('the file of a newer version', () => {
  const version = SETTINGS_VERSION + 1;
  const restricted = { ...SHARE, reach: 'password', blocked: 'all' };
  const guarded = { ...SHARE, id: 'c', access: { password: 'x' } };
  const elsewhere = { folder: { volume: 7 } };
  const newer = {
    ...withShares(elsewhere, restricted, 'later', guarded),
    version,
    preferences: { ...FULL.preferences, theme: 'sepia', density: 2 },
    window: { ...FULL.window, display: 'left' },
    logFiles: { ...FULL.logFiles, format: 'ecs' },
    recentFolders: [{ path: '/srv' }],
    later: { deep: [1, { a: null }] },
  };

  it('is written as it was when nothing was changed', () => {
    expect(rewritten(newer)).toEqual(newer);
  });

  it('is no damage, and its restricted shares stay restricted', () => {
    const { damaged, isNewer, narrowed, settings } = read(newer);
    expect([damaged, isNewer, narrowed]).toEqual([[], true, ['Holiday', 'Holiday']]);
    expect(settings.shares.map(({ reach }) => reach)).toEqual(['this-computer', 'this-computer']);
  });

  it('loses only what a person changed', () => {
    const { settings } = read(newer);
    const [first, second] = settings.shares;
    if (first === undefined || second === undefined) throw new Error('two shares can be used');
    const change = {
      shares: [second, { ...first, port: 9000 }],
      preferences: { ...settings.preferences, keepAwake: true },
    };
    expect(rewritten(newer, change)).toEqual({
      ...newer,
      shares: [elsewhere, guarded, 'later', { ...restricted, port: 9000 }],
      preferences: { ...newer.preferences, keepAwake: true },
    });
  });
});

describe('hostile settings', () => {
  const value = fc.letrec<{ tree: unknown }>((tie) => ({
    tree: fc.oneof(
      fc.jsonValue({ maxDepth: 3 }),
      fc.constantFrom<unknown>(
        0,
        -1,
        70_000,
        Number.MAX_VALUE,
        '',
        '/srv',
        'srv',
        '../../..',
        '\u202e',
        'this-computer',
        'network',
      ),
      fc.array(tie('tree'), { maxLength: 3 }),
      fc.dictionary(
        fc.constantFrom('id', 'folder', 'files', 'port', 'reach', '__proto__', 'constructor'),
        tie('tree'),
        {
          maxKeys: 4,
        },
      ),
    ),
  })).tree;
  const hostile = fc.dictionary(fc.constantFrom(...Object.keys(FULL), 'version', '__proto__', 'toString'), value);
  const hostileShare = fc.dictionary(fc.constantFrom(...Object.keys(SHARE), 'files', '__proto__', 'access'), value);

  it('leave every sound share as it is, and are sound when written', () => {
    fc.assert(
      fc.property(hostile, fc.array(hostileShare, { maxLength: 4 }), (document, shares) => {
        const text = JSON.stringify({ ...document, version: SETTINGS_VERSION, shares: [...shares, SHARE] });
        const { settings, origin } = readSettings(text, LOG_FILES);
        const { id: _, ...chosen } = SHARE;
        expect(settings.shares.at(-1)).toEqual(expect.objectContaining(chosen));
        const again = readSettings(formatSettings(settings, origin), LOG_FILES);
        expect(again.damaged).toEqual([]);
        expect(JSON.stringify(again.settings)).toBe(JSON.stringify(settings));
      }),
    );
  });

  it('of a newer version are written as they were', () => {
    fc.assert(
      fc.property(hostile, fc.array(fc.oneof(hostileShare, value), { maxLength: 4 }), (document, shares) => {
        const text = JSON.stringify({ ...document, version: 7, shares: [...shares, SHARE] });
        const { settings, origin } = readSettings(text, LOG_FILES);
        expect(JSON.parse(formatSettings(settings, origin))).toEqual(JSON.parse(text));
      }),
    );
  });

  it('open no share to the network that was not open to it', () => {
    fc.assert(
      fc.property(hostileShare, fc.integer({ min: 1, max: 3 }), (share, version) => {
        const { settings } = read({ version, shares: [{ folder: '/srv', ...share }] });
        const isOpen = settings.shares.some(({ reach = 'network' }) => reach === 'network');
        const wasOpen = !Object.hasOwn(share, 'reach') || share.reach === 'network';
        expect(isOpen && !wasOpen).toBe(false);
      }),
    );
  });
});
