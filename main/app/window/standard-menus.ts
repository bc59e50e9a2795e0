/**
 * The menus that every program has. Electron does for their items what is usual, but names them in English, whatever the
 * language: each has our words.
 */
import type { MenuItemConstructorOptions } from 'electron';
import type { AppState } from '../../ipc/app-state.ts';
import type { MenuWords } from '../../words/app-words.ts';

export const SEPARATOR: MenuItemConstructorOptions = { type: 'separator' };

/** What the edit menu has for text. */
export function editItems(menu: MenuWords): MenuItemConstructorOptions[] {
  return [
    { role: 'undo', label: menu.undo },
    { role: 'redo', label: menu.redo },
    SEPARATOR,
    { role: 'cut', label: menu.cut },
    { role: 'copy', label: menu.copy },
    { role: 'paste', label: menu.paste },
    { role: 'delete', label: menu.delete },
    { role: 'selectAll', label: menu.selectAll },
  ];
}

/** How large everything is drawn. */
export function zoomItems(menu: MenuWords): MenuItemConstructorOptions[] {
  return [
    { role: 'resetZoom', label: menu.actualSize },
    { role: 'zoomIn', label: menu.zoomIn },
    { role: 'zoomOut', label: menu.zoomOut },
    SEPARATOR,
    { role: 'togglefullscreen', label: menu.fullScreen },
  ];
}

/** In the order that each system has for them. */
export function windowItems(menu: MenuWords, platform: AppState['platform']): MenuItemConstructorOptions[] {
  const minimize = { role: 'minimize', label: menu.minimize } as const;
  if (platform !== 'darwin') return [minimize, { role: 'close', label: menu.closeWindow }];
  return [minimize, { role: 'zoom', label: menu.zoomWindow }, SEPARATOR, { role: 'front', label: menu.allToFront }];
}

/** What the menu with the app's name has on macOS, between the settings and quitting. */
export function macItems(menu: MenuWords): MenuItemConstructorOptions[] {
  return [
    { role: 'services', label: menu.services },
    SEPARATOR,
    { role: 'hide', label: menu.hide },
    { role: 'hideOthers', label: menu.hideOthers },
    { role: 'unhide', label: menu.showAll },
  ];
}
