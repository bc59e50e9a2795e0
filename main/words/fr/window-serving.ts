/** French: the settings of one share. */
import type { serving as en } from '../en/window-serving.ts';

export const serving: typeof en = {
  open: 'Paramètres de ce partage…',
  title: (share) => `Paramètres de ${share}`,
  visitors: 'Ce que reçoivent les visiteurs',
  hidden: 'Partager aussi les fichiers cachés',
  hiddenHint: 'Les noms qui commencent par un point. Il s’y trouve souvent des clés et des mots de passe.',
  noListing: 'Ne pas lister les dossiers',
  noListingHint:
    'Un dossier sans son propre index.html est introuvable : les visiteurs ont besoin de l’adresse de chaque fichier.',
  singlePage: 'Une page pour toutes les adresses',
  singlePageHint:
    'Les pages qui n’existent pas reçoivent index.html en réponse, comme l’exigent les applications monopages.',
  others: 'Pour d’autres sites et programmes',
  cors: 'D’autres sites peuvent le lire',
  corsHint: 'Les pages de tout site web ouvert par un visiteur peuvent lire ce qui est partagé (CORS).',
  compress: 'Compresser à l’envoi',
  compressHint: 'Les textes arrivent plus vite sur les réseaux lents. Désactivé, tout est envoyé tel quel.',
  fields: 'Champs d’en-tête ajoutés',
  fieldLabel: 'Autre champ d’en-tête',
  fieldPlaceholder: 'Cache-Control: no-store',
  fieldHint:
    'Ils s’écrivent « Nom: valeur ». Ils sont envoyés avec chaque fichier, à la place de ceux de Porthole qui portent le même nom.',
  fieldInvalid: 'Ce champ ne peut pas être ajouté. Il s’écrit comme Cache-Control: no-store.',
  types: 'Types de contenu',
  typeLabel: 'Autre type de contenu',
  typePlaceholder: 'md=text/plain',
  typeHint: 'Ils s’écrivent extension=type, pour les fichiers que les navigateurs doivent traiter autrement.',
  typeInvalid: 'Ce n’est pas un type de contenu. Il s’écrit comme md=text/plain.',
  add: 'Ajouter',
  addField: 'Ajouter un champ d’en-tête',
  addType: 'Ajouter un type de contenu',
  remove: (line) => `Supprimer ${line}`,
  network: 'Réseau',
  basePath: 'Chemin de base',
  basePathHint:
    'Derrière un proxy qui transmet le chemin : le partage se trouve en dessous, par exemple /files/. / signifie aucun.',
  basePathInvalid: 'Ce n’est pas un chemin. Il s’écrit comme /files/.',
  adapter: 'Accessible par',
  adapterHint: 'Seuls les visiteurs qui passent par ce réseau peuvent se connecter.',
  allAdapters: 'Tous les réseaux',
  adapterOf: (name, address) => `${name} (${address})`,
  adapterGone: (name) => `${name} (absent)`,
};
