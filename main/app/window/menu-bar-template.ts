/** What stands in the menu bar, as a template. */
import type { MenuItemConstructorOptions } from 'electron';
import type { AppState, ShareState } from '../../ipc/app-state.ts';
import type { Words } from '../../words/app-words.ts';
import type { AppAction } from '../model/app-action.ts';
import type { MenuCommand, ResolvedCommand } from '../model/commands-and-shortcuts.ts';
import { APP_COMMANDS, resolveCommand, SHARE_COMMANDS } from '../model/commands-and-shortcuts.ts';
import { editItems, macItems, SEPARATOR, windowItems, zoomItems } from './standard-menus.ts';

/** What decides how the menu bar looks. */
export interface MenuBarView {
  readonly state: AppState;
  readonly words: Words;
  /** Whether the menu for developers is shown. */
  readonly isDevelopment: boolean;
  /** Left out where there is no place that updates come from. */
  readonly checkForUpdates?: (() => void) | undefined;
}

/** They have no words: whoever develops has Electron's. */
const DEVELOPER_ITEMS: readonly MenuItemConstructorOptions[] = [
  { role: 'reload' },
  { role: 'toggleDevTools' },
  SEPARATOR,
];

type Act = (action: AppAction) => void;

/** The whole menu as a template; `act` is called with what a click asks for. */
export function resolveMenuBar(view: MenuBarView, act: Act): MenuItemConstructorOptions[] {
  const { state, words } = view;
  const isMac = state.platform === 'darwin';
  return [
    ...(isMac ? [macAppMenu(view, act)] : []),
    { label: words.menuFile, submenu: fileItems(view, act) },
    { label: words.menuShare, submenu: shareItems(view, act) },
    {
      label: words.menuEdit,
      submenu: [...editItems(words.menu), SEPARATOR, appItem(APP_COMMANDS.find, view, act)],
    },
    { label: words.menuView, submenu: viewItems(view, act) },
    { label: words.menuWindow, role: 'window', submenu: windowItems(words.menu, state.platform) },
    { label: words.menuHelp, role: 'help', submenu: helpItems(view, act) },
  ];
}

/** The menu with the app's name, in the order that macOS has for it; its label is always the app's own name. */
function macAppMenu(view: MenuBarView, act: Act): MenuItemConstructorOptions {
  const { words } = view;
  const submenu: MenuItemConstructorOptions[] = [
    { role: 'about', label: words.about },
    SEPARATOR,
    appItem(APP_COMMANDS.openSettings, view, act),
    SEPARATOR,
    ...macItems(words.menu),
    SEPARATOR,
    { role: 'quit', label: words.quit },
  ];
  return { label: 'Porthole', submenu };
}

type ItemView = Pick<MenuBarView, 'state' | 'words'>;

function appItem(command: MenuCommand<AppState>, { state, words }: ItemView, act: Act): MenuItemConstructorOptions {
  return menuItem(resolveCommand(command, state, words), act);
}

function menuItem({ label, accelerator, enabled, action }: ResolvedCommand, act: Act): MenuItemConstructorOptions {
  return {
    label,
    ...(accelerator === undefined ? {} : { accelerator }),
    ...(enabled ? {} : { enabled }),
    click: () => {
      if (action !== undefined) act(action);
    },
  };
}

function fileItems(view: MenuBarView, act: Act): MenuItemConstructorOptions[] {
  const { state, words } = view;
  const item = (command: MenuCommand<AppState>) => appItem(command, view, act);
  const { chooseFolder, chooseFiles, receiveFiles, shareText, openSavedLog, openSettings, quit } = APP_COMMANDS;
  const first = [
    ...[chooseFolder, chooseFiles, receiveFiles, shareText].map(item),
    SEPARATOR,
    item(openSavedLog),
    SEPARATOR,
  ];
  if (state.platform === 'darwin') return [...first, { role: 'close', label: words.menu.closeWindow }];
  return [...first, item(openSettings), SEPARATOR, item(quit)];
}

/** About the share that the window shows, and what is done to all where there are several. */
function shareItems(view: ItemView, act: Act): MenuItemConstructorOptions[] {
  const { shares, selected } = view.state;
  const share = shares.find(({ id }) => id === selected);
  const item = (command: MenuCommand<ShareState>) => menuItem(resolveCommand(command, share, view.words), act);
  const { startOrStop, copyAddress, openAddress, showFolder } = SHARE_COMMANDS;
  const { startAll, stopAll } = APP_COMMANDS;
  return [
    item(startOrStop),
    SEPARATOR,
    ...[copyAddress, openAddress, showFolder].map(item),
    ...(shares.length < 2 ? [] : [SEPARATOR, appItem(startAll, view, act), appItem(stopAll, view, act)]),
  ];
}

function viewItems(view: MenuBarView, act: Act): MenuItemConstructorOptions[] {
  const { words, isDevelopment } = view;
  return [
    ...(isDevelopment ? DEVELOPER_ITEMS : []),
    appItem(APP_COMMANDS.toggleGlance, view, act),
    appItem(APP_COMMANDS.togglePause, view, act),
    SEPARATOR,
    ...zoomItems(words.menu),
  ];
}

function helpItems(view: MenuBarView, act: Act): MenuItemConstructorOptions[] {
  const { state, words, checkForUpdates } = view;
  const items = [
    appItem(APP_COMMANDS.showDiagnostics, view, act),
    ...(checkForUpdates === undefined ? [] : [{ label: words.checkForUpdates, click: checkForUpdates }]),
  ];
  return state.platform === 'darwin' ? items : [...items, SEPARATOR, { label: words.about, role: 'about' }];
}
