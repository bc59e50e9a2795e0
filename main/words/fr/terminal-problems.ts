/** What is wrong with a command line, in French. */
import type { TerminalProblems } from '../en/terminal-problems.ts';

export const words: TerminalProblems = {
  unknownOption: (option) => `Option inconnue « ${option} ».`,
  needsValue: (option) => `L’option « ${option} » demande une valeur.`,
  takesNoValue: (option) => `L’option « ${option} » n’accepte pas de valeur.`,
  dashedValue: (option) => `${option} demande une valeur ; si elle commence par un tiret, écrivez ${option}=VALUE.`,

  nameEmpty: 'Le nom de ce qu’il faut partager est vide.',
  tooManyLinks: (most, given) => `Il peut y avoir ${most} liens, pas ${given}.`,
  appHasNoLinks: 'Une application n’a pas de liens : elle décide de ses adresses.',
  appEmpty: 'Le nom de l’application est vide.',
  oneTooMany: (name) => `Avec --app, rien d’autre n’est partagé ; ${name} est en trop.`,
  addressEmpty: 'L’adresse d’écoute est vide ; omettez --bind pour écouter sur toutes.',
  noPort: (most, text) => `Un port est un nombre de 0 à ${most}, pas « ${text} ».`,
  noUrl: (example, text) => `Une adresse s’écrit comme ${example}, pas « ${text} ».`,
  noLogFormat: (formats, text) => `Un format de journal est l’un de ${formats} et none, pas « ${text} ».`,
  noShell: (shells, text) => `La complétion existe pour ${shells}, pas pour « ${text} ».`,

  notAFile: (path) => `On peut partager un dossier ou plusieurs fichiers ; ${path} n’est pas un fichier.`,
  noFile: (path) => `Le fichier ${path} n’existe pas.`,
  appNotLoaded: (file, reason) => `Impossible de charger ${file} : ${reason}`,
  noApp: (file) =>
    `${file} n’a pas d’export par défaut qui soit une fonction (request) => Response, ou un objet avec un tel fetch.`,

  anonymousAlone: '--anonymous va avec --password-file ou --users : sans eux, tout le monde peut entrer.',
  keyAlone: '--tls-key va avec --tls-cert : une clé seule ne prouve rien.',
  certificateAlone: '--tls-cert va avec --tls-key, la clé de ce certificat.',

  passwordPrompt: 'Mot de passe :',
  noPassword: 'Il n’y a pas de mot de passe.',
  noPasswordIn: (file) => `Il n’y a pas de mot de passe dans ${file}.`,
  variableEmpty: (variable) => `${variable} est vide ; supprimez cette variable pour laisser entrer tout le monde.`,
  password: {
    tooLarge: (file) => `${file} est trop gros pour un mot de passe.`,
    notRead: (file, code) => `Impossible de lire le mot de passe dans ${file} (${code}).`,
  },
  users: {
    tooLarge: (file) => `${file} est trop gros pour une liste d’utilisateurs.`,
    notRead: (file, code) => `Impossible de lire la liste d’utilisateurs dans ${file} (${code}).`,
    line: (line, file, problem) => `Ligne ${line} de ${file} : ${problem}.`,
    stay: (sentence) => `${sentence} Les utilisateurs restent inchangés.`,
    twice: 'le nom y figure deux fois',
    tooMany: (most) => `plus de ${most} comptes`,
    'no-name': 'il n’y a pas de nom avant le premier deux-points',
    'no-hash': 'le hachage ne vient ni de npm run share -- hash ni de htpasswd -B',
    'no-right': 'un droit est look, add ou change',
  },
  replicaKey: {
    tooShort: (file, least) => `La clé de ${file} est trop courte : il faut au moins ${least} caractères.`,
    notRead: (file, code) => `Impossible de lire la clé dans ${file} (${code}).`,
  },
  settings: {
    missing: (file) => `Le fichier de paramètres ${file} n’existe pas.`,
    tooLarge: (file) => `Le fichier de paramètres ${file} est trop gros.`,
    notRead: (file, code) => `Impossible de lire le fichier de paramètres ${file} (${code}).`,
    noOption: (option, file) => `L’option « ${option} », définie dans ${file}, n’existe pas.`,
    noObject: (file, example) => `Le fichier de paramètres ${file} n’est pas un objet JSON, comme ${example}.`,
    wantsFlag: (option, file) => `« ${option} » dans ${file} est true ou false.`,
    wantsTexts: (option, file) => `« ${option} » dans ${file} est un texte ou une liste de textes.`,
    wantsText: (option, file) => `« ${option} » dans ${file} est un texte ou un nombre.`,
  },
  link: {
    twice: (option, text) => `--link contient deux fois ${option}= : « ${text} ».`,
    noPath: '--link demande le chemin de ce qu’il ouvre ; / désigne tout le partage.',
    nothingThere: (path) => `Rien dans le partage ne s’appelle ${path} : aucun lien ne peut y mener.`,
    optionsBehind: 'Derrière le chemin viennent seulement ;ends=, ;downloads=, ;right= et ;quota=.',
    duration: (text) => `Un lien expire après une durée comme 90s, 30m, 12h ou 2d, pas « ${text} ».`,
    downloads: (most, text) => `Le nombre de téléchargements d’un lien va de 1 à ${most}, ce n’est pas « ${text} ».`,
    right: (text) => `Le droit d’un lien est look ou add, pas « ${text} ».`,
  },
  options: {
    range: (text) => `Les adresses s’écrivent comme 192.168.1.0/24, 10.0.0.7 ou 2001:db8::/32, pas « ${text} ».`,
    rate: (text) => `Une vitesse s’écrit comme 500k, 1M ou 2.5M, pas « ${text} ».`,
    'rate-low': (text) =>
      `Une vitesse ne peut pas être inférieure à 1k octets par seconde, comme « ${text} ». Omettez l’option pour ne pas limiter.`,
    'rate-high': (text) =>
      `Une vitesse ne peut pas dépasser 1000G octets par seconde, comme « ${text} ». Omettez l’option pour ne pas limiter.`,
    size: (text) => `Une taille s’écrit comme 500M, 2G ou 1.5T, pas « ${text} ».`,
    'size-low': (text) => `Une taille ne peut pas être nulle, comme « ${text} ». Omettez l’option pour ne pas limiter.`,
    'size-high': (text) =>
      `Une taille ne peut pas dépasser 1000T, comme « ${text} ». Omettez l’option pour ne pas limiter.`,
    connections: (text, most) => `Le nombre de connexions va de 1 à ${most}, ce n’est pas « ${text} ».`,
    host: (text) => `Un nom d’hôte s’écrit comme nas.example.org, pas « ${text} ».`,
    site: (text, choices) => `--site est l’un de ${choices}, pas « ${text} ».`,
    anonymous: (text) => `Les personnes sans mot de passe peuvent look ou add, pas « ${text} ».`,
    write: (text) => `--write est add ou change, pas « ${text} ».`,
    type: (text, example) => `Un type s’écrit comme ${example}, pas « ${text} ».`,
    'base-path': (text) => `Un chemin de base s’écrit comme /files/, pas « ${text} ».`,
    field: (text, form) => `Un en-tête a la forme ${form}, pas « ${text} ».`,
    'field-decided': (name) => `L’en-tête ${name} est déterminé pour chaque réponse et ne peut pas être ajouté.`,
    'certificate-file': () => 'Le nom du fichier du certificat est vide.',
    'key-file': () => 'Le nom du fichier de la clé est vide.',
  },
};
