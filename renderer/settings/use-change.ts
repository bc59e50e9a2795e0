/** Changing a setting: it applies at once, and the message that says so offers the way back. */
import type { Preferences } from '../../main/ipc/contract.ts';
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

/** Changes one preference, and back again only that one: others may have been changed meanwhile. */
export function useSetPreference(): SetPreference {
  const { bridge } = useServices();
  const change = useChange();
  return (name, value) => {
    const write = async (written: typeof value): Promise<typeof value> => {
      const { preferences } = await bridge.getState();
      await bridge.setPreferences({ ...preferences, [name]: written });
      return preferences[name];
    };
    let before = value;
    change({
      apply: async () => {
        before = await write(value);
      },
      undo: async () => {
        await write(before);
      },
      describe: ({ words }) => words.settings.changed(words.settings.labels[name], valueText(value, words)),
    });
  };
}
