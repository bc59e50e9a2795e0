/** French: what visitors add, as the main process tells it. */
import { pluralsOf, withMillions } from '../plurals.ts';
import type { ReceivingWords } from '../receiving-words.ts';

const plural = pluralsOf('fr');
const filesOf = (count: number): string => plural(count, withMillions('# fichier', '# fichiers'));
const people = (count: number): string =>
  plural(count, {
    one: '# personne veut envoyer des fichiers',
    many: '# de personnes veulent envoyer des fichiers',
    other: '# personnes veulent envoyer des fichiers',
  });

export const receiving: ReceivingWords = {
  dropBox: 'Boîte de dépôt',
  dropLink: 'Pour envoyer des fichiers',
  noDropBox: (folder) => ({
    message: 'Impossible de recevoir des fichiers',
    detail: `Aucun dossier n’a pu être créé pour eux dans ${folder}.`,
    buttons: { ok: 'OK' },
  }),
  receiveFiles: 'Recevoir des fichiers…',
  waiting: people,
  asks: (sender, files) => `« ${sender} » veut envoyer ${filesOf(files)}`,
  asksMany: people,
  asksFrom: (address, device, size) => [address, device, size].filter((part) => part !== '').join(' · '),
  accept: 'Accepter',
  decline: 'Refuser',
  showInFolder: 'Afficher dans le dossier',
  undo: 'Annuler',
  arrived: (sender, files) => `« ${sender} » a envoyé ${filesOf(files)}`,
  arrivedMany: (files) =>
    plural(files, {
      one: '# fichier est arrivé',
      many: '# de fichiers sont arrivés',
      other: '# fichiers sont arrivés',
    }),
  arrivedIn: (file, share) => `Dans ${share} : ${file}`,
};
