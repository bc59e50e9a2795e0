/** What is wrong with a command line, in German. */
import type { TerminalProblems } from '../en/terminal-problems.ts';

export const words: TerminalProblems = {
  unknownOption: (option) => `Unbekannte Option „${option}“.`,
  needsValue: (option) => `Die Option „${option}“ braucht einen Wert.`,
  takesNoValue: (option) => `Die Option „${option}“ nimmt keinen Wert an.`,
  dashedValue: (option) =>
    `${option} braucht einen Wert; einer, der mit einem Minus beginnt, wird als ${option}=VALUE geschrieben.`,

  nameEmpty: 'Der Name dessen, was freigegeben werden soll, ist leer.',
  tooManyLinks: (most, given) => `Es kann höchstens ${most} Links geben, nicht ${given}.`,
  appHasNoLinks: 'Eine App hat keine Links: Ihre Adressen bestimmt sie selbst.',
  appEmpty: 'Der Name der App ist leer.',
  oneTooMany: (name) => `Mit --app wird nichts anderes freigegeben; ${name} ist zu viel.`,
  addressEmpty: 'Die Adresse, auf der gewartet werden soll, ist leer; ohne --bind sind es alle.',
  noPort: (most, text) => `Ein Port ist eine Zahl von 0 bis ${most}, nicht „${text}“.`,
  noUrl: (example, text) => `Eine Adresse sieht aus wie ${example}, nicht wie „${text}“.`,
  noLogFormat: (formats, text) => `Ein Protokollformat ist eines von ${formats} und none, nicht „${text}“.`,
  noShell: (shells, text) => `Vervollständigungen gibt es für ${shells}, nicht für „${text}“.`,

  notAFile: (path) => `Freigegeben werden kann ein Ordner oder mehrere Dateien; ${path} ist keine Datei.`,
  noFile: (path) => `Die Datei ${path} gibt es nicht.`,
  appNotLoaded: (file, reason) => `${file} kann nicht geladen werden: ${reason}`,
  noApp: (file) =>
    `${file} hat keinen Standardexport, der eine Funktion (request) => Response oder ein Objekt mit einem solchen fetch ist.`,

  anonymousAlone: '--anonymous gehört zu --password-file oder --users: Ohne diese haben ohnehin alle Zugriff.',
  keyAlone: '--tls-key gehört zu --tls-cert: Ein Schlüssel allein beweist nichts.',
  certificateAlone: '--tls-cert gehört zu --tls-key: dem Schlüssel dieses Zertifikats.',

  passwordPrompt: 'Passwort:',
  noPassword: 'Es wurde kein Passwort angegeben.',
  noPasswordIn: (file) => `In ${file} steht kein Passwort.`,
  variableEmpty: (variable) => `${variable} ist leer; löschen Sie die Variable, um alle einzulassen.`,
  password: {
    tooLarge: (file) => `${file} ist für ein Passwort zu groß.`,
    notRead: (file, code) => `Das Passwort in ${file} kann nicht gelesen werden (${code}).`,
  },
  users: {
    tooLarge: (file) => `${file} ist für eine Liste von Konten zu groß.`,
    notRead: (file, code) => `Die Liste der Konten in ${file} kann nicht gelesen werden (${code}).`,
    line: (line, file, problem) => `Zeile ${line} von ${file}: ${problem}.`,
    stay: (sentence) => `${sentence} Die Konten bleiben, wie sie waren.`,
    twice: 'der Name steht zweimal da',
    tooMany: (most) => `mehr als ${most} Konten`,
    'no-name': 'vor dem ersten Doppelpunkt steht kein Name',
    'no-hash': 'der Hash stammt weder von npm run share -- hash noch von htpasswd -B',
    'no-right': 'ein Recht ist look, add oder change',
  },
  replicaKey: {
    tooShort: (file, least) => `Der Schlüssel in ${file} ist zu kurz: Er braucht mindestens ${least} Zeichen.`,
    notRead: (file, code) => `Der Schlüssel in ${file} kann nicht gelesen werden (${code}).`,
  },
  settings: {
    missing: (file) => `Die Einstellungsdatei ${file} gibt es nicht.`,
    tooLarge: (file) => `Die Einstellungsdatei ${file} ist zu groß.`,
    notRead: (file, code) => `Die Einstellungsdatei ${file} kann nicht gelesen werden (${code}).`,
    noOption: (option, file) => `Die Option „${option}“, die in ${file} steht, gibt es nicht.`,
    noObject: (file, example) => `Die Einstellungsdatei ${file} ist kein JSON-Objekt wie ${example}.`,
    wantsFlag: (option, file) => `„${option}“ in ${file} ist true oder false.`,
    wantsTexts: (option, file) => `„${option}“ in ${file} ist ein Text oder eine Liste von Texten.`,
    wantsText: (option, file) => `„${option}“ in ${file} ist ein Text oder eine Zahl.`,
  },
  link: {
    twice: (option, text) => `--link hat zweimal ${option}=: „${text}“.`,
    noPath: '--link braucht den Pfad dessen, wofür er ist; / steht für alles Freigegebene.',
    nothingThere: (path) => `Nichts Freigegebenes heißt ${path}, also kann kein Link dafür sein.`,
    optionsBehind: 'Hinter dem Pfad stehen nur ;ends=, ;downloads=, ;right= und ;quota=.',
    duration: (text) => `Ein Link endet nach einer Zeit wie 90s, 30m, 12h oder 2d, nicht „${text}“.`,
    downloads: (most, text) => `Die Downloads eines Links sind eine Zahl von 1 bis ${most}, nicht „${text}“.`,
    right: (text) => `Das Recht eines Links ist look oder add, nicht „${text}“.`,
  },
  options: {
    range: (text) => `Adressen sehen aus wie 192.168.1.0/24, 10.0.0.7 oder 2001:db8::/32, nicht wie „${text}“.`,
    rate: (text) => `Eine Geschwindigkeit sieht aus wie 500k, 1M oder 2.5M, nicht wie „${text}“.`,
    'rate-low': (text) =>
      `Eine Geschwindigkeit kann nicht unter 1k Bytes pro Sekunde liegen wie „${text}“. Ohne die Option gilt keine Grenze.`,
    'rate-high': (text) =>
      `Eine Geschwindigkeit kann nicht über 1000G Bytes pro Sekunde liegen wie „${text}“. Ohne die Option gilt keine Grenze.`,
    size: (text) => `Eine Größe sieht aus wie 500M, 2G oder 1.5T, nicht wie „${text}“.`,
    'size-low': (text) => `Eine Größe kann nicht null sein wie „${text}“. Ohne die Option gilt keine Grenze.`,
    'size-high': (text) => `Eine Größe kann nicht über 1000T liegen wie „${text}“. Ohne die Option gilt keine Grenze.`,
    connections: (text, most) => `Eine Anzahl von Verbindungen liegt zwischen 1 und ${most}, anders als „${text}“.`,
    host: (text) => `Ein Hostname sieht aus wie nas.example.org, nicht wie „${text}“.`,
    site: (text, choices) => `--site ist eines von ${choices}, nicht „${text}“.`,
    anonymous: (text) => `Personen ohne Passwort erhalten look oder add, nicht „${text}“.`,
    write: (text) => `--write ist add oder change, nicht „${text}“.`,
    type: (text, example) => `Ein Typ sieht aus wie ${example}, nicht wie „${text}“.`,
    'base-path': (text) => `Ein Basispfad sieht aus wie /files/, nicht wie „${text}“.`,
    field: (text, form) => `Ein Header hat die Form ${form}, nicht „${text}“.`,
    'field-decided': (name) =>
      `Der Header ${name} wird für jede Antwort eigens bestimmt und kann nicht hinzugefügt werden.`,
    'certificate-file': () => 'Der Dateiname des Zertifikats ist leer.',
    'key-file': () => 'Der Dateiname des Schlüssels ist leer.',
  },
};
