/** What is done after the window's first frame: menu bar and tray, what the system does for the app, and what has to be said. */
import type { App } from 'electron';
import { nativeTheme } from 'electron';
import type { DiagnosticLog } from '../diagnostics/diagnostic-log.ts';
import type { Dialogs } from '../dialogs/dialogs.ts';
import type { AppModel } from '../model/app-model.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import { FinderServices } from '../system/finder-services.ts';
import { LoginItems } from '../system/login-items.ts';
import { SystemSwitch } from '../system/system-switch.ts';
import type { AppTray } from '../tray/tray.ts';
import type { MainWindow } from '../window/main-window.ts';

/** Gives back what finishes the start: once, however often it is called. */
export function createFinishStart(finish: () => Promise<void>): () => void {
  let isFinished = false;
  return () => {
    if (isFinished) return;
    isFinished = true;
    void finish();
  };
}

/** Menu bar, tray and window show what is so, from now on. */
export function followChanges(model: AppModel, window: MainWindow, tray: AppTray, updateMenuBar: () => void): void {
  const update = (): void => {
    updateMenuBar();
    tray.update();
  };
  model.onChange(update);
  nativeTheme.on('updated', () => {
    window.followTheme();
    tray.update();
  });
  update();
}

/** What the system does for the app, as far as a person wants it. */
export async function beginSystemSwitches(
  app: App,
  model: AppModel,
  dialogs: Dialogs,
  log: DiagnosticLog,
): Promise<void> {
  const login = new SystemSwitch({
    preference: 'startAtLogin',
    registration: new LoginItems(app),
    model,
    reportError: (error) => log.error('Starting at login', error),
  });
  await login.begin();
  if (process.platform !== 'darwin') return;
  const finder = new SystemSwitch({
    preference: 'showInFinder',
    registration: new FinderServices({ executable: process.execPath, home: app.getPath('home') }),
    model,
    reportError: (error) => log.error('The service in the Finder', error),
    refused: () => void dialogs.warn(dialogs.words.finderRefused),
  });
  await finder.begin();
}

/** What a person should know of how the settings were read. */
export async function tellOfReading(
  { setAside, narrowed }: SettingsStore,
  dialogs: Dialogs,
  log: DiagnosticLog,
): Promise<void> {
  if (setAside !== undefined) {
    log.error(`Damaged settings (${setAside.damaged.join(', ')}) were set aside as ${setAside.file}`);
    await dialogs.warn(dialogs.words.settingsSetAside(setAside.file));
  }
  if (narrowed.length > 0) await dialogs.warn(dialogs.words.sharesNarrowed(narrowed));
}
