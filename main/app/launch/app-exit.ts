/** Closing the window and quitting: what is asked, what is said, and in which order things end. */
import type { App, Event } from 'electron';
import { unreachable } from '../../base/unreachable.ts';
import type { CutAnswer } from '../calls/ask-before-cut.ts';
import { askBeforeCut } from '../calls/ask-before-cut.ts';
import type { DiagnosticLog } from '../diagnostics/diagnostic-log.ts';
import { askPerson } from '../dialogs/message-box.ts';
import type { AppModel } from '../model/app-model.ts';
import type { ShareMonitor } from '../notifications/share-monitor.ts';
import type { Exports } from '../records/exports.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import type { Announcements } from '../shares/announcements.ts';
import type { ShareList } from '../shares/share-list.ts';
import type { AppTray } from '../tray/tray.ts';
import { decideClose } from '../window/close-decision.ts';
import type { MainWindow } from '../window/main-window.ts';
import type { Reopening } from '../window/reopening.ts';

/** Everything that has to be asked or ended. */
export interface AppExitParts {
  readonly app: App;
  readonly model: AppModel;
  readonly window: MainWindow;
  readonly tray: AppTray;
  readonly reopening: Reopening;
  readonly shares: ShareList;
  readonly monitor: ShareMonitor;
  readonly announcements: Announcements;
  readonly exports: Exports;
  readonly settings: SettingsStore;
  readonly log: DiagnosticLog;
}

/** `waiting`: to end, for downloads that run. */
type Phase = 'staying' | 'asking' | 'waiting' | 'ending' | 'gone';

/** Sees to it that the app ends once, in order, and not while a download runs unless the person says so. */
export class AppExit {
  readonly #parts: AppExitParts;
  #phase: Phase = 'staying';
  #isClosing = false;
  #isListening = false;

  constructor(parts: AppExitParts) {
    this.#parts = parts;
    parts.app.on('before-quit', (event) => this.#beforeQuit(event));
    // Without a listener, Electron quits; here the tray decides.
    parts.app.on('window-all-closed', () => undefined);
  }

  /** The person closes the window. */
  async closeWindow(): Promise<void> {
    if (this.#isClosing || (this.#phase !== 'staying' && this.#phase !== 'waiting')) return;
    this.#isClosing = true;
    try {
      await this.#decideClose();
    } finally {
      this.#isClosing = false;
    }
  }

  /** Ends the app without asking anybody: the system wants it gone. */
  async end(): Promise<void> {
    if (this.#phase === 'ending' || this.#phase === 'gone') return;
    this.#phase = 'ending';
    const { app, window, tray, reopening, shares, monitor, announcements, exports, settings, log } = this.#parts;
    window.destroy();
    tray.close();
    reopening.close();
    monitor.close();
    await announcements.close();
    await shares.close();
    await exports.close();
    await settings.flush();
    await log.flush();
    this.#phase = 'gone';
    app.quit();
  }

  async #decideClose(): Promise<void> {
    const { window, tray, shares, settings } = this.#parts;
    const decision = decideClose({
      platform: process.platform,
      hasTray: await tray.refresh(),
      choice: settings.current.preferences.onClose,
      hasShares: shares.states.length > 0,
      isSharing: shares.isSharing,
      explainedTray: settings.current.explainedTray,
      explainedNoTray: settings.current.explainedNoTray,
    });
    switch (decision) {
      case 'keep-running':
        window.destroy();
        return;
      case 'explain':
        await this.#explain();
        return;
      case 'ask':
        await this.#askWhatClosingMeans();
        return;
      case 'quit':
        await this.#quit();
        return;
      default:
        unreachable(decision);
    }
  }

  async #explain(): Promise<void> {
    const { model, window, settings } = this.#parts;
    settings.update({ explainedTray: true });
    const { keepsSharing } = model.words;
    const answer = await askPerson(window.browserWindow, { type: 'info', words: keepsSharing, onEscape: 'keep' });
    if (answer === 'keep') window.destroy();
    else await this.#quit();
  }

  /** The answer holds from now on, until it is changed in the settings. */
  async #askWhatClosingMeans(): Promise<void> {
    const { model, window, settings } = this.#parts;
    const question = { type: 'question', words: model.words.closeWithoutTray, onEscape: 'cancel' } as const;
    const answer = await askPerson(window.browserWindow, question);
    if (answer === 'cancel') return;
    settings.update({ explainedNoTray: true });
    model.changePreferences({ onClose: answer });
    if (answer === 'quit') await this.#quit();
    else window.destroy();
  }

  #beforeQuit(event: Event): void {
    if (this.#phase === 'gone') return;
    event.preventDefault();
    void this.#quit();
  }

  async #quit(): Promise<void> {
    if (this.#phase !== 'staying' && this.#phase !== 'waiting') return;
    this.#phase = 'asking';
    const answer = await this.#ask();
    this.#phase = 'staying';
    if (answer === 'wait') this.#waitForDownloads();
    if (answer === 'now') await this.end();
  }

  async #ask(): Promise<CutAnswer> {
    const { model, window, shares } = this.#parts;
    if (!(await this.#mayLoseChanges())) return 'cancel';
    const stakes = shares.stakes();
    const names = this.#busyNames;
    return await askBeforeCut({ window, model, stakes, words: ({ cutting }) => cutting.quit(stakes, names) });
  }

  /** Takes no more visitors, and ends when nobody is left. Starting any share again means staying. */
  #waitForDownloads(): void {
    this.#phase = 'waiting';
    const { shares, model } = this.#parts;
    shares.rest();
    const look = (): void => {
      if (this.#phase !== 'waiting') return;
      if (shares.isSharing) this.#phase = 'staying';
      else if (!shares.isStopping) void this.end();
    };
    if (!this.#isListening) model.onChange(look);
    this.#isListening = true;
    look();
  }

  /** Whether everything is saved, or the person quits all the same. */
  async #mayLoseChanges(): Promise<boolean> {
    const { model, window, settings } = this.#parts;
    for (;;) {
      await settings.flush();
      if (settings.status.state === 'saved') return true;
      const words = model.words.quitUnsaved(settings.status.problem);
      const answer = await askPerson(window.browserWindow, { type: 'warning', words, onEscape: 'cancel' });
      if (answer !== 'retry') return answer === 'quit';
    }
  }

  /** The shares that are being downloaded from, where there are several to tell apart. */
  get #busyNames(): readonly string[] {
    const { shares } = this.#parts;
    const { states } = shares;
    if (states.length < 2) return [];
    return states.filter(({ id }) => shares.get(id).activity.runningTransfers > 0).map(({ name }) => name);
  }
}
