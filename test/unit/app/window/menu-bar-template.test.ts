import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import type { AppAction } from '../../../../main/app/model/app-action.ts';
import { resolveMenuBar } from '../../../../main/app/window/menu-bar-template.ts';
import type { AppState } from '../../../../main/ipc/app-state.ts';
import { words as en } from '../../../../main/words/en/app.ts';
import { words as zhCn } from '../../../../main/words/zh-cn/app.ts';
import { appWith, SHARE } from '../../../support/app-state.ts';

const STATE = appWith(SHARE);

function menu(name: string, state: AppState, act: (action: AppAction) => void): MenuItemConstructorOptions[] {
  const menus = resolveMenuBar({ state, words: en, isDevelopment: false }, act);
  const found = menus.find(({ label }) => label === name)?.submenu;
  if (!Array.isArray(found)) throw new Error(`There is no menu ${name}`);
  return found;
}

const labels = (items: readonly MenuItemConstructorOptions[]): (string | undefined)[] =>
  items.map(({ label, role, type }) => label ?? role ?? type);

const click = (item: MenuItemConstructorOptions | undefined): void => {
  Reflect.apply(item?.click ?? (() => undefined), undefined, []);
};

const OTHER = { ...SHARE, id: 'b', name: 'Films', status: { state: 'stopped' } } as const;

const FILE_ITEMS = [
  'Choose a folder…',
  'Choose files…',
  'Receive files…',
  'Share a text or link…',
  'separator',
  'Open a saved log…',
  'separator',
];

describe('resolveMenuBar', () => {
  it.each<[string, string, AppAction]>([
    ['File', 'Choose a folder…', { kind: 'choose-folder' }],
    ['File', 'Choose files…', { kind: 'choose-files' }],
    ['File', 'Receive files…', { kind: 'receive-files' }],
    ['File', 'Share a text or link…', { kind: 'tell-window', command: 'share-text' }],
    ['File', 'Open a saved log…', { kind: 'tell-window', command: 'open-saved-log' }],
    ['File', 'Settings…', { kind: 'open-settings' }],
    ['File', 'Quit Porthole', { kind: 'quit' }],
    ['Share', 'Stop sharing', { kind: 'stop', share: 'a' }],
    ['Share', 'Copy address', { kind: 'copy-address', share: 'a' }],
    ['Share', 'Open in browser', { kind: 'open-address', share: 'a' }],
    ['Share', 'Show folder', { kind: 'show-folder', share: 'a' }],
    ['Edit', 'Find in the log', { kind: 'tell-window', command: 'find' }],
    ['View', 'At a glance', { kind: 'tell-window', command: 'toggle-glance' }],
    ['View', 'Pause or resume the log', { kind: 'tell-window', command: 'toggle-pause' }],
    ['Help', 'Show diagnostic log', { kind: 'show-diagnostics' }],
  ])('%s has %s', (name, label, action) => {
    const act = vi.fn();
    click(menu(name, STATE, act).find((item) => item.label === label));
    expect(act).toHaveBeenCalledExactlyOnceWith(action);
  });

  it('is about the share that the window shows, and about all where there are several', () => {
    const act = vi.fn();
    const items = menu('Share', { ...STATE, shares: [...STATE.shares, OTHER], selected: 'b' }, act);
    expect(labels(items).slice(-2)).toEqual(['Start all', 'Stop all']);
    click(items.find(({ label }) => label === 'Start sharing'));
    click(items.find(({ label }) => label === 'Stop all'));
    expect(act.mock.calls).toEqual([[{ kind: 'start', share: 'b' }], [{ kind: 'stop-all' }]]);
    expect(items.find(({ label }) => label === 'Copy address')?.enabled).toBe(false);
  });

  it('offers nothing about a share where there is none', () => {
    const items = menu('Share', { ...STATE, shares: [], selected: undefined }, vi.fn());
    const offered = items.filter(({ type, enabled }) => type !== 'separator' && enabled !== false);
    expect(offered).toEqual([]);
  });

  it.each<[AppState['platform'], readonly string[], readonly string[]]>([
    ['darwin', ['Porthole', 'File', 'Share', 'Edit', 'View', 'Window', 'Help'], [...FILE_ITEMS, 'Close window']],
    [
      'win32',
      ['File', 'Share', 'Edit', 'View', 'Window', 'Help'],
      [...FILE_ITEMS, 'Settings…', 'separator', 'Quit Porthole'],
    ],
  ])('stands as people of %s expect it', (platform, menus, file) => {
    const state = { ...STATE, platform };
    expect(labels(resolveMenuBar({ state, words: en, isDevelopment: false }, vi.fn()))).toEqual(menus);
    expect(labels(menu('File', state, vi.fn()))).toEqual(file);
  });

  it('has the settings in the app menu of macOS, by their usual key', () => {
    const act = vi.fn();
    const settings = menu('Porthole', { ...STATE, platform: 'darwin' }, act).find(({ label }) => label === 'Settings…');
    expect(settings?.accelerator).toBe('CmdOrCtrl+,');
    click(settings);
    expect(act).toHaveBeenCalledExactlyOnceWith({ kind: 'open-settings' });
  });

  it.each<Partial<AppState>>([{ shares: [], selected: undefined }, { showsSettings: true }])(
    'asks nothing of a window that shows no share: %o',
    (change) => {
      const state = { ...STATE, ...change };
      const asking = ['File', 'Edit', 'View'].flatMap((name) => menu(name, state, vi.fn()));
      const labelled = ['Open a saved log…', 'Find in the log', 'At a glance', 'Pause or resume the log'];
      const found = asking.filter(({ label }) => labelled.includes(label ?? ''));
      expect(found.map(({ enabled }) => enabled)).toEqual([false, false, false, false]);
    },
  );

  it.each<AppState['platform']>(['linux', 'darwin', 'win32'])('has words of ours for everything on %s', (platform) => {
    const menus = resolveMenuBar({ state: { ...STATE, platform }, words: zhCn, isDevelopment: false }, vi.fn());
    const all = menus.flatMap((top) => [top, ...(Array.isArray(top.submenu) ? top.submenu : [])]);
    const named = all.filter(({ type }) => type !== 'separator').map(({ label, role }) => label ?? role);
    expect(named.length).toBeGreaterThan(25);
    const foreign = named.filter((label) => !/\p{Script=Han}/u.test(label ?? ''));
    expect(foreign).toEqual(platform === 'darwin' ? ['Porthole'] : []);
  });

  it('gives no key twice', () => {
    const text = JSON.stringify(resolveMenuBar({ state: STATE, words: en, isDevelopment: true }, vi.fn()));
    const keys = [...text.matchAll(/"accelerator":"([^"]+)"/g)].map(([, key]) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each([true, false])('shows developer tools in development only: %s', (isDevelopment) => {
    const text = JSON.stringify(resolveMenuBar({ state: STATE, words: en, isDevelopment }, vi.fn()));
    expect(text.includes('toggleDevTools')).toBe(isDevelopment);
  });

  it('looks for updates only where there is a place that they come from', () => {
    const checkForUpdates = vi.fn();
    const view = { state: STATE, words: en, isDevelopment: false } as const;
    const find = (menus: MenuItemConstructorOptions[]) =>
      menus
        .flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []))
        .find(({ label }) => label === 'Check for Updates…');
    expect(find(resolveMenuBar(view, vi.fn()))).toBeUndefined();
    click(find(resolveMenuBar({ ...view, checkForUpdates }, vi.fn())));
    expect(checkForUpdates).toHaveBeenCalledOnce();
  });
});
