/** A person closes the window: what that means, what is asked, and what is said. */
import { unreachable } from '../../base/unreachable.ts';
import type { Dialogs } from '../dialogs/dialogs.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import type { ShareList } from '../shares/share-list.ts';
import type { AppTray } from '../tray/tray.ts';
import type { CloseDecision } from '../window/close-decision.ts';
import { decideClose } from '../window/close-decision.ts';

/** What becomes of the window, and of the app. */
export type ClosingOutcome = 'stays' | 'closes' | 'quits';

export class WindowClosing {
  #isAsking = false;

  constructor(
    private readonly shares: ShareList,
    private readonly settings: SettingsStore,
    private readonly tray: Pick<AppTray, 'refresh'>,
    private readonly dialogs: Dialogs,
  ) {}

  /** `stays` while it is being asked already. */
  async ask(): Promise<ClosingOutcome> {
    if (this.#isAsking) return 'stays';
    this.#isAsking = true;
    try {
      return await this.#outcomeOf(await this.#decide());
    } finally {
      this.#isAsking = false;
    }
  }

  async #decide(): Promise<CloseDecision> {
    const hasTray = await this.tray.refresh();
    const { preferences, explainedTray, explainedNoTray } = this.settings.current;
    return decideClose({
      platform: process.platform,
      hasTray,
      choice: preferences.onClose,
      hasShares: this.shares.states.length > 0,
      isSharing: this.shares.isSharing,
      explainedTray,
      explainedNoTray,
    });
  }

  async #outcomeOf(decision: CloseDecision): Promise<ClosingOutcome> {
    switch (decision) {
      case 'keep-running':
        return 'closes';
      case 'explain':
        return await this.#explain();
      case 'ask':
        return await this.#askWhatClosingMeans();
      case 'quit':
        return 'quits';
      default:
        return unreachable(decision);
    }
  }

  async #explain(): Promise<ClosingOutcome> {
    this.settings.update({ explainedTray: true });
    const { keepsSharing } = this.dialogs.words;
    const answer = await this.dialogs.ask({ type: 'info', words: keepsSharing, onEscape: 'keep' });
    return answer === 'keep' ? 'closes' : 'quits';
  }

  /** The answer holds from now on, until it is changed in the settings. */
  async #askWhatClosingMeans(): Promise<ClosingOutcome> {
    const { closeWithoutTray } = this.dialogs.words;
    const answer = await this.dialogs.ask({ type: 'question', words: closeWithoutTray, onEscape: 'cancel' });
    if (answer === 'cancel') return 'stays';
    const { preferences } = this.settings.current;
    this.settings.update({ explainedNoTray: true, preferences: { ...preferences, onClose: answer } });
    return answer === 'quit' ? 'quits' : 'closes';
  }
}
