/** Stops, removes and narrows shares for a person, who is asked before running downloads are cut. */
import type { ShareId } from '../../ipc/app-state.ts';
import type { ShareChange } from '../../share/options.ts';
import type { Dialogs } from '../dialogs/dialogs.ts';
import type { Stakes } from '../shares/downloads-at-stake.ts';
import { NO_STAKES } from '../shares/downloads-at-stake.ts';
import type { ShareList } from '../shares/share-list.ts';
import { askBeforeCut } from './ask-before-cut.ts';

export class ShareEndings {
  constructor(
    private readonly shares: ShareList,
    private readonly dialogs: Dialogs,
  ) {}

  /** One that waits for its downloads already is stopped at once. */
  async stop(id: ShareId): Promise<void> {
    const share = this.shares.get(id);
    const { name } = share.state;
    const now = (): Stakes => (share.state.status.state === 'running' ? share.stakes('all') : NO_STAKES);
    const atStake = { now, hear: () => share.hearTransfers() };
    const answer = await askBeforeCut(this.dialogs, atStake, ({ cutting }, stakes) => cutting.stop(stakes, name));
    if (answer === 'wait') share.stopWhenDone();
    else if (answer === 'now') share.stop();
  }

  async stopAll(): Promise<void> {
    const atStake = { now: () => this.shares.stakes(), hear: () => this.shares.hearTransfers() };
    const answer = await askBeforeCut(this.dialogs, atStake, ({ cutting }, stakes) => cutting.stopAll(stakes));
    if (answer === 'wait') this.shares.stopAllWhenDone();
    else if (answer === 'now') this.shares.stopAll();
  }

  /** Removing can be undone, but not for a download that it has cut. Returns whether it is removed now. */
  async remove(id: ShareId): Promise<boolean> {
    const share = this.shares.get(id);
    const { name } = share.state;
    const atStake = { now: () => share.stakes('all'), hear: () => share.hearTransfers() };
    const answer = await askBeforeCut(this.dialogs, atStake, ({ cutting }, stakes) => cutting.remove(stakes, name));
    if (answer === 'wait') this.shares.removeWhenDone(id);
    if (answer !== 'now') return false;
    this.shares.remove(id);
    return true;
  }

  /** Changes a share to one for this computer alone: visitors on this computer are not touched. */
  async narrow(id: ShareId, change: ShareChange): Promise<void> {
    const share = this.shares.get(id);
    const atStake = { now: () => share.stakes('others'), hear: () => share.hearTransfers() };
    const { name } = share.state;
    const answer = await askBeforeCut(this.dialogs, atStake, ({ cutting }, stakes) => cutting.narrow(stakes, name));
    if (answer !== 'cancel') share.change(change, answer === 'wait' ? 'when-done' : 'now');
  }
}
