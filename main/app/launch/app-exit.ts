/** Quitting: once, in order, and not while a download runs unless the person says so. */
import type { App, Event } from 'electron';
import type { ShareList } from '../shares/share-list.ts';
import type { QuitQuestions } from './quit-questions.ts';

/** Ends a part of the app. */
export type End = () => void | Promise<void>;

/** `waiting`: to end, for downloads that run. */
type Phase = 'staying' | 'asking' | 'waiting' | 'ending' | 'gone';

export class AppExit {
  #phase: Phase = 'staying';

  /** @param ends in the order in which the parts of the app end, one after the other */
  constructor(
    private readonly app: App,
    private readonly shares: ShareList,
    private readonly questions: QuitQuestions,
    private readonly ends: readonly End[],
  ) {
    app.on('before-quit', (event) => this.#beforeQuit(event));
    // Without a listener, Electron quits; here the tray decides.
    app.on('window-all-closed', () => undefined);
  }

  /** Whether it is being asked whether to quit, or the app ends already. */
  get isUnderWay(): boolean {
    return this.#phase !== 'staying' && this.#phase !== 'waiting';
  }

  /** Asks what is to be asked, and ends the app unless the person wants it to stay. */
  async quit(): Promise<void> {
    if (this.isUnderWay) return;
    this.#phase = 'asking';
    const answer = await this.questions.ask();
    this.#phase = 'staying';
    if (answer === 'wait') this.#waitForDownloads();
    if (answer === 'now') await this.end();
  }

  /** Ends the app without asking anybody: the system wants it gone. */
  async end(): Promise<void> {
    if (this.#phase === 'ending' || this.#phase === 'gone') return;
    this.#phase = 'ending';
    for (const end of this.ends) await end();
    this.#phase = 'gone';
    this.app.quit();
  }

  /** To be called when shares have changed. */
  sharesChanged(): void {
    if (this.#phase !== 'waiting') return;
    // Starting any share again means staying.
    if (this.shares.isSharing) this.#phase = 'staying';
    else if (!this.shares.isStopping) void this.end();
  }

  /** Takes no more visitors, and ends when nobody is left. */
  #waitForDownloads(): void {
    this.#phase = 'waiting';
    this.shares.rest();
    this.sharesChanged();
  }

  #beforeQuit(event: Event): void {
    if (this.#phase === 'gone') return;
    event.preventDefault();
    void this.quit();
  }
}
