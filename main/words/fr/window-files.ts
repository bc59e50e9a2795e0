/** French: the log in files. */
import type { Counted } from '../counted.ts';
import type { files as en } from '../en/window-files.ts';
import { pluralsOf, withMillions } from '../plurals.ts';

const plural = pluralsOf('fr');
const requests = (count: Counted): string => plural(count, withMillions('# requête', '# requêtes'));

export const files: typeof en = {
  menu: 'Colonnes et fichiers',
  openSaved: 'Ouvrir un journal enregistré…',
  exportTitle: (count) => `Exporter ${requests(count)} au format`,
  formats: {
    combined: 'Combined Log Format',
    json: 'Lignes JSON',
    csv: 'Tableau CSV',
    har: 'HAR pour outils de développement',
  },
  exported: (count, path) =>
    plural(count, {
      one: (n) => `${n} requête enregistrée dans ${path}`,
      many: (n) => `${n} de requêtes enregistrées dans ${path}`,
      other: (n) => `${n} requêtes enregistrées dans ${path}`,
    }),
  showSaved: 'Afficher dans le dossier',
  exportProblems: {
    'disk-full': 'Le fichier n’a pas pu être enregistré : le disque est plein.',
    'folder-missing': 'Le fichier n’a pas pu être enregistré : son dossier n’existe plus.',
    'not-permitted': 'Le fichier n’a pas pu être enregistré : le système ne le permet pas.',
    unexpected: 'Le fichier n’a pas pu être enregistré.',
  },
  saved: {
    title: (names) => `Journal enregistré : ${names}`,
    reading: (percent) => `Lecture, ${percent} %`,
    failedLines: (count) =>
      plural(count, {
        one: '# ligne n’est pas une entrée de journal',
        many: '# de lignes ne sont pas des entrées de journal',
        other: '# lignes ne sont pas des entrées de journal',
      }),
    tooLong: (kept, older) => {
      const left = plural(older, {
        one: '# plus ancienne est omise',
        many: '# de plus anciennes sont omises',
        other: '# plus anciennes sont omises',
      });
      return `Seules les ${kept.text} requêtes les plus récentes tiennent en mémoire : ${left}`;
    },
    stopped: (problem) => `Lecture interrompue : ${problem}`,
    close: 'Retour au journal en direct',
    noDetails: 'Cette requête provient d’un fichier, qui ne contient pas de champs d’en-tête.',
    emptyTitle: 'Aucune requête dans ce fichier',
    empty: 'Rien dans ce fichier n’a pu être lu comme un journal d’accès.',
  },
  onDisk: 'Journal sur disque',
  keep: 'Conserver le journal sur disque',
  keepHint: 'Chaque requête de chaque partage, dans des fichiers que d’autres programmes peuvent lire.',
  folder: 'Dossier',
  format: 'Format',
  newFileAt: 'Nouveau fichier à',
  anySize: 'Toute taille',
  keepFor: 'Garder les fichiers',
  forever: 'Toujours',
  days: (count) => plural(count, withMillions('# jour', '# jours')),
  changeFolder: 'Autre dossier…',
  show: 'Afficher',
  showLabel: 'Afficher le fichier journal',
  off: 'Écrit dès qu’il y a quelque chose à consigner.',
  writing: (size) => `Écriture : ${size} dans ce fichier`,
  problems: {
    'disk-full': 'Impossible d’écrire le journal sur disque : le disque est plein.',
    'folder-missing': 'Impossible d’écrire le journal sur disque : son dossier n’existe plus.',
    'not-permitted': 'Impossible d’écrire le journal sur disque : le système ne le permet pas.',
    unexpected: 'Impossible d’écrire le journal sur disque.',
  },
  waiting: (count) =>
    plural(count, {
      one: 'Le journal continue en mémoire ; # requête attend le disque.',
      many: 'Le journal continue en mémoire ; # de requêtes attendent le disque.',
      other: 'Le journal continue en mémoire ; # requêtes attendent le disque.',
    }),
  lost: (count) =>
    plural(count, {
      one: 'Le journal continue en mémoire ; # requête manque sur le disque.',
      many: 'Le journal continue en mémoire ; # de requêtes manquent sur le disque.',
      other: 'Le journal continue en mémoire ; # requêtes manquent sur le disque.',
    }),
};
