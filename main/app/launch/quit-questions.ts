/** What a person is asked before the app ends: about settings that are not saved, and about downloads that run. */
import type { CutAnswer } from '../calls/ask-before-cut.ts';
import { askBeforeCut } from '../calls/ask-before-cut.ts';
import type { Dialogs } from '../dialogs/dialogs.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import type { ShareList } from '../shares/share-list.ts';

export class QuitQuestions {
  constructor(
    private readonly shares: ShareList,
    private readonly settings: SettingsStore,
    private readonly dialogs: Dialogs,
  ) {}

  async ask(): Promise<CutAnswer> {
    if (!(await this.#mayLoseChanges())) return 'cancel';
    const { shares } = this;
    const atStake = { now: () => shares.stakes(), hear: () => shares.hearTransfers() };
    return await askBeforeCut(this.dialogs, atStake, ({ cutting }, stakes) => cutting.quit(stakes, this.#busyNames));
  }

  /** Whether everything is saved, or the person quits all the same. */
  async #mayLoseChanges(): Promise<boolean> {
    const { settings, dialogs } = this;
    for (;;) {
      await settings.flush();
      if (settings.status.state === 'saved') return true;
      const words = dialogs.words.quitUnsaved(settings.status.problem);
      const answer = await dialogs.ask({ type: 'warning', words, onEscape: 'cancel' });
      if (answer !== 'retry') return answer === 'quit';
    }
  }

  /** The shares that are being downloaded from, where there are several to tell apart. */
  get #busyNames(): readonly string[] {
    const { states } = this.shares;
    if (states.length < 2) return [];
    return states.filter(({ id }) => this.shares.get(id).activity.runningTransfers > 0).map(({ name }) => name);
  }
}
