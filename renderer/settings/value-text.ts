/** What a value of a preference is called. */
import type { Preferences } from '../../main/ipc/preferences.ts';
import type { Words } from '../../main/words/en/window.ts';
import { isLanguageTag, LANGUAGES } from '../../main/words/languages.ts';

export function valueText(value: Preferences[keyof Preferences], { settings }: Words): string {
  if (typeof value === 'boolean') return value ? settings.on : settings.off;
  return isLanguageTag(value) ? LANGUAGES[value].name : settings.values[value];
}
