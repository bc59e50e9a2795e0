/** French: what to do on the other device. */
import type { guide as en } from '../en/window-guide.ts';

export const guide: typeof en = {
  titles: {
    others: 'À ouvrir sur l’autre appareil',
    'this-computer': 'Seul cet ordinateur peut l’ouvrir',
    'no-network': 'Il n’y a pas de réseau',
    links: 'Accessible uniquement par un lien',
    starting: 'Un instant…',
    off: 'Personne ne peut l’ouvrir pour le moment',
  },
  sentences: {
    'this-computer': 'Pour laisser entrer d’autres appareils, désactivez « Cet ordinateur uniquement » ci-dessus.',
    'no-network':
      'Connectez cet ordinateur en Wi-Fi ou par câble. Le code pour les autres appareils apparaîtra ici de lui-même.',
    links: 'Créez un lien ci-dessus et envoyez-le. Sans lien, personne ne voit rien.',
    starting: 'Le code pour les autres appareils apparaît ici.',
    off: 'Démarrez, et le code pour les autres appareils apparaîtra ici.',
  },
  sameNetwork: 'Rejoignez le même Wi-Fi ou réseau que cet ordinateur.',
  scanOrType: 'Scannez le code avec l’appareil photo, ou saisissez l’adresse :',
  scanFor: {
    pin: 'Scannez le code : il ouvre sans le code PIN. Ou saisissez l’adresse :',
    password: 'Scannez le code : il ouvre sans le mot de passe. Ou saisissez l’adresse :',
  },
  scanLink: 'Scannez le code avec l’appareil photo : c’est un lien. Ou créez-en un autre ci-dessus et envoyez-le.',
  codeLabel: 'Code QR d’ouverture',
  typePin: 'Si vous avez saisi l’adresse, saisissez aussi le code PIN :',
  typePassword: 'Si vous avez saisi l’adresse, saisissez aussi le mot de passe.',
  whoCan: {
    pin: 'Toute personne qui a le code PIN peut ouvrir ce que vous partagez, jusqu’à ce que vous arrêtiez.',
    password: 'Toute personne qui a le mot de passe peut ouvrir ce que vous partagez, jusqu’à ce que vous arrêtiez.',
    people:
      'Seules les personnes que vous avez nommées peuvent ouvrir ce que vous partagez, chacune avec son mot de passe.',
    links: 'Seules les personnes qui ont un lien peuvent ouvrir ce que vous partagez, jusqu’à ce que vous arrêtiez.',
  },
  done: 'C’est fait. Les téléchargements s’affichent ici.',
  openHere: 'Ouvrir sur cet ordinateur',
};
