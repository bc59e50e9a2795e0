/** The one window: made, shown, remembered, closed and made again. */
import type { WebContents } from 'electron';
import { BrowserWindow, Menu, nativeTheme, screen } from 'electron';
import type { Words } from '../../words/app-words.ts';
import type { WindowPlace } from '../settings/settings.ts';
import { PAGE_URL } from './page-scheme.ts';
import { resolveTextMenu } from './text-menu.ts';
import { resolveOpening } from './window-place.ts';
import { MIN_WINDOW_HEIGHT, MIN_WINDOW_WIDTH } from './window-sizes.ts';

/** The page's own `--canvas` (renderer/styles/tokens.css), so that nothing flashes before its first frame. */
const LIGHT_BACKGROUND = '#eef1f4';
const DARK_BACKGROUND = '#10161c';
/** A page that fails again so soon after it was reloaded is reloaded once this has passed, so that it never fails in a circle. */
const RELOAD_PAUSE_MS = 10_000;

/** What a window needs to be made, and whom it tells. */
export interface MainWindowOptions {
  /** Absolute path of the preload script's bundle. */
  readonly preload: string;
  /** Absolute path of the icon, for systems that take it from the window. */
  readonly icon: string;
  readonly words: () => Words;
  readonly place: () => WindowPlace | undefined;
  readonly rememberPlace: (place: WindowPlace) => void;
  /** The window is gone. */
  readonly closed: () => void;
  /** A person wants to close the window; it stays unless `destroy` is called. */
  readonly closeRequested: () => void;
  /** The first window shows its first frame, or could not load its page. Called once. */
  readonly settled: () => void;
  readonly pageFailed: (reason: string) => void;
}

export class MainWindow {
  readonly #options: MainWindowOptions;
  #window: BrowserWindow | undefined;
  #isSettled = false;
  #lastReload = Number.NEGATIVE_INFINITY;

  constructor(options: MainWindowOptions) {
    this.#options = options;
  }

  /** undefined while there is no window. */
  get browserWindow(): BrowserWindow | undefined {
    return this.#window;
  }

  /** undefined while there is no window. */
  get webContents(): WebContents | undefined {
    return this.#window?.webContents;
  }

  /** Whether the person looks at it. */
  get isFocused(): boolean {
    return this.#window?.isFocused() ?? false;
  }

  /** Brings the window to the front; makes it when there is none. */
  open(): void {
    if (this.#window === undefined) {
      this.#window = this.#create();
      return;
    }
    if (this.#window.isMinimized()) this.#window.restore();
    this.#window.show();
    this.#window.focus();
  }

  /** The system's theme, or the chosen one, is another now. */
  followTheme(): void {
    this.#window?.setBackgroundColor(currentBackground());
  }

  /** Closes the window without asking anybody. */
  destroy(): void {
    if (this.#window === undefined) return;
    this.#options.rememberPlace(placeOf(this.#window));
    this.#window.destroy();
  }

  #create(): BrowserWindow {
    const workAreas = screen.getAllDisplays().map(({ workArea }) => workArea);
    const { position, width, height, maximized } = resolveOpening(this.#options.place(), workAreas);
    const window = new BrowserWindow({
      ...position,
      width,
      height,
      minWidth: MIN_WINDOW_WIDTH,
      minHeight: MIN_WINDOW_HEIGHT,
      show: false,
      title: 'Porthole',
      autoHideMenuBar: true,
      backgroundColor: currentBackground(),
      icon: this.#options.icon,
      webPreferences: {
        preload: this.#options.preload,
        contextIsolation: true,
        sandbox: true,
        nodeIntegration: false,
        webviewTag: false,
        spellcheck: false,
      },
    });
    this.#listen(window, maximized);
    void window.loadURL(PAGE_URL).catch((error: unknown) => {
      this.#options.pageFailed(String(error));
      this.#settle();
    });
    return window;
  }

  #listen(window: BrowserWindow, maximized: boolean): void {
    window.once('ready-to-show', () => {
      if (maximized) window.maximize();
      window.show();
      this.#settle();
    });
    window.on('close', (event) => {
      event.preventDefault();
      this.#options.closeRequested();
    });
    window.on('closed', () => {
      this.#window = undefined;
      this.#options.closed();
    });
    window.webContents.on('context-menu', (_event, clicked) => {
      const items = resolveTextMenu(clicked, this.#options.words());
      if (items.length > 0) Menu.buildFromTemplate(items).popup({ window });
    });
    window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
      this.#options.pageFailed(`${reason} (exit code ${exitCode})`);
      this.#reload(window);
    });
  }

  #settle(): void {
    if (this.#isSettled) return;
    this.#isSettled = true;
    this.#options.settled();
  }

  #reload(window: BrowserWindow): void {
    const pauseMs = this.#lastReload + RELOAD_PAUSE_MS - Date.now();
    const reload = (): void => {
      if (window.isDestroyed()) return;
      this.#lastReload = Date.now();
      window.webContents.reload();
    };
    if (pauseMs <= 0) reload();
    else setTimeout(reload, pauseMs);
  }
}

function currentBackground(): string {
  return nativeTheme.shouldUseDarkColors ? DARK_BACKGROUND : LIGHT_BACKGROUND;
}

function placeOf(window: BrowserWindow): WindowPlace {
  return { ...window.getNormalBounds(), maximized: window.isMaximized() };
}
