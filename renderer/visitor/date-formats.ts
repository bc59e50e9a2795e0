/** Dates and times as the visitor's language and region write them, in the visitor's zone; empty for what is no time. */
import type { LanguageTag } from '../../main/words/languages.ts';

export interface Formats {
  readonly formatDate: (time: number) => string;
  readonly formatTimeOfDay: (time: number) => string;
}

export function createFormats(language: LanguageTag): Formats {
  const region = language === 'en' ? navigator.language : language;
  return {
    formatDate: formatterOf(region, { dateStyle: 'medium' }),
    formatTimeOfDay: formatterOf(region, { timeStyle: 'short' }),
  };
}

function formatterOf(region: string, options: Intl.DateTimeFormatOptions): (time: number) => string {
  const format = new Intl.DateTimeFormat(region, options);
  return (time) => (Number.isNaN(time) ? '' : format.format(time));
}
