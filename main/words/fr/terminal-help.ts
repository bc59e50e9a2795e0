/** The help of the command line in French. */
import type { HelpWords } from '../en/terminal-help.ts';

export const words: HelpWords = {
  does: 'Partage un dossier par HTTP et affiche chaque requête.',
  usage: 'Utilisation :',
  calls: {
    folder: 'partage DIR (par défaut, le dossier actuel) jusqu’à son interruption',
    files: 'partage des fichiers isolés',
    app: 'répond avec un module ES',
    check: 'indique si URL est accessible, comme le verrait un autre ordinateur',
    hash: 'demande un mot de passe et affiche son hachage pour --users',
    completion: 'affiche ce qui permet à ce shell de compléter ces options',
  },
  sections: {
    address: 'Où il écoute',
    access: 'Qui peut l’ouvrir',
    serving: 'Ce que reçoivent les visiteurs',
    log: 'Le journal',
    program: 'Le programme',
  },
  exitStatus: 'Code de sortie :',
  statuses: {
    done: 'il a été interrompu, ou a fait ce qui était demandé',
    failed: 'il n’a pas pu partager, ou l’adresse vérifiée est inaccessible',
    wrong: 'une option ou un argument est incorrect',
  },
  options: {
    port: 'port d’écoute ; 0 pour n’importe quel port libre, N+ pour N ou le suivant libre (par défaut 8000)',
    bind: 'adresse IP d’écoute (par défaut : toutes, IPv6 et IPv4)',
    open: 'ouvrir le partage dans le navigateur de cet ordinateur',
    'allow-host': 'répondre aussi à ce nom d’hôte ; peut être répété',
    'base-path': 'partager sous ce chemin, derrière un proxy qui transmet le chemin',
    'trust-proxy':
      'croire les proxys à ces adresses sur l’origine des requêtes (X-Forwarded-For ou Forwarded) ; peut être répété',
    allow:
      'ne laisser entrer que ces adresses, par exemple 192.168.1.0/24 ; peut être répété. Cet ordinateur lui-même vient de 127.0.0.1 et ::1',
    deny: 'refuser ces adresses, quoi qui soit autorisé ; peut être répété',
    tls: 'https à côté de http sur le même port, avec un certificat de l’autorité propre à Porthole ; /~porthole/trust explique comment les appareils lui font confiance',
    'tls-only': 'https uniquement : les pages y mènent, tout le reste est refusé par http',
    'tls-cert': 'https avec le certificat de FILE (PEM, avec ceux des émetteurs), relu quand il change',
    'tls-key': 'la clé privée de ce certificat (PEM, sans phrase secrète)',
    anonymous: 'laisser les personnes sans mot de passe consulter, ou consulter et ajouter (par défaut : rien)',
    write: 'laisser les personnes qui ont accès ajouter, ou aussi modifier ce qui s’y trouve',
    link: 'créer un lien qui n’ouvre que PATH, sans mot de passe, jusqu’à ce que TIME (90s, 30m, 12h, 2d) soit écoulé ou que N téléchargements soient arrivés, et afficher son adresse ; / désigne tout le partage ; peut être répété ; avec right=add, les visiteurs peuvent ajouter SIZE en tout',
    'password-file':
      'l’accès demande le mot de passe ou le code PIN de la première ligne de FILE ; la variable d’environnement PORTHOLE_PASSWORD fait de même',
    users:
      'l’accès demande un nom et un mot de passe de FILE, un par ligne : NAME:HASH[:look|add|change], avec un hachage de la commande hash ou de htpasswd -B ; relu quand il change',
    hidden: 'partager aussi les noms qui commencent par un point',
    'no-listing': 'ne pas lister les dossiers : un dossier sans index.html est introuvable',
    spa: 'répondre aux pages inexistantes par /index.html',
    cors: 'laisser les pages d’autres sites lire ce qui est partagé',
    header: 'ajouter un champ aux réponses, à la place du nôtre ; peut être répété',
    'no-compress': 'tout envoyer sans compression',
    site: 'laisser les pages partagées exécuter leurs scripts : on, off ou automatic, s’il y a un /index.html (par défaut)',
    type: "type de média des fichiers de cette extension, par exemple md=text/plain ou 'txt=text/plain; charset=gbk' ; sinon, le texte est reconnu à ses octets ; peut être répété",
    'limit-rate': 'octets par seconde pour chaque visiteur, dans les deux sens réunis, par exemple 500k ou 2.5M',
    'limit-total': 'octets par seconde pour tous les visiteurs réunis',
    'limit-connections': 'nombre de connexions simultanées d’un visiteur',
    'max-upload': 'taille en octets du plus gros fichier accepté, par exemple 500M ou 2G',
    quota: 'nombre d’octets que les visiteurs peuvent ajouter en tout',
    app: 'répondre avec le module ES FILE plutôt qu’un dossier : son export par défaut est une fonction (request) => Response, ou un objet avec un tel fetch',
    'replica-key':
      'former les balises d’entité à partir de la taille, de l’heure et de la clé de FILE : les copies d’un dossier que plusieurs ordinateurs partagent avec la même clé ont les mêmes balises',
    log: 'common, combined, json ou none pour aucun (par défaut combined)',
    config: 'lire les options dans FILE, un objet JSON avec ces noms ; ce qui est indiqué ici l’emporte',
    'no-config': 'ne pas lire le fichier de paramètres de cet utilisateur',
    terminal:
      'partager depuis ce terminal même si l’application est installée ; sinon, elle prend en charge les appels qui n’indiquent qu’un chemin',
    help: 'afficher cette aide',
    man: 'afficher la page de manuel, pour man -l',
    version: 'afficher la version',
  },
};
