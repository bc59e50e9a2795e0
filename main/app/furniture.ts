/** What a person does not see in the first frame comes after it: menu bar, tray, and what has to be said. */
import type { App } from 'electron';
import { nativeTheme } from 'electron';
import type { AppAction } from './app-action.ts';
import type { AppModel } from './app-model.ts';
import type { DiagnosticLog } from './diagnostic-log.ts';
import { LoginItems } from './login-items.ts';
import type { MainWindow } from './main-window.ts';
import { createMenuBar } from './menu-bar.ts';
import { askPerson } from './message-box.ts';
import type { SettingsStore } from './settings-store.ts';
import { StartAtLogin } from './start-at-login.ts';
import type { AppTray } from './tray.ts';
import { findUpdater, Updates } from './updates.ts';
import type { WayBack } from './way-back.ts';

/** What the furniture stands among. */
export interface FurnitureParts {
  readonly app: App;
  readonly model: AppModel;
  readonly window: MainWindow;
  readonly tray: AppTray;
  readonly wayBack: WayBack;
  readonly settings: SettingsStore;
  readonly log: DiagnosticLog;
  readonly act: (action: AppAction) => void;
}

/** Gives back what makes the furniture: once, however often it is called. */
export function createFurnish(parts: () => FurnitureParts): () => void {
  let isFurnished = false;
  return () => {
    if (isFurnished) return;
    isFurnished = true;
    void furnish(parts());
  };
}

async function furnish(parts: FurnitureParts): Promise<void> {
  const { app, model, window, tray, wayBack, log, act } = parts;
  const updateMenuBar = createMenuBar(act);
  const checkForUpdates = createUpdateCheck(parts);
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
  wayBack.check();
  void tellOfSetAside(parts);
  const reportError = (error: unknown): void => log.error('Starting at login', error);
  await new StartAtLogin(new LoginItems(app), model, reportError).begin();
}

/** undefined where there is no place that updates come from. */
function createUpdateCheck({ app, model, window, log }: FurnitureParts): (() => void) | undefined {
  const loadUpdater = findUpdater(app);
  if (loadUpdater === undefined) return undefined;
  const updates = new Updates({
    loadUpdater,
    version: app.getVersion(),
    words: () => model.words,
    ask: (question) => askPerson(window.browserWindow, question),
    log,
    quit: () => app.quit(),
  });
  return () => void updates.check();
}

async function tellOfSetAside({ model, window, settings, log }: FurnitureParts): Promise<void> {
  if (settings.setAside === undefined) return;
  const { file, damaged } = settings.setAside;
  log.error(`Damaged settings (${damaged.join(', ')}) were set aside as ${file}`);
  await askPerson(window.browserWindow, { type: 'warning', words: model.words.settingsSetAside(file), onEscape: 'ok' });
}
