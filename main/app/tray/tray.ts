/** The tray icon: made when somebody shows it, changed only when what it shows has changed. */
import type { MenuItemConstructorOptions } from 'electron';
import { Menu, Tray } from 'electron';
import { unreachable } from '../../base/unreachable.ts';
import { visibleSentences } from '../../text/visible-name.ts';
import type { AppAction } from '../model/app-action.ts';
import { hasTrayHost } from './status-notifier-host.ts';
import type { TrayIcons } from './tray-icons.ts';
import type { TrayItem, TrayView } from './tray-view.ts';
import { watchTrays } from './tray-watch.ts';

/** Speeds and numbers of visitors need not move faster. */
const UPDATE_PAUSE_MS = 1000;

/** What a tray needs, and whom it tells. */
export interface AppTrayOptions {
  readonly icons: TrayIcons;
  readonly view: () => TrayView;
  readonly act: (action: AppAction) => void;
  /** Whether an icon is shown has changed. */
  readonly shownChanged: (isShown: boolean) => void;
}

export class AppTray {
  readonly #options: AppTrayOptions;
  #tray: Tray | undefined;
  #shownView = '';
  #shownIcon = '';
  #stopWatching: () => void = () => undefined;
  #looking: Promise<unknown> = Promise.resolve();
  #soon: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(options: AppTrayOptions) {
    this.#options = options;
  }

  get isShown(): boolean {
    return this.#tray !== undefined;
  }

  /** Shows the icon now or as soon as a tray appears, and for as long as it is there. */
  async start(): Promise<void> {
    if (process.platform === 'linux') {
      const stopWatching = await watchTrays(process.env, () => void this.refresh());
      if (this.#isClosed) stopWatching();
      else this.#stopWatching = stopWatching;
    }
    await this.refresh();
  }

  /** Looks whether a tray is there, makes or removes the icon accordingly, and answers whether it is shown. */
  async refresh(): Promise<boolean> {
    // One look after the other: the last one is the one that counts.
    this.#looking = this.#looking.then(() => this.#look());
    await this.#looking;
    return this.isShown;
  }

  /** Shows the current view. */
  update(): void {
    if (this.#tray === undefined) return;
    const view = this.#options.view();
    const icon = this.#options.icons.fileFor(view.icon);
    if (icon !== this.#shownIcon) this.#tray.setImage(this.#options.icons.load(icon));
    this.#shownIcon = icon;
    const text = JSON.stringify(view);
    if (text === this.#shownView) return;
    this.#shownView = text;
    this.#tray.setToolTip(visibleSentences(view.summary));
    this.#tray.setContextMenu(Menu.buildFromTemplate(view.items.map((item) => this.#template(item))));
  }

  /** Shows the current view within a second: for what changes all the time. */
  updateSoon(): void {
    this.#soon ??= setTimeout(() => {
      this.#soon = undefined;
      this.update();
    }, UPDATE_PAUSE_MS);
  }

  /** Removes the icon for good. */
  close(): void {
    this.#isClosed = true;
    this.#stopWatching();
    clearTimeout(this.#soon);
    this.#remove();
  }

  async #look(): Promise<void> {
    const hasHost = await hasTrayHost(process.platform, process.env);
    if (hasHost && this.#tray === undefined && !this.#isClosed) this.#create();
    if (!hasHost && this.#tray !== undefined) this.#remove();
  }

  #create(): void {
    const { icons, view } = this.#options;
    this.#shownIcon = icons.fileFor(view().icon);
    this.#shownView = '';
    this.#tray = new Tray(icons.load(this.#shownIcon));
    this.#tray.on('click', () => {
      // On macOS a click opens the menu, as it does on most Linux desktops.
      if (process.platform === 'win32') this.#options.act({ kind: 'open-window' });
    });
    this.update();
    this.#options.shownChanged(true);
  }

  #remove(): void {
    if (this.#tray === undefined) return;
    this.#tray.destroy();
    this.#tray = undefined;
    this.#options.shownChanged(false);
  }

  #template(item: TrayItem): MenuItemConstructorOptions {
    switch (item.kind) {
      case 'separator':
        return { type: 'separator' };
      case 'text':
        return { label: escapeLabel(item.label), enabled: false };
      case 'action':
        return {
          label: escapeLabel(item.label),
          enabled: item.enabled,
          click: () => this.#options.act(item.action),
        };
      case 'menu':
        return { label: escapeLabel(item.label), submenu: item.items.map((child) => this.#template(child)) };
      default:
        return unreachable(item);
    }
  }
}

/** In a menu, an ampersand marks the letter after it; folder names mean it as it is. */
function escapeLabel(label: string): string {
  return visibleSentences(label).replaceAll('&', '&&');
}
