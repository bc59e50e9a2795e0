import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { NO_TOTALS } from '../../../main/access-log/share-totals.ts';
import { resolveMenuBar } from '../../../main/app/menu-bar-template.ts';
import { DEFAULT_PREFERENCES } from '../../../main/app/preferences.ts';
import type { TrayAction } from '../../../main/app/tray-view.ts';
import { en } from '../../../main/app/words/en.ts';
import type { AppState } from '../../../main/ipc/contract.ts';
import { LOG_FILES } from '../../support/log-file-settings.ts';

const STATE: AppState = {
  selected: 'a',
  shares: [
    {
      id: 'a',
      folder: '/srv/Photos',
      name: 'Photos',
      port: 8000,
      status: {
        state: 'running',
        port: 8000,
        addresses: [{ url: 'http://192.0.2.7:8000/', kind: 'lan', interfaceName: 'eth0' }],
      },
      site: 'automatic',
      reach: 'network',
      recovery: { isTrying: false, last: undefined },
      blocked: [],
      totals: NO_TOTALS,
      logFile: { state: 'off' },
    },
  ],
  preferences: DEFAULT_PREFERENCES,
  showsSettings: false,
  logFiles: LOG_FILES,
  recentFolders: [],
  systemLanguage: 'en',
  platform: 'linux',
  version: '0.0.0',
  hasTray: true,
};

function fileMenu(state: AppState, act: (action: TrayAction) => void): MenuItemConstructorOptions[] {
  const menus = resolveMenuBar({ state, words: en, isDevelopment: false }, act);
  const file = menus.find(({ label }) => label === 'File')?.submenu;
  if (!Array.isArray(file)) throw new Error('There is no File menu');
  return file;
}

const click = (item: MenuItemConstructorOptions | undefined): void => {
  Reflect.apply(item?.click ?? (() => undefined), undefined, []);
};

describe('resolveMenuBar', () => {
  it.each<[string, TrayAction]>([
    ['Choose a folder…', { kind: 'choose-folder' }],
    ['Copy address', { kind: 'copy-address', share: 'a' }],
    ['Stop sharing', { kind: 'stop', share: 'a' }],
    ['Quit Porthole', { kind: 'quit' }],
  ])('has %s', (label, action) => {
    const act = vi.fn();
    click(fileMenu(STATE, act).find((item) => item.label === label));
    expect(act).toHaveBeenCalledExactlyOnceWith(action);
  });

  it('offers nothing about a share where there is none', () => {
    const items = fileMenu({ ...STATE, shares: [] }, vi.fn());
    const enabled = (label: string): boolean | undefined => items.find((item) => item.label === label)?.enabled;
    expect([enabled('Copy address'), enabled('Start sharing')]).toEqual([false, false]);
  });

  it('leaves quitting to the app menu on macOS', () => {
    const view = { state: { ...STATE, platform: 'darwin' }, words: en, isDevelopment: false } as const;
    expect(resolveMenuBar(view, vi.fn())[0]).toEqual({ role: 'appMenu' });
    expect(fileMenu(view.state, vi.fn()).map(({ label }) => label)).not.toContain('Quit Porthole');
  });

  it.each([true, false])('shows developer tools in development only: %s', (isDevelopment) => {
    const text = JSON.stringify(resolveMenuBar({ state: STATE, words: en, isDevelopment }, vi.fn()));
    expect(text.includes('toggleDevTools')).toBe(isDevelopment);
  });
});
