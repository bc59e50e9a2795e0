/** Starting with the session, as the system has it: read, switched on and off. */
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { App } from 'electron';
import { readIfPresent } from '../../files/read-if-present.ts';
import { replaceFile } from '../../files/replace-file.ts';
import type { LoginItem } from './login-item.ts';
import { isEnabled, resolveLoginItem } from './login-item.ts';

export class LoginItems {
  readonly #app: App;
  readonly #item: LoginItem;

  /** Must be made once the app is ready. */
  constructor(app: App) {
    this.#app = app;
    this.#item = resolveLoginItem({
      platform: process.platform,
      systemVersion: process.getSystemVersion(),
      executable: process.execPath,
      appPath: app.isPackaged ? undefined : app.getAppPath(),
      configFolder: app.getPath('appData'),
      environment: process.env,
    });
  }

  /** Whether the system starts the app: a person may have switched it off in the system's own settings. */
  async isOn(): Promise<boolean> {
    if (this.#item.kind === 'setting') return this.#app.getLoginItemSettings(this.#item.settings).openAtLogin;
    const text = await readIfPresent(this.#item.path);
    return text !== undefined && isEnabled(text);
  }

  /** Lets the system start the app, as it is now: it may have moved since. */
  async switchOn(): Promise<void> {
    if (this.#item.kind === 'setting') {
      this.#app.setLoginItemSettings({ ...this.#item.settings, openAtLogin: true });
      return;
    }
    const { path: file, text } = this.#item;
    if ((await readIfPresent(file)) === text) return;
    await mkdir(path.dirname(file), { recursive: true });
    await replaceFile(file, text);
  }

  async switchOff(): Promise<void> {
    if (this.#item.kind === 'file') await rm(this.#item.path, { force: true });
    else this.#app.setLoginItemSettings({ ...this.#item.settings, openAtLogin: false });
  }
}

/** Whether the session has started the app. macOS passes no arguments, but tells; Linux and Windows pass `--hidden`. */
export function wasStartedAtLogin(app: App): boolean {
  return process.platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin;
}
