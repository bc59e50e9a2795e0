/** The words of the page before a share that is not for everybody, in each language. */
import type { SignInWords } from './en/sign-in.ts';
import { en } from './en/sign-in.ts';
import type { LanguageTag } from './languages.ts';
import { zhCn } from './zh-cn/sign-in.ts';

export const SIGN_IN_WORDS: Readonly<Record<LanguageTag, SignInWords>> = { en, 'zh-CN': zhCn };
