/**
 * Newer versions: looked for only where the packer wrote down a place that they come from, and only when a person asks;
 * fetched and installed only when they say so.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { App, Session } from 'electron';
import type { AppUpdater } from 'electron-updater';
import type { Words } from '../../words/app-words.ts';
import type { DiagnosticLog } from '../diagnostics/diagnostic-log.ts';
import type { Question } from '../dialogs/message-box.ts';
import { isSafeFeed, isSafeUpdateUrl } from './update-feed.ts';

/** What is needed of electron-updater. */
export type Updater = Pick<AppUpdater, 'checkForUpdates' | 'downloadUpdate'>;

export interface UpdateParts {
  /** Loaded when it is first needed: nobody should wait for it at the start. */
  readonly loadUpdater: () => Promise<Updater>;
  readonly version: string;
  readonly words: () => Words;
  readonly ask: <Button extends string>(question: Question<Button>) => Promise<Button>;
  readonly log: Pick<DiagnosticLog, 'error'>;
  /** Ends the app the polite way; the new version is installed then. */
  readonly quit: () => void;
}

/** The file that names where updates come from; there is none unless the packer was told. */
export function updateConfigurationOf(app: App): string {
  // The updater's own names for it.
  return app.isPackaged
    ? path.join(process.resourcesPath, 'app-update.yml')
    : path.join(app.getAppPath(), 'dev-app-update.yml');
}

/** electron-updater, set to do nothing by itself; undefined where there is no place to look. */
function findUpdater(app: App): (() => Promise<Updater>) | undefined {
  const configuration = updateConfigurationOf(app);
  if (!existsSync(configuration)) return undefined;
  return async () => {
    if (!isSafeFeed(await readFile(configuration, 'utf8'), app.isPackaged)) {
      throw new Error('Updates come from an address that is not https');
    }
    const { autoUpdater } = await import('electron-updater');
    refuseInsecure(autoUpdater.netSession, app.isPackaged);
    autoUpdater.autoDownload = false;
    autoUpdater.autoInstallOnAppQuit = true;
    autoUpdater.allowDowngrade = false;
    autoUpdater.forceDevUpdateConfig = !app.isPackaged;
    autoUpdater.updateConfigPath = configuration;
    autoUpdater.logger = null;
    // Each failure also rejects the call that it belongs to; unheard, the event would be thrown.
    autoUpdater.on('error', () => undefined);
    return autoUpdater;
  };
}

/** Redirects too: whoever stands between could else send any program as the new one. */
function refuseInsecure(session: Session, isPackaged: boolean): void {
  session.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !isSafeUpdateUrl(url, isPackaged) }));
}

/** What a check by a person needs of the app. */
export interface UpdateCheckParts extends Pick<UpdateParts, 'words' | 'ask' | 'log'> {
  readonly app: App;
}

/** What a person's asking does; undefined where there is no place that updates come from. */
export function createUpdateCheck({ app, ...parts }: UpdateCheckParts): (() => void) | undefined {
  const loadUpdater = findUpdater(app);
  if (loadUpdater === undefined) return undefined;
  const updates = new Updates({ ...parts, loadUpdater, version: app.getVersion(), quit: () => app.quit() });
  return () => void updates.check();
}

export class Updates {
  readonly #parts: UpdateParts;
  #isBusy = false;
  #readyVersion: string | undefined;

  constructor(parts: UpdateParts) {
    this.#parts = parts;
  }

  /** Looks for a newer version, and leads a person through what follows. Asked twice, it goes on with the first. */
  async check(): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    try {
      await (this.#readyVersion === undefined ? this.#offer() : this.#offerQuit(this.#readyVersion));
    } catch (error) {
      const { log, words, ask } = this.#parts;
      log.error('An update', error);
      await ask({ type: 'warning', words: words().updates.failed, onEscape: 'ok' });
    } finally {
      this.#isBusy = false;
    }
  }

  async #offer(): Promise<void> {
    const { loadUpdater, version, words, ask } = this.#parts;
    const updater = await loadUpdater();
    const found = await updater.checkForUpdates();
    if (!found?.isUpdateAvailable) {
      await ask({ type: 'info', words: words().updates.none(version), onEscape: 'ok' });
      return;
    }
    const newer = found.updateInfo.version;
    const question = { type: 'question', words: words().updates.available(newer, version), onEscape: 'later' } as const;
    if ((await ask(question)) === 'later') return;
    await updater.downloadUpdate();
    this.#readyVersion = newer;
    await this.#offerQuit(newer);
  }

  async #offerQuit(version: string): Promise<void> {
    const { words, ask, quit } = this.#parts;
    const answer = await ask({ type: 'question', words: words().updates.ready(version), onEscape: 'later' });
    if (answer === 'quit') quit();
  }
}
