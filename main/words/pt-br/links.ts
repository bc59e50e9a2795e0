/** Portuguese (Brazil): what visitors read who come by a link that leads nowhere. */
import type { LinkWords } from '../en/links.ts';

export const words: LinkWords = {
  goneTitle: 'Este link não funciona mais',
  gone: 'Fale com a pessoa que o enviou.',
};
