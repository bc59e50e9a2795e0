/** What visitors read who come by a link, in Traditional Chinese (Taiwan). */
import type { LinkWords } from '../en/links.ts';

export const words: LinkWords = {
  goneTitle: '此連結已失效',
  gone: '請聯絡傳送連結給您的人。',
};
