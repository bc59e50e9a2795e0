/**
 * THE description of what a person prefers about the app: each with its default and its check. What people would expect of a
 * quiet app: it says what matters, and does nothing on its own that lasts.
 */
import type { Check } from '../base/checks.ts';
import { isFlag, oneOf } from '../base/checks.ts';
import type { LanguageChoice } from '../words/languages.ts';
import { LANGUAGE_CHOICES } from '../words/languages.ts';

interface Preference<T> {
  readonly default: T;
  readonly check: Check<T>;
}

const flag = (isOn: boolean): Preference<boolean> => ({ default: isOn, check: isFlag });

/** One of a few texts, the first of them by default. */
const choice = <T extends string>(first: T, ...others: readonly T[]): Preference<T> => ({
  default: first,
  check: oneOf(first, ...others),
});

const PREFERENCES = {
  theme: choice('system', 'light', 'dark'),
  language: { default: 'system', check: oneOf(...LANGUAGE_CHOICES) } as Preference<LanguageChoice>,
  /** Notify when the first visitor comes to a share. */
  notifyFirstVisitor: flag(true),
  /** Notify when a file has been delivered whole. */
  notifyFinished: flag(true),
  /** Notify when files of visitors have arrived. */
  notifyReceived: flag(true),
  /** Notify when a blocked visitor tries to connect. */
  notifyBlocked: flag(true),
  /** Keep the computer from sleeping while a transfer runs. The display may go dark. */
  keepAwake: flag(true),
  /** Start with the session, without a window. */
  startAtLogin: flag(false),
  /** Offer "Share with Porthole" in the Finder's menus; of no meaning on other systems. */
  showInFinder: flag(false),
  /** What closing the window means. `ask`: said or asked once when it matters, see close-decision.ts. */
  onClose: choice('ask', 'keep-running', 'quit'),
  /** Make running shares findable in the local network by a name that ends in `.local`. */
  announceName: flag(true),
};

export type Preferences = { readonly [Name in keyof typeof PREFERENCES]: (typeof PREFERENCES)[Name]['default'] };
export type ThemeChoice = Preferences['theme'];
export type CloseChoice = Preferences['onClose'];

/** A table of one member of each description. */
function tableOf(member: 'default' | 'check'): unknown {
  return Object.fromEntries(Object.entries(PREFERENCES).map(([name, described]) => [name, described[member]]));
}

export const DEFAULT_PREFERENCES = tableOf('default') as Preferences;

/** For the settings file too, which keeps what is sound member by member. */
export const preferenceChecks = tableOf('check') as { readonly [Name in keyof Preferences]: Check<Preferences[Name]> };
