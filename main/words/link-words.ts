/** The words for visitors who come by a link, in each language. */
import type { LinkWords } from './en/links.ts';
import { en } from './en/links.ts';
import type { LanguageTag } from './languages.ts';
import { zhCn } from './zh-cn/links.ts';

export const LINK_WORDS: Readonly<Record<LanguageTag, LinkWords>> = { en, 'zh-CN': zhCn };
