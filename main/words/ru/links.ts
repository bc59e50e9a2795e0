/** What visitors read who come by a link, in Russian. */
import type { LinkWords } from '../en/links.ts';

export const words: LinkWords = {
  goneTitle: 'Эта ссылка больше не действует',
  gone: 'Обратитесь к тому, кто её прислал.',
};
