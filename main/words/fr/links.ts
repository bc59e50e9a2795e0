/** French: what visitors read who come by a link that leads nowhere. */
import type { LinkWords } from '../en/links.ts';

export const words: LinkWords = {
  goneTitle: 'Ce lien ne fonctionne plus',
  gone: 'Demandez à la personne qui vous l’a envoyé.',
};
