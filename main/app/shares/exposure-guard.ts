/** Stands before every share: what a person may not have meant to show to everybody is asked about before it is shared. */
import type { ShareId } from '../../ipc/app-state.ts';
import type { OwnPlaces } from '../../share/exposure/exposure-look.ts';
import { lookForExposure } from '../../share/exposure/exposure-look.ts';
import type { Exposure } from '../../share/exposure/exposure-rules.ts';
import type { Shared } from '../settings/share-content.ts';
import { contentOf } from '../settings/share-content.ts';

export type ExposureAnswer = 'another' | 'anyway' | 'cancel';

/** What asking needs. */
export interface ExposureGuardMeans {
  readonly places: () => OwnPlaces;
  readonly ask: (exposure: Exposure) => Promise<ExposureAnswer>;
  /** Lets a person choose something else, in place of what the share `into` has where it is given. */
  readonly chooseAnother: (shared: Shared, into: ShareId | undefined) => void;
  readonly reportError: (error: unknown) => void;
}

/** What a list of shares asks before it shares. */
export interface ExposureConsent {
  /**
   * Calls `share` for each of `shared`: at once, in their order, for those that are nothing to ask about, and for the others
   * when a person has said so. Resolves after the first ones.
   */
  admitAll(shared: readonly Shared[], share: (one: Shared) => void): Promise<void>;
  /** Whether this may be shared, in place of what the share `into` has, or beside it. */
  admits(shared: Shared, into: ShareId): Promise<boolean>;
}

export class ExposureGuard implements ExposureConsent {
  readonly #means: ExposureGuardMeans;
  /** One box at a time: several over each other can't be read. */
  #asking: Promise<unknown> = Promise.resolve();

  constructor(means: ExposureGuardMeans) {
    this.#means = means;
  }

  async admitAll(shared: readonly Shared[], share: (one: Shared) => void): Promise<void> {
    const exposures = await Promise.all(shared.map((one) => this.#look(one)));
    for (const [index, one] of shared.entries()) if (exposures[index] === undefined) share(one);
    const doubtful = shared.filter((_, index) => exposures[index] !== undefined);
    this.#askAll(doubtful, share).catch(this.#means.reportError);
  }

  async admits(shared: Shared, into: ShareId): Promise<boolean> {
    const exposure = await this.#look(shared);
    return exposure === undefined || (await this.#ask(exposure, shared, into));
  }

  async #askAll(doubtful: readonly Shared[], share: (one: Shared) => void): Promise<void> {
    for (const one of doubtful) {
      const exposure = await this.#look(one);
      if (exposure === undefined || (await this.#ask(exposure, one, undefined))) share(one);
    }
  }

  async #ask(exposure: Exposure, shared: Shared, into: ShareId | undefined): Promise<boolean> {
    const asked = this.#asking.then(() => this.#means.ask(exposure));
    this.#asking = asked.catch(() => undefined);
    const answer = await asked;
    if (answer === 'another') this.#means.chooseAnother(shared, into);
    return answer === 'anyway';
  }

  #look(shared: Shared): Promise<Exposure | undefined> {
    return lookForExposure(contentOf(shared), this.#means.places());
  }
}
