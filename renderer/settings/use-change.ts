/** Changing a setting: it applies at once, and the message that says so offers the way back. */
import type { Preferences } from '../../main/ipc/preferences.ts';
import { useServices } from '../state/services.tsx';
import type { Language } from '../words/languages.ts';
import { valueText } from './value-text.ts';

/** A change, its way back, and what it is in words. */
export interface Change {
  readonly apply: () => Promise<void>;
  readonly undo: () => Promise<void>;
  readonly describe: (language: Language) => string;
}

export function useChange(): (change: Change) => void {
  const { message, run } = useServices();
  return ({ apply, undo, describe }) => {
    run(apply().then(() => message.set({ kind: 'undoable', describe, undo: () => run(undo()) })));
  };
}

export type SetPreference = <Name extends keyof Preferences>(name: Name, value: Preferences[Name]) => void;

/** Changes one preference, and back again. */
export function useSetPreference(): SetPreference {
  const { bridge } = useServices();
  const change = useChange();
  return (name, value) => {
    let before = value;
    change({
      apply: async () => {
        before = (await bridge.getState()).preferences[name];
        await bridge.changePreferences({ [name]: value });
      },
      undo: () => bridge.changePreferences({ [name]: before }),
      describe: ({ words }) => words.settings.changed(words.settings.labels[name], valueText(value, words)),
    });
  };
}
