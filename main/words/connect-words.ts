/** The words of the page that says how a share becomes a drive, in each language. */
import type { ConnectWords } from './en/connect.ts';
import { en } from './en/connect.ts';
import type { LanguageTag } from './languages.ts';
import { zhCn } from './zh-cn/connect.ts';

export const CONNECT_WORDS: Readonly<Record<LanguageTag, ConnectWords>> = { en, 'zh-CN': zhCn };
