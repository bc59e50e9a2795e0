/** Which language the person at the terminal reads. */
import type { LanguageTag } from '../words/languages.ts';
import { languageOf } from '../words/languages.ts';

export interface LocaleFacts {
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
}

/** `language[_territory][.codeset][@modifier]` (POSIX, Base Definitions 8.2). */
const LOCALE = /^([a-z]{2,3}(?:[_-][a-z\d]+)*)(?:\.([\w-]+))?(?:@(\w+))?$/i;

/**
 * The first variable that is set and not empty decides, even where what it names is not spoken: English then. So is `C`, and a
 * locale whose texts are not in UTF-8, in which no other language could be shown.
 * @param systemLanguage a BCP 47 tag; asked for on Windows, which has no such variables
 */
export function terminalLanguage({ platform, env }: LocaleFacts, systemLanguage = intlLanguage): LanguageTag {
  const { LC_ALL, LC_MESSAGES, LC_CTYPE, LANG } = env;
  const messages = LC_ALL || LC_MESSAGES || LANG;
  if (!messages) return (platform === 'win32' ? languageOf(systemLanguage()) : undefined) ?? 'en';
  const [, tag = ''] = LOCALE.exec(messages) ?? [];
  if (!isUtf8(messages) || !isUtf8(LC_ALL || LC_CTYPE || LANG || messages)) return 'en';
  return languageOf(tag.replaceAll('_', '-')) ?? 'en';
}

/** Where no codeset is named, terminals have UTF-8 nonetheless; `@euro` stands for ISO 8859-15. */
function isUtf8(locale: string): boolean {
  const [, , codeset, modifier] = LOCALE.exec(locale) ?? [];
  return codeset === undefined ? modifier !== 'euro' : /^utf-?8$/i.test(codeset);
}

function intlLanguage(): string {
  return new Intl.DateTimeFormat().resolvedOptions().locale;
}
