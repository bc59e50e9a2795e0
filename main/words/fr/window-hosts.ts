/** French: the names by which a share may be asked for. */
import type { hosts as en } from '../en/window-hosts.ts';

export const hosts: typeof en = {
  title: 'Noms auxquels répondre',
  field: 'Autre nom de cet ordinateur',
  hint: 'Le nom et les adresses de cet ordinateur fonctionnent toujours. Les autres sont refusés, afin qu’aucun site web ne se fasse passer pour ce partage : n’ajoutez que des noms que vous avez donnés à cet ordinateur.',
  invalid: 'Ce n’est pas un nom d’hôte. Il s’écrit comme nas.example.org, sans espaces.',
  add: 'Ajouter',
  addName: 'Ajouter un nom',
  remove: (name) => `Ne plus répondre à ${name}`,
  answer: 'Répondre à ce nom',
  answerTitle: (name) =>
    `La requête était destinée à ${name}, un nom auquel ce partage ne répond pas. Autorisez-le si vous avez donné ce nom à cet ordinateur.`,
  allowedNow: (name) =>
    `Ce partage répond désormais à ${name}. Ses noms se trouvent dans les paramètres de ce partage.`,
};
