/** Chooses the main process's language. */
import type { LanguageChoice } from '../../ipc/contract.ts';
import { en } from './en.ts';
import type { Words } from './words.ts';
import { zhCn } from './zh-cn.ts';

/** The words of the chosen language; for `system` those nearest to `systemLanguage`, a BCP 47 tag. */
export function resolveWords(choice: LanguageChoice, systemLanguage: string): Words {
  const language = choice === 'system' ? systemLanguage : choice;
  return /^zh\b/i.test(language) ? zhCn : en;
}
