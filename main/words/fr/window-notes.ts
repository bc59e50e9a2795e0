/** French: texts that are shared, and when sharing ends by itself. */
import type { ending as enEnding, notes as enNotes } from '../en/window-notes.ts';
import { pluralsOf, withMillions } from '../plurals.ts';

const plural = pluralsOf('fr');

export const notes: typeof enNotes = {
  share: 'Partager un texte ou un lien…',
  title: 'Partager un texte ou un lien',
  label: 'Texte ou lien',
  hint: 'Tout le monde sur votre réseau peut le lire et le copier, jusqu’à ce que vous arrêtiez.',
  action: 'Partager',
  tooLong: (count) =>
    `C’est trop long pour être partagé comme texte : ${count} caractères au maximum. Enregistrez-le comme fichier.`,
  empty: 'Il n’y a encore rien.',
  drop: 'Relâchez pour partager ce texte',
  removed: (name) => `${name} n’est plus partagé.`,
};

export const ending: typeof enEnding = {
  choose: 'Arrêter après…',
  title: 'Quand le partage s’arrête de lui-même',
  hour: 'Dans une heure',
  today: 'À minuit',
  downloads: 'Quand tout le monde l’a reçu, après',
  downloadsUnit: 'téléchargements complets',
  set: 'Définir',
  setLabel: 'Définir le nombre de téléchargements',
  never: 'Ne pas arrêter automatiquement',
  hint: 'Les téléchargements en cours se terminent.',
  atTime: (time) => `S’arrête à ${time}`,
  atMidnight: 'S’arrête à minuit',
  afterDownloads: (left) =>
    plural(left, {
      one: 'S’arrête après encore # téléchargement',
      many: 'S’arrête après encore # de téléchargements',
      other: 'S’arrête après encore # téléchargements',
    }),
  stoppedAt: (time) => `Arrêté à ${time}, comme prévu`,
  stoppedAfter: (count) =>
    `Arrêté après ${plural(count, withMillions('# téléchargement', '# téléchargements'))}, comme prévu`,
};
