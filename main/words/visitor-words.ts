/** The words of the visitor's page in each language. */
import type { Words } from './en/visitor.ts';
import { en } from './en/visitor.ts';
import type { LanguageTag } from './languages.ts';
import { zhCn } from './zh-cn/visitor.ts';

export const WORDS: Readonly<Record<LanguageTag, Words>> = { en, 'zh-CN': zhCn };
