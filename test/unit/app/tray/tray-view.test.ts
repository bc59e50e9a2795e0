import { describe, expect, it } from 'vitest';
import type { Activity } from '../../../../main/app/shares/activity-sum.ts';
import { NO_ACTIVITY } from '../../../../main/app/shares/activity-sum.ts';
import { resolveTrayIconName } from '../../../../main/app/tray/tray-icon-name.ts';
import type { TrayItem } from '../../../../main/app/tray/tray-view.ts';
import { resolveTrayView } from '../../../../main/app/tray/tray-view.ts';
import type { AppState } from '../../../../main/ipc/app-state.ts';
import type { ShareStatus } from '../../../../main/share/share-status.ts';
import { words as en } from '../../../../main/words/en/app.ts';
import { resolveWords } from '../../../../main/words/resolve-app-words.ts';
import { words as zhCn } from '../../../../main/words/zh-cn/app.ts';
import { appWith, RUNNING, SHARE } from '../../../support/app-state.ts';

const FAILED: ShareStatus = { state: 'failed', problem: 'port-in-use', freePort: 8001, detail: '' };
const BUSY: Activity = { visitors: 2, runningTransfers: 1, bytesPerSecond: 12_340_000 };

function stateWith(status: ShareStatus | undefined, recentFolders: readonly string[] = []): AppState {
  return { ...appWith(...(status === undefined ? [] : [{ ...SHARE, status }])), recentFolders };
}

const labels = (items: readonly TrayItem[]): string[] =>
  items.map((item) => (item.kind === 'separator' ? '-' : item.label));

describe('resolveTrayView', () => {
  it.each(['secret', 'links'] as const)('a share that is not for everybody has a padlock: %s', (entry) => {
    const open = resolveTrayView(appWith({ ...SHARE, status: RUNNING }), () => NO_ACTIVITY, en);
    const locked = resolveTrayView(appWith({ ...SHARE, status: RUNNING, entry }), () => NO_ACTIVITY, en);
    expect([labels(open.items).join(), labels(locked.items).join()]).toEqual([
      expect.not.stringContaining('🔒'),
      expect.stringContaining(`🔒 ${SHARE.name}`),
    ]);
  });

  it('offers a folder when nothing was ever shared', () => {
    const view = resolveTrayView(stateWith(undefined), () => NO_ACTIVITY, en);
    expect(view.icon).toBe('stopped');
    expect(labels(view.items)).toEqual([
      'Nothing is shared yet',
      '-',
      'Open window',
      'Choose a folder…',
      'Receive files…',
      'Settings…',
      '-',
      'Quit Porthole',
    ]);
  });

  it.each<[string, ShareStatus, Activity, string, string]>([
    ['stopped', { state: 'stopped' }, NO_ACTIVITY, 'stopped', 'Photos is not shared'],
    ['starting', { state: 'starting' }, NO_ACTIVITY, 'stopped', 'Starting to share Photos…'],
    ['running, nobody there', RUNNING, NO_ACTIVITY, 'sharing', 'Sharing Photos'],
    ['running, bytes moving', RUNNING, BUSY, 'active', 'Sharing Photos – 2 visitors – 12 MB/s'],
    [
      'running, one slow visitor',
      RUNNING,
      { ...BUSY, visitors: 1, bytesPerSecond: 500_000 },
      'active',
      'Sharing Photos – 1 visitor – 500 kB/s',
    ],
    ['stopping', { state: 'stopping' }, NO_ACTIVITY, 'stopped', 'Stopping Photos…'],
    ['failed', FAILED, NO_ACTIVITY, 'failed', 'Photos could not be shared'],
  ])('says what happens when the share is %s', (...[, status, activity, icon, summary]) => {
    const view = resolveTrayView(stateWith(status), () => activity, en);
    expect(view).toMatchObject({ icon, summary });
    expect(view.items[0]).toEqual({ kind: 'text', label: summary });
  });

  it.each<[string, ShareStatus, boolean, string]>([
    ['stop', RUNNING, true, 'Stop sharing'],
    ['stop', { state: 'starting' }, false, 'Stop sharing'],
    ['start', { state: 'stopped' }, false, 'Start sharing'],
    ['start', { state: 'stopping' }, false, 'Start sharing'],
    ['start', FAILED, false, 'Start sharing'],
  ])('offers to %s', (...[kind, status, canCopy, label]) => {
    const { items } = resolveTrayView(stateWith(status), () => NO_ACTIVITY, en);
    expect(items[2]).toEqual({
      kind: 'action',
      label: 'Copy address',
      enabled: canCopy,
      action: { kind: 'copy-address', share: 'a' },
    });
    expect(items[3]).toEqual({ kind: 'action', label, enabled: true, action: { kind, share: 'a' } });
  });

  it('names recent folders with the place where they are', () => {
    const view = resolveTrayView(stateWith(RUNNING, ['/srv/Photos', '/']), () => NO_ACTIVITY, en);
    const menu = view.items.find((item) => item.kind === 'menu');
    expect(menu).toMatchObject({
      label: 'Recent folders',
      items: [
        { label: 'Photos – /srv', action: { kind: 'share-folder', folder: '/srv/Photos' } },
        { label: '/ – /', action: { kind: 'share-folder', folder: '/' } },
      ],
    });
  });

  it('speaks Chinese', () => {
    const view = resolveTrayView(stateWith(RUNNING), () => BUSY, zhCn);
    expect(view.summary).toMatch(/^正在共享“Photos” – 2 位访客 – 12 MB/);
  });
});

describe('somebody who waits for an answer', () => {
  it('is told in the second line, which shows the share, and by a dot on the picture until there is an answer', () => {
    const question = {
      ...{ id: 1, address: '192.0.2.1', sender: 'Anna', device: '', identity: undefined, first: 'a.jpg' },
      ...{ count: 1, bytes: 1, isMore: false, until: 0 },
    };
    const asked = resolveTrayView(appWith({ ...SHARE, questions: [question] }), () => BUSY, en);
    const answered = resolveTrayView(appWith({ ...SHARE, questions: [] }), () => BUSY, en);
    expect([asked.icon, answered.icon]).toEqual(['asking', 'active']);
    const { items } = asked;
    const action = { kind: 'show-share', share: 'a' };
    expect(items[1]).toEqual({ kind: 'action', label: '● 1 person wants to send files', enabled: true, action });
  });
});

describe('resolveTrayView with several shares', () => {
  const SHARES: Readonly<Record<string, ShareStatus>> = { Photos: RUNNING, Films: { state: 'stopped' }, Music: FAILED };
  const several = (...names: readonly string[]): AppState => {
    const state = stateWith(RUNNING);
    const shares = names.flatMap((name) =>
      state.shares.map((share) => ({ ...share, id: name, name, status: SHARES[name] ?? RUNNING })),
    );
    return { ...state, shares };
  };

  it('has a submenu for each, and what is done to all', () => {
    const { items } = resolveTrayView(several('Photos', 'Films'), () => NO_ACTIVITY, en);
    expect(labels(items)).toEqual([
      'Sharing 1 folder',
      '-',
      'Photos',
      'Films',
      '-',
      'Start all',
      'Stop all',
      '-',
      'Open window',
      'Choose a folder…',
      'Receive files…',
      'Settings…',
      '-',
      'Quit Porthole',
    ]);
    const menus = items.flatMap((item) => (item.kind === 'menu' ? [labels(item.items)] : []));
    expect(menus).toEqual([
      ['Sharing Photos', '-', 'Copy address', 'Stop sharing', 'Show in window'],
      ['Films is not shared', '-', 'Copy address', 'Start sharing', 'Show in window'],
    ]);
  });

  it('groups many shares by what they do, so that no menu is longer than a screen', () => {
    const names = Array.from({ length: 62 }, (_, index) => ['Music', 'Photos', 'Films'][index % 3] ?? '');
    const { items } = resolveTrayView(several(...names), () => NO_ACTIVITY, en);
    expect(labels(items).slice(2, 5)).toEqual(['Could not be shared (21)', 'Sharing (21)', 'Not shared (20)']);
    const sizes: number[] = [];
    const measure = (some: readonly TrayItem[]): void => {
      sizes.push(some.length);
      for (const one of some) if (one.kind === 'menu') measure(one.items);
    };
    measure(items);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(15);
    expect(sizes.filter((size) => size === 5)).toHaveLength(62);
  });

  it.each<[string, readonly string[], boolean, string, string]>([
    ['all run', ['Photos', 'Photos'], false, 'sharing', 'Sharing 2 folders'],
    ['bytes move in some', ['Photos', 'Films'], true, 'active', 'Sharing 1 folder – 2 visitors – 12 MB/s'],
    ['none runs', ['Films', 'Films'], false, 'stopped', 'Nothing is being shared'],
    [
      'one failed',
      ['Photos', 'Music'],
      true,
      'failed',
      'Sharing 1 folder – 2 visitors – 12 MB/s – one could not be shared',
    ],
    ['all failed', ['Music', 'Music'], false, 'failed', '2 could not be shared'],
  ])('sums up when %s', (...[, names, isBusy, icon, summary]) => {
    const activityOf = (id: string): Activity => (isBusy && id === 'Photos' ? BUSY : NO_ACTIVITY);
    expect(resolveTrayView(several(...names), activityOf, en)).toMatchObject({ icon, summary });
  });

  it.each<[string, readonly string[], readonly boolean[]]>([
    ['all are on', ['Photos', 'Photos'], [false, true]],
    ['some are on', ['Photos', 'Films'], [true, true]],
    ['none is on', ['Films', 'Music'], [true, false]],
  ])('offers to start and to stop all where that changes something: %s', (_, names, enabled) => {
    const { items } = resolveTrayView(several(...names), () => NO_ACTIVITY, en);
    const all = items.flatMap((item) => (item.kind === 'action' && / all$/.test(item.label) ? [item.enabled] : []));
    expect(all).toEqual(enabled);
  });
});

describe('resolveTrayIconName', () => {
  it.each<[string, NodeJS.Platform, boolean, string, string]>([
    ['a light bar', 'win32', false, '', 'tray-sharing-light.ico'],
    ['a dark bar', 'win32', true, '', 'tray-sharing-dark.ico'],
    ['a bar that is dark in a light theme', 'linux', false, 'ubuntu:GNOME', 'tray-sharing-dark.png'],
    ['a bar that follows the theme', 'linux', false, 'KDE', 'tray-sharing-light.png'],
    ['a system that colours the picture', 'darwin', true, '', 'tray-sharingTemplate.png'],
  ])('finds the picture for %s', (...[, platform, isDarkTheme, desktop, name]) => {
    expect(resolveTrayIconName('sharing', { platform, isDarkTheme, desktop })).toBe(name);
  });
});

describe('resolveWords', () => {
  it.each([
    ['system', 'zh-CN', zhCn],
    ['system', 'zh', zhCn],
    ['system', 'zh-Hans-SG', zhCn],
    ['system', 'en-GB', en],
    ['system', 'nl', en],
    ['zh-CN', 'en', zhCn],
    ['en', 'zh-CN', en],
  ] as const)('for the choice %s on a system that speaks %s', (choice, system, words) => {
    expect(resolveWords(choice, system)).toMatchObject({ language: words.language, settings: words.settings });
  });
});
