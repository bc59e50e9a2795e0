/** Finishes the start after the window's first frame: menu bar, tray, and what has to be said. */
import type { App } from 'electron';
import { nativeTheme } from 'electron';
import type { MessageWords } from '../../words/app-words.ts';
import type { DiagnosticLog } from '../diagnostics/diagnostic-log.ts';
import { askPerson } from '../dialogs/message-box.ts';
import type { AppAction } from '../model/app-action.ts';
import type { AppModel } from '../model/app-model.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import { FinderServices } from '../system/finder-services.ts';
import { LoginItems } from '../system/login-items.ts';
import { SystemSwitch } from '../system/system-switch.ts';
import type { AppTray } from '../tray/tray.ts';
import type { MainWindow } from '../window/main-window.ts';
import { createMenuBar } from '../window/menu-bar.ts';
import type { Reopening } from '../window/reopening.ts';

/** What is to be finished, and what it takes. */
export interface FinishStartParts {
  readonly app: App;
  readonly model: AppModel;
  readonly window: MainWindow;
  readonly tray: AppTray;
  readonly reopening: Reopening;
  readonly settings: SettingsStore;
  readonly log: DiagnosticLog;
  readonly act: (action: AppAction) => void;
  /** undefined where there is no place that updates come from. */
  readonly checkForUpdates: (() => void) | undefined;
}

/** Gives back what finishes the start: once, however often it is called. */
export function createFinishStart(parts: () => FinishStartParts): () => void {
  let isFinished = false;
  return () => {
    if (isFinished) return;
    isFinished = true;
    void finishStart(parts());
  };
}

async function finishStart(parts: FinishStartParts): Promise<void> {
  const { app, model, window, tray, reopening, act, checkForUpdates } = parts;
  const updateMenuBar = createMenuBar(act);
  const update = (): void => {
    updateMenuBar({ state: model.state, words: model.words, isDevelopment: !app.isPackaged, checkForUpdates });
    tray.update();
  };
  model.onChange(update);
  nativeTheme.on('updated', () => {
    window.followTheme();
    tray.update();
  });
  update();
  await tray.start();
  reopening.check();
  void tellOfReading(parts);
  await beginSystemSwitches(parts);
}

/** What the system does for the app, as far as a person wants it. */
async function beginSystemSwitches({ app, model, window, log }: FinishStartParts): Promise<void> {
  const login = new SystemSwitch({
    preference: 'startAtLogin',
    entry: new LoginItems(app),
    model,
    reportError: (error) => log.error('Starting at login', error),
  });
  await login.begin();
  if (process.platform !== 'darwin') return;
  const finder = new SystemSwitch({
    preference: 'showInFinder',
    entry: new FinderServices({ executable: process.execPath, home: app.getPath('home') }),
    model,
    reportError: (error) => log.error('The service in the Finder', error),
    refused: () =>
      void askPerson(window.browserWindow, { type: 'warning', words: model.words.finderRefused, onEscape: 'ok' }),
  });
  await finder.begin();
}

/** What a person should know of how the settings were read. */
async function tellOfReading({ model, window, settings, log }: FinishStartParts): Promise<void> {
  const { setAside, narrowed } = settings;
  const say = (words: MessageWords<'ok'>) =>
    askPerson(window.browserWindow, { type: 'warning', words, onEscape: 'ok' });
  if (setAside !== undefined) {
    log.error(`Damaged settings (${setAside.damaged.join(', ')}) were set aside as ${setAside.file}`);
    await say(model.words.settingsSetAside(setAside.file));
  }
  if (narrowed.length > 0) await say(model.words.sharesNarrowed(narrowed));
}
