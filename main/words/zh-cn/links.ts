/** What visitors read who come by a link, in Simplified Chinese. */
import type { LinkWords } from '../en/links.ts';

export const words: LinkWords = {
  goneTitle: '此链接已失效',
  gone: '请联系发送链接的人。',
};
