/** French: what visitors read after they have sent files without a script. */
import type { FormUploadWords } from '../en/form-uploads.ts';
import { pluralsOf } from '../plurals.ts';

const plural = pluralsOf('fr');

export const words: FormUploadWords = {
  sentences: (parts) => parts.join(' '),
  arrived: (count) =>
    plural(count, {
      one: '# fichier est arrivé',
      many: '# de fichiers sont arrivés',
      other: '# fichiers sont arrivés',
    }),
  nothingArrived: 'Rien n’est arrivé',
  badNames: (count) =>
    plural(count, {
      one: '# fichier a un nom qui ne peut pas être utilisé ici.',
      many: '# de fichiers ont des noms qui ne peuvent pas être utilisés ici.',
      other: '# fichiers ont des noms qui ne peuvent pas être utilisés ici.',
    }),
  declined: 'La personne qui partage n’a pas accepté.',
  asksFirst: (action) => `${action}…`,
  renameOrDelete: 'Renommer ou supprimer',
  howToChange:
    'Choisissez les éléments concernés. Pour changer un nom, n’en choisissez qu’un et écrivez le nouveau nom ci-dessous.',
  nothingChosen: 'Rien n’a été choisi.',
  chooseOne: 'Ne choisissez qu’un seul élément à renommer.',
  back: 'Retour',
};
