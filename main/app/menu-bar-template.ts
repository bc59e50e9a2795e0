/** What stands in the menu bar, as a template. */
import type { MenuItemConstructorOptions } from 'electron';
import type { AppState } from '../ipc/contract.ts';
import type { TrayAction } from './tray-view.ts';
import type { Words } from './words/words.ts';

/** What decides how the menu bar looks. */
export interface MenuBarView {
  readonly state: AppState;
  readonly words: Words;
  /** Whether the menu for developers is shown. */
  readonly isDevelopment: boolean;
}

/** The whole menu as a template; `act` is called with what a click asks for. */
export function resolveMenuBar(view: MenuBarView, act: (action: TrayAction) => void): MenuItemConstructorOptions[] {
  const { state, words } = view;
  const isMac = state.platform === 'darwin';
  return [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    { label: words.menuFile, submenu: fileItems(view, act) },
    { label: words.menuEdit, role: 'editMenu' },
    { label: words.menuView, submenu: viewItems(view.isDevelopment) },
    { label: words.menuWindow, role: 'windowMenu' },
  ];
}

function fileItems({ state, words }: MenuBarView, act: (action: TrayAction) => void): MenuItemConstructorOptions[] {
  const share = state.shares.find(({ id }) => id === state.selected);
  const isOn = share?.status.state === 'running' || share?.status.state === 'starting';
  const isMac = state.platform === 'darwin';
  return [
    { label: words.chooseFolder, accelerator: 'CmdOrCtrl+O', click: () => act({ kind: 'choose-folder' }) },
    {
      label: words.copyAddress,
      accelerator: 'CmdOrCtrl+Shift+C',
      enabled: share?.status.state === 'running',
      click: () => share && act({ kind: 'copy-address', share: share.id }),
    },
    {
      label: isOn ? words.stop : words.start,
      accelerator: 'CmdOrCtrl+Shift+S',
      enabled: share !== undefined,
      click: () => share && act({ kind: isOn ? 'stop' : 'start', share: share.id }),
    },
    { type: 'separator' },
    isMac ? { role: 'close' } : { label: words.quit, accelerator: 'CmdOrCtrl+Q', click: () => act({ kind: 'quit' }) },
  ];
}

function viewItems(isDevelopment: boolean): MenuItemConstructorOptions[] {
  const items: MenuItemConstructorOptions[] = [
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { type: 'separator' },
    { role: 'togglefullscreen' },
  ];
  return isDevelopment ? [{ role: 'reload' }, { role: 'toggleDevTools' }, { type: 'separator' }, ...items] : items;
}
