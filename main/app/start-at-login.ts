/** Keeps the preference and what the system really starts in step: at launch the system is right, then the person. */
import type { AppModel } from './app-model.ts';
import type { LoginItems } from './login-items.ts';

type Items = Pick<LoginItems, 'isOn' | 'switchOn' | 'switchOff'>;
type Model = Pick<AppModel, 'state' | 'setPreferences' | 'onChange'>;

export class StartAtLogin {
  readonly #items: Items;
  readonly #model: Model;
  readonly #reportError: (error: unknown) => void;
  #isOn = false;

  /** `reportError` hears why the system could not be told; the preference is off then. */
  constructor(items: Items, model: Model, reportError: (error: unknown) => void) {
    this.#items = items;
    this.#model = model;
    this.#reportError = reportError;
  }

  /** Takes over what the system has, and from then on tells it what the person wants. */
  async begin(): Promise<void> {
    try {
      this.#isOn = await this.#items.isOn();
      if (this.#isOn) await this.#items.switchOn();
    } catch (error) {
      this.#reportError(error);
    }
    this.#show();
    this.#model.onChange(({ preferences }) => void this.#apply(preferences.startAtLogin));
  }

  async #apply(isWanted: boolean): Promise<void> {
    if (isWanted === this.#isOn) return;
    this.#isOn = isWanted;
    try {
      await (isWanted ? this.#items.switchOn() : this.#items.switchOff());
    } catch (error) {
      this.#reportError(error);
      this.#isOn = !isWanted;
      this.#show();
    }
  }

  #show(): void {
    const { preferences } = this.#model.state;
    if (preferences.startAtLogin === this.#isOn) return;
    this.#model.setPreferences({ ...preferences, startAtLogin: this.#isOn });
  }
}
