/** A row of the settings for one preference, by its name. */
import type { AppState } from '../../main/ipc/app-state.ts';
import type { Preferences } from '../../main/ipc/preferences.ts';
import { useLanguage } from '../words/use-language.tsx';
import { SettingSelect } from './setting-select.tsx';
import { SettingSwitch } from './setting-switch.tsx';
import { useSetPreference } from './use-change.ts';
import { valueText } from './value-text.ts';

/** The names of the preferences whose values are of one type. */
type NameOf<Value> = {
  [Name in keyof Preferences]: Preferences[Name] extends Value ? Name : never;
}[keyof Preferences];

export interface PreferenceSwitchProps {
  readonly app: AppState;
  readonly name: NameOf<boolean>;
  readonly hint?: string;
}

export function PreferenceSwitch({ app, name, hint }: PreferenceSwitchProps) {
  const { settings } = useLanguage().words;
  const set = useSetPreference();
  return (
    <SettingSwitch
      label={settings.labels[name]}
      hint={hint}
      isOn={app.preferences[name]}
      onChange={(isOn) => set(name, isOn)}
    />
  );
}

export interface PreferenceChoiceProps<Name extends NameOf<string>> {
  readonly app: AppState;
  readonly name: Name;
  /** In the order in which they are offered. */
  readonly values: readonly Preferences[Name][];
  readonly hint?: string;
}

export function PreferenceChoice<Name extends NameOf<string>>({
  app,
  name,
  values,
  hint,
}: PreferenceChoiceProps<Name>) {
  const { words } = useLanguage();
  const set = useSetPreference();
  return (
    <SettingSelect<Preferences[Name]>
      label={words.settings.labels[name]}
      hint={hint}
      value={app.preferences[name]}
      options={values.map((value) => [value, valueText(value, words)] as const)}
      onChoose={(value) => set(name, value)}
    />
  );
}
