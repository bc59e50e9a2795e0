import { describe, expect, it } from 'vitest';
import { DEFAULT_PREFERENCES } from '../../../main/app/preferences.ts';
import type { Settings } from '../../../main/app/settings.ts';
import { DEFAULT_SETTINGS, formatSettings, parseSettings } from '../../../main/app/settings.ts';
import type { Preferences } from '../../../main/ipc/contract.ts';

const FULL: Settings = {
  shares: [
    {
      id: 'a',
      folder: '/srv/photos',
      files: ['/srv/photos/a.jpg', '/srv/b.jpg'],
      name: 'Holiday',
      port: 0,
      sharing: true,
      site: 'on',
      reach: 'this-computer',
      blocked: [{ address: '192.0.2.7', since: 5 }],
    },
  ],
  selectedShare: 'a',
  recentFolders: ['/srv/photos', '/home/ann/文档'],
  preferences: {
    theme: 'dark',
    language: 'zh-CN',
    notifyFirstVisitor: false,
    notifyFinished: false,
    notifyBlocked: false,
    keepAwake: false,
    startAtLogin: true,
    showInFinder: true,
    onClose: 'quit',
    announceName: false,
  },
  logFiles: {
    enabled: true,
    format: 'json',
    folder: '/srv/logs',
    maxBytes: 65_536,
    daily: true,
    maxFiles: 7,
    maxDays: 0,
  },
  window: { x: -20, y: 10, width: 900, height: 600, maximized: true },
  explainedTray: true,
  explainedNoTray: true,
};

const without = (change: object): string => JSON.stringify({ ...FULL, ...change });

describe('parseSettings', () => {
  it.each([
    ['complete ones', FULL],
    ['the default ones', DEFAULT_SETTINGS],
  ])('reads back %s', (_, settings) => {
    expect(parseSettings(formatSettings(settings))).toEqual({ settings, damaged: [] });
  });

  it('takes defaults for members that are absent, which is no damage', () => {
    expect(parseSettings('{}')).toEqual({ settings: DEFAULT_SETTINGS, damaged: [] });
  });

  it('passes over members of a later version', () => {
    expect(parseSettings(without({ later: 1 }))).toEqual({ settings: FULL, damaged: [] });
  });

  it.each([
    ['empty', ''],
    ['cut off', formatSettings(FULL).slice(0, 40)],
    ['no object', '[]'],
    ['null', 'null'],
    ['zero octets', '\0\0\0\0'],
  ])('takes all defaults when the text is %s', (_, json) => {
    expect(parseSettings(json)).toEqual({ settings: DEFAULT_SETTINGS, damaged: ['settings'] });
  });

  it.each<[string, string, object]>([
    ['a port out of range', 'shares', { shares: [{ id: 'a', folder: '/srv', port: 65_536, sharing: true }] }],
    ['a relative folder', 'shares', { shares: [{ id: 'a', folder: 'srv', port: 80, sharing: true }] }],
    ['an unknown reach', 'shares', { shares: [{ id: 'a', folder: '/srv', port: 80, sharing: true, reach: 'moon' }] }],
    [
      'an unknown choice of site',
      'shares',
      { shares: [{ id: 'a', folder: '/srv', port: 80, sharing: true, site: 1 }] },
    ],
    ['a relative file', 'shares', { shares: [{ id: 'a', folder: '/srv', files: ['a.txt'], port: 80, sharing: true }] }],
    ['a name that is no text', 'shares', { shares: [{ id: 'a', folder: '/srv', name: 1, port: 80, sharing: true }] }],
    ['shares that are no list', 'shares', { shares: {} }],
    ['a selected share that is no text', 'selectedShare', { selectedShare: 1 }],
    ['a recent folder that is no text', 'recentFolders', { recentFolders: [1] }],
    ['preferences that are a list', 'preferences', { preferences: [] }],
    ['a log file that is too small', 'logFiles', { logFiles: { ...FULL.logFiles, maxBytes: 100 } }],
    ['a relative log folder', 'logFiles', { logFiles: { ...FULL.logFiles, folder: 'logs' } }],
    [
      'a blocked visitor without an address',
      'shares',
      { shares: [{ id: 'a', folder: '/srv', port: 80, sharing: true, blocked: [{ address: 'host', since: 5 }] }] },
    ],
    ['a window without a size', 'window', { window: { x: 1, y: 1, maximized: false } }],
    ['a window at no whole pixel', 'window', { window: { x: 1.5, y: 1, width: 700, height: 500, maximized: false } }],
    ['a flag that is a text', 'explainedTray', { explainedTray: 'yes' }],
  ])('takes the default for %s and keeps the rest', (_, member, change) => {
    const expected = { ...FULL, [member]: DEFAULT_SETTINGS[member as keyof Settings] };
    expect(parseSettings(without(change))).toEqual({ settings: expected, damaged: [member] });
  });

  it('keeps the first of two shares with one id: the second could not be reached', () => {
    const [share] = FULL.shares;
    const twice = { shares: [share, { ...share, folder: '/srv/other' }] };
    expect(parseSettings(without(twice))).toEqual({ settings: FULL, damaged: ['shares'] });
  });

  it.each<[string, keyof Preferences, unknown]>([
    ['an unknown theme', 'theme', 'pink'],
    ['a language that is a number', 'language', 7],
    ['a switch that is a text', 'notifyFinished', 'yes'],
    ['an unknown meaning of closing the window', 'onClose', 'explode'],
  ])('takes the default for %s and keeps the other preferences', (_, name, value) => {
    const preferences = { ...FULL.preferences, [name]: value };
    const expected = { ...FULL, preferences: { ...FULL.preferences, [name]: DEFAULT_PREFERENCES[name] } };
    expect(parseSettings(without({ preferences }))).toEqual({ settings: expected, damaged: [`preferences.${name}`] });
  });

  it('takes defaults for preferences that an earlier version did not know', () => {
    const expected = { ...DEFAULT_PREFERENCES, theme: 'dark' };
    const { settings, damaged } = parseSettings(without({ preferences: { theme: 'dark' } }));
    expect([settings.preferences, damaged]).toEqual([expected, []]);
  });
});
