/** The menu bar: on macOS the one at the top of the screen, elsewhere the one that Alt shows. */
import { Menu } from 'electron';
import type { AppAction } from '../model/app-action.ts';
import type { MenuBarView } from './menu-bar-template.ts';
import { resolveMenuBar } from './menu-bar-template.ts';

/** Sets the menu bar, and sets it again only when it has changed. */
export function createMenuBar(act: (action: AppAction) => void): (view: MenuBarView) => void {
  let shown = '';
  return (view) => {
    const template = resolveMenuBar(view, act);
    const text = JSON.stringify([template, view.state.shares.map(({ id }) => id)]);
    if (text === shown) return;
    shown = text;
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  };
}
