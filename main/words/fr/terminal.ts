/** What the terminal says to a person, in French. */
import type { TerminalWords } from '../en/terminal.ts';
import { pluralsOf, withMillions } from '../plurals.ts';
import { words as help } from './terminal-help.ts';
import { words as problems } from './terminal-problems.ts';

const plural = pluralsOf('fr');
const bytesOf = (count: number): string => plural(count, withMillions('# octet', '# octets', ' d’'));
const who = 'toute personne qui accède à ce partage';
const another = 'une autre sera créée au prochain démarrage, et chaque appareil devra de nouveau lui faire confiance';

export const words: TerminalWords = {
  help,
  problems,

  aText: 'un texte',
  files: (count) => plural(count, withMillions('# fichier', '# fichiers')),

  sharing: {
    portRefused: (port) =>
      `Les navigateurs refusent d’ouvrir le port ${port} ; seuls d’autres programmes le peuvent. Choisissez-en un autre avec --port.`,
    handedOver: (shared) => `L’application partage ${shared}. Pour partager depuis ce terminal, ajoutez --terminal.`,
    codeOpens: 'Scanner le code l’ouvre sans mot de passe.',
    noBrowser: (url) => `Aucun navigateur n’a pu être ouvert : allez vous-même à ${url}.`,
    logNotWritten: (code) => `Impossible d’écrire le journal (${code}) ; le partage continue sans lui.`,
    logLeftOut: (count) =>
      plural(count, {
        one: '# ligne du journal a été omise, car personne ne l’a lue à temps ; le partage a continué.',
        many: '# de lignes du journal ont été omises, car personne ne les a lues à temps ; le partage a continué.',
        other: '# lignes du journal ont été omises, car personne ne les a lues à temps ; le partage a continué.',
      }),
    sandbox:
      'Les pages de ce partage s’affichent sans leurs scripts ; pour qu’ils s’exécutent, partagez-le comme site web avec --site on.',
    pinStopped:
      'Quelqu’un a essayé de deviner le code PIN cent fois en une heure : il n’ouvre plus rien. Relancez avec un autre.',
    proxy: (address) =>
      `Les requêtes passent par un programme à ${address}. Est-ce votre proxy ? Alors lancez avec --trust-proxy ${address} ; d’ici là, tous ses visiteurs comptent pour un seul.`,
    lacking: (target) =>
      `Il manquait à ${target} ce qui n’a pas pu être lu ; MISSING FILES.txt, dans une archive, indique quoi et pourquoi.`,
  },

  failed: {
    portTaken: (port, holder) =>
      `Le port ${port} est utilisé par ${holder} ; choisissez-en un autre avec --port, ou --port ${port}+ pour le suivant libre.`,
    anotherProgram: 'un autre programme',
    process: (pid) => `le processus ${pid}`,
    program: (name, pid) => `${name} (processus ${pid})`,
    noPortFree: (port) =>
      `Ni le port ${port} ni aucun au-dessus n’est libre ; choisissez-en un plus petit avec --port.`,
    portNotPermitted: (port) => `Ce compte ne peut pas utiliser le port ${port} ; choisissez-en un à partir de 1024.`,
    noSuchAddress: (address) => `${address} n’est pas une adresse de cet ordinateur.`,
    theAddress: 'L’adresse',
    folderMissing: (folder) => `Le dossier ${folder} n’existe pas.`,
    notAFolder: (path) => `${path} n’est pas un dossier.`,
    notReadable: (path) => `Ce compte ne peut pas lire ${path}.`,
    fileMissing: (file) => `Le fichier ${file} n’existe pas.`,
    filesMissing: (count) =>
      plural(count, {
        one: 'Le fichier n’est pas là.',
        many: 'Aucun des # de fichiers n’est là.',
        other: 'Aucun des # fichiers n’est là.',
      }),
    unexpected: (detail) => `Le partage n’a pas pu continuer : ${detail}.`,
  },

  exposed: {
    'whole-disk': (name) => `${name} est le disque entier : ${who} peut lire tout ce que ce compte peut lire.`,
    home: (name) => `${name} contient tout ce qui est à une personne : ${who} peut en lire tous les documents.`,
    keys: (name) => `${name} contient des clés ou des mots de passe : ${who} peut les lire.`,
    system: (name) => `${name} appartient au système : ${who} peut lire comment cet ordinateur est configuré.`,
    'own-files': (name) => `${name} contient les paramètres de Porthole : ${who} peut lire tout ce que vous partagez.`,
    'log-folder': (name) =>
      `${name} contient le journal de Porthole : ${who} peut lire qui vient et ce qui est téléchargé.`,
  },

  trouble: {
    connections: (visitor) => `${visitor} ne cesse d’ouvrir plus de connexions qu’un visiteur n’en obtient.`,
    leaving: (visitor) => `${visitor} ne cesse de demander ce qui est long et de partir avant que cela n’arrive.`,
    refused: (visitor) => `${visitor} ne cesse de demander plus qu’un visiteur n’obtient.`,
    unfinished: (visitor) => `${visitor} ne cesse de commencer des choses sans jamais les finir.`,
    nonsense: (visitor) => `${visitor} ne cesse d’envoyer ce qui n’est pas une requête.`,
    guessing: (visitor) => `${visitor} a essayé trop de codes PIN incorrects et reste dehors pendant un quart d’heure.`,
  },

  certificate: {
    notMade: (detail) => `Aucun certificat n’a pu être créé : ${detail}.`,
    authority: {
      damaged: (file) =>
        `L’autorité de ${file} est endommagée. Restaurez le fichier d’une sauvegarde ou déplacez-le : ${another}.`,
      expired: (file) =>
        `L’autorité de ${file} n’est pas valide en ce moment. L’horloge est-elle à l’heure ? Si oui, déplacez le fichier : ${another}.`,
      unreadable: (file) =>
        `Impossible de lire l’autorité de ${file}. Permettez à ce compte de la lire ou déplacez le fichier : ${another}.`,
      'not-kept': (file) =>
        `Impossible de conserver l’autorité dans ${file}. Permettez à ce compte d’y écrire ou indiquez un autre emplacement avec XDG_DATA_HOME.`,
    },
    given: {
      'not-read': (file, code) => `Impossible de lire ${file} (${code}).`,
      'no-certificate': (file) => `Il n’y a pas de certificat dans ${file} ; il doit être au format PEM.`,
      'no-key': (file) => `Il n’y a pas de clé privée dans ${file} ; elle doit être au format PEM.`,
      'encrypted-key': (file) =>
        `La clé de ${file} demande une phrase secrète. Retirez-la avec openssl pkey et gardez le fichier pour vous.`,
      'no-pair': (file) => `La clé de ${file} est celle d’un autre certificat.`,
      expired: (file) => `Le certificat de ${file} a expiré.`,
      'not-usable': (file, code) => `Impossible d’utiliser le certificat de ${file} (${code}).`,
    },
    unknown: 'inconnu',
    kept: (sentence) => `${sentence} Le certificat reste inchangé.`,
    handshake: {
      distrust: (visitor) =>
        `Échec de https avec ${visitor} : il ne fait pas encore confiance à cet ordinateur ; /~porthole/trust explique comment faire.`,
      'too-old': (visitor) =>
        `Échec de https avec ${visitor} : il ne connaît rien de plus récent que TLS 1.1, ou aucun chiffrement actuel.`,
      slow: (visitor) => `Échec de https avec ${visitor} : la négociation ne s’est pas terminée à temps.`,
      broken: (visitor, code) => `Échec de https avec ${visitor} (${code}).`,
    },
  },

  check: {
    asking: (url) => `Interrogation de ${url}`,
    connected: (address) => `connecté à ${address}`,
    secured: (protocol) => `chiffré avec ${protocol}`,
    sent: (bytes) => `requête envoyée, ${bytesOf(bytes)}`,
    firstByte: 'premier octet de la réponse',
    head: 'l’en-tête de la réponse est complet',
    closed: (bytes) => `fermé après ${bytesOf(bytes)} de contenu`,
    broken: (code) => `échec : ${code}`,
    certificateFor: (names) => `Certificat pour ${names}`,
    noName: 'aucun nom',
    validity: (from, to, days) =>
      `Valide du ${from} au ${to} (${plural(days, { one: '# jour restant', many: '# de jours restants', other: '# jours restants' })})`,
    issuedBy: (validity, issuer) => `${validity}, émis par ${issuer}`,
    trust: (url) =>
      `Les appareils avertissent jusqu’à ce qu’ils lui fassent confiance ; un partage de Porthole explique comment à ${url}.`,
    complaints: {
      'not-covered': (host) =>
        `Un client le refuse : il n’est pas pour ${host}. Utilisez l’un de ses noms, ou partagez avec un certificat qui comporte celui-ci.`,
      expired:
        'Un client le refuse : il a expiré. L’horloge de cet ordinateur est-elle à l’heure ? Si oui, il en faut un autre.',
      'not-yet-valid':
        'Un client le refuse : il n’est pas encore valide. L’horloge d’ici n’est pas à l’heure, ou ne l’était pas à sa création.',
      'unknown-authority': 'Un client avertit : il ne connaît pas l’émetteur.',
    },
    answers: (status) =>
      `L’adresse répond, avec l’état ${status}. Si d’autres ne peuvent toujours pas l’ouvrir, un pare-feu les en empêche peut-être : d’ici, cela ne se voit pas.`,
    answersWith: (status) => `L’adresse répond, mais avec l’état ${status}.`,
    portRefused: (port) =>
      `L’adresse répond, mais les navigateurs refusent d’ouvrir le port ${port} : choisissez-en un autre pour le partage.`,
    certificateRefused: 'L’adresse répond, mais les clients refusent son certificat.',
    otherHost: (host, hostname) =>
      `Un serveur est là, mais il ne répond pas au nom ${host}. Un partage le fait avec --allow-host ${hostname}.`,
    notHttp: (host, port) => `Il y a quelque chose à ${host}, port ${port}, mais cela ne parle pas HTTP.`,
    notEncrypted: (host, port) =>
      `Il y a quelque chose à ${host}, port ${port}, mais sans https : essayez http://, ou un partage avec --tls.`,
    refused: (host, port) =>
      `Rien n’accepte de connexion à ${host}, port ${port} : rien n’y est partagé, ou un pare-feu les refuse.`,
    silent: (host, port) =>
      `Rien n’est revenu de ${host}, port ${port} : l’ordinateur est éteint ou ailleurs, ou un pare-feu rejette ce qui y est envoyé.`,
    unreachable: (host) => `Aucun chemin ne mène d’ici à ${host} : ils ne sont pas sur le même réseau.`,
    unknownName: (host) => `Le nom ${host} n’est pas connu ici ; essayez l’adresse en chiffres.`,
    brokeOff: (host, port) => `La connexion à ${host}, port ${port}, a été coupée.`,
  },
};
