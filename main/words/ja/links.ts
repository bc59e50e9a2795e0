/** What visitors read who come by a link, in Japanese. */
import type { LinkWords } from '../en/links.ts';

export const words: LinkWords = {
  goneTitle: 'このリンクはもう使えません',
  gone: '送ってくれた人に確認してください。',
};
