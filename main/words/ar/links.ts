/** What visitors read who come by a link, in Arabic. */
import type { LinkWords } from '../en/links.ts';

export const words: LinkWords = {
  goneTitle: 'لم يعد هذا الرابط يعمل',
  gone: 'اسأل من أرسله إليك.',
};
