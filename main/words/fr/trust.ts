/** French: what visitors read who want their device to trust this computer. */
import type { TrustWords } from '../en/trust.ts';

export const words: TrustWords = {
  title: 'Faire confiance à cet ordinateur',
  about:
    'Porthole chiffre ce que vous recevez de cet ordinateur. Votre navigateur affiche un avertissement car il ne connaît pas encore le certificat de cet ordinateur. Installez-le une fois, et l’avertissement disparaît.',
  careful:
    'Ne le faites que si vous savez à qui appartient cet ordinateur et si l’empreinte ci-dessous est identique à celle qu’il affiche.',
  withoutTrust:
    'Vous pouvez aussi continuer sans : le navigateur affichera alors un avertissement à chaque fois. C’est normal, et ce que vous recevez est tout de même chiffré.',
  download: 'Obtenir le certificat',
  fingerprint: 'Empreinte (SHA-256)',
  qr: 'Pour ouvrir cette page sur un téléphone, scannez ce code',
  remove: 'Vous pouvez le supprimer à tout moment, au même endroit.',
  devices: [
    {
      name: 'iPhone et iPad',
      steps: [
        'Ouvrez cette page dans Safari, touchez « Obtenir le certificat », puis « Autoriser ».',
        'Ouvrez Réglages, touchez « Profil téléchargé », puis « Installer ».',
        'Allez dans Réglages › Général › Informations › Réglages des certificats et activez le certificat. Sans cette étape, rien ne change.',
      ],
    },
    {
      name: 'Android',
      steps: [
        'Touchez « Obtenir le certificat ».',
        'Ouvrez Paramètres › Sécurité › Chiffrement et identifiants › Installer un certificat › Certificat CA et choisissez le fichier. Les noms varient selon les fabricants.',
        'Chrome le prend en compte aussitôt. Firefox, après activation de « Utiliser des certificats CA tiers » dans ses paramètres.',
      ],
    },
    {
      name: 'Windows',
      steps: [
        'Cliquez sur « Obtenir le certificat » et ouvrez le fichier.',
        'Choisissez « Installer un certificat… », puis « Utilisateur actuel ».',
        'Choisissez « Placer tous les certificats dans le magasin suivant », puis « Autorités de certification racines de confiance ».',
        'Pour connecter le partage comme lecteur, choisissez « Ordinateur local » au lieu de « Utilisateur actuel ».',
      ],
    },
    {
      name: 'Mac',
      steps: [
        'Cliquez sur « Obtenir le certificat » et ouvrez le fichier : Trousseaux d’accès demande où le conserver.',
        'Ouvrez-y le certificat et, sous « Se fier », choisissez « Toujours approuver ».',
      ],
    },
    {
      name: 'Firefox',
      steps: [
        'Cliquez sur « Obtenir le certificat ».',
        'Ouvrez Paramètres › Vie privée et sécurité › Certificats › Afficher les certificats… › Autorités › Importer… et choisissez le fichier.',
        'Cochez « Confirmer cette AC pour identifier des sites web ».',
      ],
    },
    {
      name: 'Linux',
      steps: [
        'Cliquez sur « Obtenir le certificat ».',
        'Debian et Ubuntu : sudo cp porthole-ca.crt /usr/local/share/ca-certificates/ && sudo update-ca-certificates, une fois le fichier au format PEM : openssl x509 -inform der -in porthole-ca.crt -out porthole-ca.crt',
        'Chrome et Chromium : Paramètres › Confidentialité et sécurité › Sécurité › Gérer les certificats › Autorités › Importer.',
      ],
    },
  ],
};
