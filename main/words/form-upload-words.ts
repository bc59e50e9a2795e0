/** The words for visitors who send files without a script, in each language. */
import type { FormUploadWords } from './en/form-uploads.ts';
import { en } from './en/form-uploads.ts';
import type { LanguageTag } from './languages.ts';
import { zhCn } from './zh-cn/form-uploads.ts';

export const FORM_UPLOAD_WORDS: Readonly<Record<LanguageTag, FormUploadWords>> = { en, 'zh-CN': zhCn };
