/** Spanish: what visitors read who come by a link that opens nothing. */
import type { LinkWords } from '../en/links.ts';

export const words: LinkWords = {
  goneTitle: 'Este enlace ya no funciona',
  gone: 'Pregunta a la persona que te lo envió.',
};
