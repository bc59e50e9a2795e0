/** French: the page that says how a share becomes a drive. */
import type { ConnectWords } from '../en/connect.ts';

export const words: ConnectWords = {
  title: 'Connecter comme lecteur',
  offer: 'Connecter comme lecteur…',
  intro: 'Ouvrez ce partage dans votre gestionnaire de fichiers ou dans tout programme compatible avec WebDAV.',
  readOnly: 'Vous pouvez consulter et copier. Il n’est pas permis d’ajouter ni de modifier des fichiers.',
  asksFor:
    'Quand on vous le demande : le nom qu’on vous a donné, ou n’importe quel nom, et le code PIN ou le mot de passe comme mot de passe.',
  others: 'Autres systèmes et programmes',
  back: 'Retour aux fichiers',
  copy: 'Copier',
  copied: 'Copié',
  systems: {
    mac: {
      name: 'Mac',
      steps:
        'Dans le Finder, choisissez Aller › Se connecter au serveur (⌘K), collez cette adresse et cliquez sur Se connecter.',
      notes: [],
    },
    windows: {
      name: 'Windows',
      steps:
        'Ouvrez une invite de commandes, collez cette ligne et appuyez sur Entrée. Le lecteur apparaît alors dans l’Explorateur.',
      notes: [
        'Un partage avec code PIN ou mot de passe ne se connecte que par https, avec un certificat auquel cet ordinateur fait confiance.',
        'Windows accepte les fichiers jusqu’à 50 Mo sur ces lecteurs, sauf modification de son registre.',
        'S’il indique que le chemin réseau est introuvable, démarrez le service WebClient. Là où ces limites gênent, utilisez rclone.',
      ],
    },
    linux: {
      name: 'Linux',
      steps:
        'Dans Fichiers (GNOME), choisissez Autres emplacements et collez cette adresse là où il est écrit « Se connecter au serveur ». KDE l’accepte avec webdav à la place de dav.',
      notes: [],
    },
    phone: {
      name: 'Téléphone ou tablette',
      steps: 'Dans un gestionnaire de fichiers compatible avec WebDAV, ajoutez un serveur avec cette adresse.',
      notes: [],
    },
    rclone: {
      name: 'rclone',
      steps:
        'Sur tout système où rclone est installé : la première ligne mémorise le partage, la seconde en fait un lecteur (X: sous Windows, avec WinFsp ; un dossier ailleurs).',
      notes: [
        'Les dates des fichiers et les sommes de contrôle sont conservées parce que la valeur de vendor est owncloud.',
      ],
    },
  },
};
