/** Keeps a preference and what the system really has in step: at launch the system is right, then the person. */
import type { AppModel } from '../model/app-model.ts';

type Model = Pick<AppModel, 'state' | 'changePreferences' | 'onChange'>;

/** What the system has or has not, such as a registration for starting with the session. */
export interface SystemRegistration {
  isOn(): Promise<boolean>;
  /** Also renews a registration that is there: the app may have moved. */
  switchOn(): Promise<void>;
  switchOff(): Promise<void>;
}

/** What a switch connects, and who hears of failures. */
export interface SystemSwitchParts {
  readonly preference: 'startAtLogin' | 'showInFinder';
  readonly registration: SystemRegistration;
  readonly model: Model;
  /** Hears why the system could not be told; the preference is put back then. */
  readonly reportError: (error: unknown) => void;
  /** Called after that when a person has just asked for it. */
  readonly refused?: () => void;
}

export class SystemSwitch {
  readonly #parts: SystemSwitchParts;
  #isOn = false;

  constructor(parts: SystemSwitchParts) {
    this.#parts = parts;
  }

  /** Takes over what the system has, and from then on tells it what the person wants. */
  async begin(): Promise<void> {
    const { registration, model, preference, reportError } = this.#parts;
    try {
      this.#isOn = await registration.isOn();
      if (this.#isOn) await registration.switchOn();
    } catch (error) {
      reportError(error);
    }
    this.#show();
    model.onChange(({ preferences }) => void this.#apply(preferences[preference]));
  }

  async #apply(isWanted: boolean): Promise<void> {
    if (isWanted === this.#isOn) return;
    this.#isOn = isWanted;
    const { registration, reportError, refused } = this.#parts;
    try {
      await (isWanted ? registration.switchOn() : registration.switchOff());
    } catch (error) {
      reportError(error);
      this.#isOn = !isWanted;
      this.#show();
      refused?.();
    }
  }

  #show(): void {
    const { model, preference } = this.#parts;
    const { preferences } = model.state;
    if (preferences[preference] === this.#isOn) return;
    model.changePreferences({ [preference]: this.#isOn });
  }
}
