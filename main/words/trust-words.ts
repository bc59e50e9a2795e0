/** The words for visitors whose devices are to trust this computer, in each language. */
import type { TrustWords } from './en/trust.ts';
import { en } from './en/trust.ts';
import type { LanguageTag } from './languages.ts';
import { zhCn } from './zh-cn/trust.ts';

export const TRUST_WORDS: Readonly<Record<LanguageTag, TrustWords>> = { en, 'zh-CN': zhCn };
