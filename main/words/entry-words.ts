/** The words of the page before a share that is not for everybody, in each language. */
import type { EntryWords } from './en/entry.ts';
import { en } from './en/entry.ts';
import type { LanguageTag } from './languages.ts';
import { zhCn } from './zh-cn/entry.ts';

export const ENTRY_WORDS: Readonly<Record<LanguageTag, EntryWords>> = { en, 'zh-CN': zhCn };
