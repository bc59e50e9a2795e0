/** What stands in the menu bar, as a template. */
import type { MenuItemConstructorOptions } from 'electron';
import type { AppState, WindowCommand } from '../../ipc/contract.ts';
import type { Words } from '../../words/app-words.ts';
import type { AppAction } from '../model/app-action.ts';
import { isOn } from '../tray/tray-view.ts';
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
    ...(isMac ? [macAppMenu(words, act)] : []),
    { label: words.menuFile, submenu: fileItems(view, act) },
    { label: words.menuShare, submenu: shareItems(view, act) },
    {
      label: words.menuEdit,
      submenu: [...editItems(words.menu), SEPARATOR, commandItem(view, act, { ...FIND, label: words.menu.find })],
    },
    { label: words.menuView, submenu: viewItems(view, act) },
    { label: words.menuWindow, role: 'window', submenu: windowItems(words.menu, state.platform) },
    { label: words.menuHelp, role: 'help', submenu: helpItems(view, act) },
  ];
}

/** The menu with the app's name, in the order that macOS has for it; its label is always the app's own name. */
function macAppMenu(words: Words, act: Act): MenuItemConstructorOptions {
  const submenu: MenuItemConstructorOptions[] = [
    { role: 'about', label: words.about },
    SEPARATOR,
    settingsItem(words, act),
    SEPARATOR,
    ...macItems(words.menu),
    SEPARATOR,
    { role: 'quit', label: words.quit },
  ];
  return { label: 'Porthole', submenu };
}

function settingsItem(words: Words, act: Act): MenuItemConstructorOptions {
  return { label: words.settings, accelerator: 'CmdOrCtrl+,', click: () => act({ kind: 'open-settings' }) };
}

/** What a menu item asks of the window. */
interface CommandItem {
  readonly command: WindowCommand;
  readonly accelerator: string;
}

const FIND: CommandItem = { command: 'find', accelerator: 'CmdOrCtrl+F' };
const OPEN_SAVED_LOG: CommandItem = { command: 'open-saved-log', accelerator: 'CmdOrCtrl+Shift+O' };
const TOGGLE_GLANCE: CommandItem = { command: 'toggle-glance', accelerator: 'CmdOrCtrl+Shift+G' };
const TOGGLE_PAUSE: CommandItem = { command: 'toggle-pause', accelerator: 'CmdOrCtrl+Shift+P' };

/** Something that the window does by itself, while it shows a share. */
function commandItem(
  { state }: MenuBarView,
  act: Act,
  { command, accelerator, label }: CommandItem & { readonly label: string },
): MenuItemConstructorOptions {
  const enabled = state.selected !== undefined && !state.showsSettings;
  return { label, accelerator, enabled, click: () => act({ kind: 'tell-window', command }) };
}

function fileItems(view: MenuBarView, act: Act): MenuItemConstructorOptions[] {
  const { state, words } = view;
  const first = [
    { label: words.chooseFolder, accelerator: 'CmdOrCtrl+O', click: () => act({ kind: 'choose-folder' }) },
    { label: words.chooseFiles, accelerator: 'CmdOrCtrl+Alt+O', click: () => act({ kind: 'choose-files' }) },
    {
      label: words.shareText,
      accelerator: 'CmdOrCtrl+Shift+N',
      enabled: !state.showsSettings,
      click: () => act({ kind: 'tell-window', command: 'share-text' }),
    },
    SEPARATOR,
    commandItem(view, act, { ...OPEN_SAVED_LOG, label: words.menu.openSavedLog }),
    SEPARATOR,
  ];
  if (state.platform === 'darwin') return [...first, { role: 'close', label: words.menu.closeWindow }];
  return [
    ...first,
    settingsItem(words, act),
    SEPARATOR,
    { label: words.quit, accelerator: 'CmdOrCtrl+Q', click: () => act({ kind: 'quit' }) },
  ];
}

/** About the share that the window shows. */
function shareItems({ state, words }: MenuBarView, act: Act): MenuItemConstructorOptions[] {
  const share = state.shares.find(({ id }) => id === state.selected);
  const isRunning = share?.status.state === 'running';
  const isStoppable = share !== undefined && isOn(share);
  const about = (kind: 'copy-address' | 'open-address' | 'show-folder' | 'start' | 'stop') => () => {
    if (share !== undefined) act({ kind, share: share.id });
  };
  return [
    {
      label: isStoppable ? words.stop : words.start,
      accelerator: 'CmdOrCtrl+Shift+S',
      enabled: share !== undefined,
      click: about(isStoppable ? 'stop' : 'start'),
    },
    SEPARATOR,
    {
      label: words.copyAddress,
      accelerator: 'CmdOrCtrl+Shift+C',
      enabled: isRunning,
      click: about('copy-address'),
    },
    { label: words.openAddress, accelerator: 'CmdOrCtrl+B', enabled: isRunning, click: about('open-address') },
    { label: words.showFolder, enabled: share !== undefined && share.note === undefined, click: about('show-folder') },
    ...allItems({ state, words }, act),
  ];
}

/** What is done to all shares, where there are several. */
function allItems({ state, words }: Pick<MenuBarView, 'state' | 'words'>, act: Act): MenuItemConstructorOptions[] {
  const { shares } = state;
  if (shares.length < 2) return [];
  return [
    SEPARATOR,
    { label: words.startAll, enabled: !shares.every(isOn), click: () => act({ kind: 'start-all' }) },
    { label: words.stopAll, enabled: shares.some(isOn), click: () => act({ kind: 'stop-all' }) },
  ];
}

function viewItems(view: MenuBarView, act: Act): MenuItemConstructorOptions[] {
  const { words, isDevelopment } = view;
  return [
    ...(isDevelopment ? DEVELOPER_ITEMS : []),
    commandItem(view, act, { ...TOGGLE_GLANCE, label: words.menu.glance }),
    commandItem(view, act, { ...TOGGLE_PAUSE, label: words.menu.pauseLog }),
    SEPARATOR,
    ...zoomItems(words.menu),
  ];
}

function helpItems({ state, words, checkForUpdates }: MenuBarView, act: Act): MenuItemConstructorOptions[] {
  const items = [
    { label: words.showDiagnostics, click: () => act({ kind: 'show-diagnostics' }) },
    ...(checkForUpdates === undefined ? [] : [{ label: words.checkForUpdates, click: checkForUpdates }]),
  ];
  return state.platform === 'darwin' ? items : [...items, SEPARATOR, { label: words.about, role: 'about' }];
}
