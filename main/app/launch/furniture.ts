/** What a person does not see in the first frame comes after it: menu bar, tray, and what has to be said. */
import type { App } from 'electron';
import { nativeTheme } from 'electron';
import type { MessageWords } from '../../words/app-words.ts';
import type { AppAction } from '../calls/app-action.ts';
import type { AppModel } from '../calls/app-model.ts';
import type { DiagnosticLog } from '../diagnostics/diagnostic-log.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import { FinderServices } from '../system/finder-services.ts';
import { LoginItems } from '../system/login-items.ts';
import { SystemSwitch } from '../system/system-switch.ts';
import type { AppTray } from '../tray/tray.ts';
import type { MainWindow } from '../window/main-window.ts';
import { createMenuBar } from '../window/menu-bar.ts';
import { askPerson } from '../window/message-box.ts';
import type { WayBack } from '../window/way-back.ts';

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
  /** undefined where there is no place that updates come from. */
  readonly checkForUpdates: (() => void) | undefined;
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
  const { app, model, window, tray, wayBack, act, checkForUpdates } = parts;
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
  wayBack.check();
  void tellOfReading(parts);
  await beginSystemSwitches(parts);
}

/** What the system does for the app, as far as a person wants it. */
async function beginSystemSwitches({ app, model, window, log }: FurnitureParts): Promise<void> {
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
async function tellOfReading({ model, window, settings, log }: FurnitureParts): Promise<void> {
  const { setAside, narrowed } = settings;
  const say = (words: MessageWords<'ok'>) =>
    askPerson(window.browserWindow, { type: 'warning', words, onEscape: 'ok' });
  if (setAside !== undefined) {
    log.error(`Damaged settings (${setAside.damaged.join(', ')}) were set aside as ${setAside.file}`);
    await say(model.words.settingsSetAside(setAside.file));
  }
  if (narrowed.length > 0) await say(model.words.sharesNarrowed(narrowed));
}
