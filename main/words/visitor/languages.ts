/** The languages that the visitor's page speaks. */
import type { Words } from './en.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

/** BCP 47 tags: the page's `lang` and Content-Language. */
export type LanguageTag = 'en' | 'zh-CN';

export const WORDS: Readonly<Record<LanguageTag, Words>> = { en, 'zh-CN': zhCn };

/** The page's language for a language range of Accept-Language (RFC 4647); undefined for those it does not speak. */
export function languageFor(range: string): LanguageTag | undefined {
  const primary = range.toLowerCase().split('-')[0];
  if (primary === 'zh') return 'zh-CN';
  return primary === 'en' || primary === '*' ? 'en' : undefined;
}
