/** What the visitor's page says where people may add files, in each language. */
import type { AddingWords } from './en/adding.ts';
import { en } from './en/adding.ts';
import type { LanguageTag } from './languages.ts';
import { zhCn } from './zh-cn/adding.ts';

export const ADDING_WORDS: Readonly<Record<LanguageTag, AddingWords>> = { en, 'zh-CN': zhCn };
