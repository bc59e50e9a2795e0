/** The state of the app as the window, the tray and the menu bar see it, and word of its changes. */
import type { AppState, ShareId, ViewMemoryName } from '../../ipc/app-state.ts';
import type { Preferences } from '../../ipc/preferences.ts';
import type { Words } from '../../words/app-words.ts';
import { resolveWords } from '../../words/resolve-app-words.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import type { ShareList } from '../shares/share-list.ts';

/** What does not change while the app runs. */
export interface AppFacts {
  readonly systemLanguage: string;
  readonly platform: AppState['platform'];
  readonly version: string;
  readonly canUpdate: boolean;
}

/** Joins what the shares and the settings know; several changes in one turn are told once, after it. */
export class AppModel {
  readonly #facts: AppFacts;
  readonly #settings: SettingsStore;
  readonly #shares: ShareList;
  readonly #listeners: ((state: AppState) => void)[] = [];
  #hasTray = false;
  #showsSettings = false;
  #selected: ShareId | undefined;
  #isTelling = false;

  constructor(facts: AppFacts, settings: SettingsStore, shares: ShareList) {
    this.#facts = facts;
    this.#settings = settings;
    this.#shares = shares;
    this.#selected = shares.selected;
    settings.onStatus(() => this.changed());
  }

  get state(): AppState {
    const { preferences, recentFolders, view } = this.#settings.current;
    const { logFiles } = this.#settings;
    return {
      ...this.#facts,
      shares: this.#shares.states,
      selected: this.#shares.selected,
      preferences,
      showsSettings: this.#showsSettings,
      logFiles,
      recentFolders,
      settingsFile: this.#settings.status,
      view,
      hasTray: this.#hasTray,
    };
  }

  get words(): Words {
    return resolveWords(this.#settings.current.preferences.language, this.#facts.systemLanguage);
  }

  onChange(listener: (state: AppState) => void): void {
    this.#listeners.push(listener);
  }

  changePreferences(change: Partial<Preferences>): void {
    this.#settings.update({ preferences: { ...this.#settings.current.preferences, ...change } });
    this.changed();
  }

  /** Remembers how a person likes to look at the window; throws for a text that is no JSON. */
  rememberView(name: ViewMemoryName, json: string): void {
    const value: unknown = JSON.parse(json);
    this.#settings.update({ view: { ...this.#settings.current.view, [name]: value } });
  }

  /** Shows the settings in the window, or the shares again. */
  showSettings(isShown: boolean): void {
    this.#showsSettings = isShown;
    this.changed();
  }

  setHasTray(hasTray: boolean): void {
    this.#hasTray = hasTray;
    this.changed();
  }

  /** Something that the state is made of is different now. */
  changed(): void {
    this.#leaveSettings();
    if (this.#isTelling) return;
    this.#isTelling = true;
    queueMicrotask(() => {
      this.#isTelling = false;
      const { state } = this;
      for (const listener of this.#listeners) listener(state);
    });
  }

  /** Whoever selects or adds a share wants to see it. */
  #leaveSettings(): void {
    const { selected } = this.#shares;
    if (selected !== this.#selected) this.#showsSettings = false;
    this.#selected = selected;
  }
}
