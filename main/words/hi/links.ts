/** Hindi: what visitors read who come by a link that leads nowhere. */
import type { LinkWords } from '../en/links.ts';

export const words: LinkWords = {
  goneTitle: 'यह लिंक अब काम नहीं करता',
  gone: 'जिसने इसे भेजा है, उससे पूछें।',
};
