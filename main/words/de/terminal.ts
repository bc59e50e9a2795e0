/** What the terminal says to a person, in German. */
import type { TerminalWords } from '../en/terminal.ts';
import { pluralsOf } from '../plurals.ts';
import { words as help } from './terminal-help.ts';
import { words as problems } from './terminal-problems.ts';

const plural = pluralsOf('de');
const who = 'alle, die diese Freigabe erreichen';
const another = 'Beim nächsten Start wird eine neue erstellt, der dann jedes Gerät neu vertrauen muss';

export const words: TerminalWords = {
  help,
  problems,

  aText: 'ein Text',
  files: (count) => plural(count, { one: '# Datei', other: '# Dateien' }),

  sharing: {
    portRefused: (port) =>
      `Browser öffnen den Port ${port} nicht, nur andere Programme können das. Wählen Sie mit --port einen anderen.`,
    handedOver: (shared) =>
      `Die App gibt frei: ${shared}. Um stattdessen von diesem Terminal aus freizugeben, ergänzen Sie --terminal.`,
    codeOpens: 'Wer den Code scannt, braucht kein Passwort.',
    noBrowser: (url) => `Es ließ sich kein Browser öffnen: Rufen Sie ${url} selbst auf.`,
    logNotWritten: (code) =>
      `Das Protokoll kann nicht geschrieben werden (${code}); die Freigabe läuft ohne es weiter.`,
    logLeftOut: (count) =>
      plural(count, {
        one: 'Eine Zeile des Protokolls wurde ausgelassen, weil niemand sie rechtzeitig las; die Freigabe lief weiter.',
        other:
          '# Zeilen des Protokolls wurden ausgelassen, weil niemand sie rechtzeitig las; die Freigabe lief weiter.',
      }),
    sandbox:
      'Seiten dieser Freigabe werden ohne ihre Skripte gezeigt; damit diese laufen, geben Sie den Ordner mit --site on als Website frei.',
    pinStopped:
      'Jemand hat innerhalb einer Stunde hundertmal versucht, die PIN zu erraten: Sie öffnet nichts mehr. Starten Sie neu mit einer anderen.',
    proxy: (address) =>
      `Anfragen kommen durch ein Programm bei ${address}. Ist das Ihr Proxy? Dann starten Sie mit --trust-proxy ${address}; bis dahin gelten alle seine Gäste als einer.`,
    lacking: (target) =>
      `In ${target} fehlte, was nicht gelesen werden konnte; MISSING FILES.txt in einem Archiv davon sagt, was und warum.`,
  },

  failed: {
    portTaken: (port, holder) =>
      `Port ${port} wird von ${holder} benutzt; wählen Sie mit --port einen anderen, oder mit --port ${port}+ den nächsten freien.`,
    anotherProgram: 'einem anderen Programm',
    process: (pid) => `dem Prozess ${pid}`,
    program: (name, pid) => `${name} (Prozess ${pid})`,
    noPortFree: (port) => `Weder Port ${port} noch ein höherer ist frei; wählen Sie mit --port einen niedrigeren.`,
    portNotPermitted: (port) => `Port ${port} darf dieses Konto nicht benutzen; wählen Sie einen ab 1024.`,
    noSuchAddress: (address) => `${address} ist keine Adresse dieses Computers.`,
    theAddress: 'Die Adresse',
    folderMissing: (folder) => `Den Ordner ${folder} gibt es nicht.`,
    notAFolder: (path) => `${path} ist kein Ordner.`,
    notReadable: (path) => `${path} darf dieses Konto nicht lesen.`,
    fileMissing: (file) => `Die Datei ${file} gibt es nicht.`,
    filesMissing: (count) => plural(count, { one: 'Die Datei ist nicht da.', other: 'Keine der # Dateien ist da.' }),
    unexpected: (detail) => `Die Freigabe konnte nicht weiterlaufen: ${detail}.`,
  },

  exposed: {
    'whole-disk': (name) => `${name} ist das ganze Laufwerk: ${who}, können alles lesen, was dieses Konto lesen kann.`,
    home: (name) => `${name} enthält alles einer Person: ${who}, können sämtliche Dokumente darin lesen.`,
    keys: (name) => `${name} enthält Schlüssel oder Passwörter: ${who}, können sie lesen.`,
    system: (name) => `${name} gehört zum System: ${who}, können lesen, wie dieser Computer eingerichtet ist.`,
    'own-files': (name) =>
      `${name} enthält die Einstellungen von Porthole: ${who}, können lesen, was Sie alles freigeben.`,
    'log-folder': (name) =>
      `${name} enthält das Protokoll von Porthole: ${who}, können lesen, wer zu Besuch ist und was abgerufen wird.`,
  },

  trouble: {
    connections: (visitor) => `${visitor} öffnet immer wieder mehr Verbindungen, als einem Gast zustehen.`,
    leaving: (visitor) => `${visitor} fragt immer wieder nach etwas, das lange dauert, und geht, bevor es kommt.`,
    refused: (visitor) => `${visitor} verlangt immer wieder mehr, als einem Gast zusteht.`,
    unfinished: (visitor) => `${visitor} beginnt immer wieder, was nie zu Ende gebracht wird.`,
    nonsense: (visitor) => `${visitor} sendet immer wieder etwas, das keine Anfrage ist.`,
    guessing: (visitor) =>
      `${visitor} hat zu oft eine falsche PIN versucht und wird eine Viertelstunde lang abgewiesen.`,
  },

  certificate: {
    notMade: (detail) => `Es konnte kein Zertifikat erstellt werden: ${detail}.`,
    authority: {
      damaged: (file) =>
        `Die Zertifizierungsstelle in ${file} ist beschädigt. Stellen Sie die Datei aus einer Sicherung wieder her oder verschieben Sie sie: ${another}.`,
      expired: (file) =>
        `Die Zertifizierungsstelle in ${file} ist derzeit nicht gültig. Stimmt die Uhr? Sonst verschieben Sie die Datei: ${another}.`,
      unreadable: (file) =>
        `Die Zertifizierungsstelle in ${file} kann nicht gelesen werden. Geben Sie diesem Konto Leserechte oder verschieben Sie die Datei: ${another}.`,
      'not-kept': (file) =>
        `Die Zertifizierungsstelle kann in ${file} nicht gespeichert werden. Geben Sie diesem Konto dort Schreibrechte oder nennen Sie mit XDG_DATA_HOME einen anderen Ort.`,
    },
    given: {
      'not-read': (file, code) => `${file} kann nicht gelesen werden (${code}).`,
      'no-certificate': (file) => `In ${file} ist kein Zertifikat; es muss im PEM-Format vorliegen.`,
      'no-key': (file) => `In ${file} ist kein privater Schlüssel; er muss im PEM-Format vorliegen.`,
      'encrypted-key': (file) =>
        `Der Schlüssel in ${file} hat eine Passphrase. Entfernen Sie sie mit openssl pkey und geben Sie die Datei niemandem.`,
      'no-pair': (file) => `Der Schlüssel in ${file} gehört zu einem anderen Zertifikat.`,
      expired: (file) => `Das Zertifikat in ${file} ist abgelaufen.`,
      'not-usable': (file, code) => `Das Zertifikat in ${file} kann nicht benutzt werden (${code}).`,
    },
    unknown: 'unbekannt',
    kept: (sentence) => `${sentence} Das Zertifikat bleibt, wie es war.`,
    handshake: {
      distrust: (visitor) =>
        `https mit ${visitor} ist gescheitert: Das Gerät vertraut diesem Computer noch nicht; /~porthole/trust sagt, wie das geht.`,
      'too-old': (visitor) =>
        `https mit ${visitor} ist gescheitert: Das Gerät kennt nichts Neueres als TLS 1.1 oder kein heutiges Verfahren.`,
      slow: (visitor) => `https mit ${visitor} ist gescheitert: Der Handshake dauerte zu lange.`,
      broken: (visitor, code) => `https mit ${visitor} ist gescheitert (${code}).`,
    },
  },

  check: {
    asking: (url) => `Frage ${url}`,
    connected: (address) => `verbunden mit ${address}`,
    secured: (protocol) => `verschlüsselt mit ${protocol}`,
    sent: (bytes) => plural(bytes, { one: 'Anfrage gesendet, # Byte', other: 'Anfrage gesendet, # Bytes' }),
    firstByte: 'erstes Byte der Antwort',
    head: 'der Kopf der Antwort ist vollständig',
    closed: (bytes) =>
      plural(bytes, { one: 'geschlossen nach # Byte Inhalt', other: 'geschlossen nach # Bytes Inhalt' }),
    broken: (code) => `gescheitert: ${code}`,
    certificateFor: (names) => `Zertifikat für ${names}`,
    noName: 'überhaupt keinen Namen',
    validity: (from, to, days) =>
      plural(days, {
        one: (number) => `Gültig von ${from} bis ${to} (noch ${number} Tag)`,
        other: (number) => `Gültig von ${from} bis ${to} (noch ${number} Tage)`,
      }),
    issuedBy: (validity, issuer) => `${validity}, ausgestellt von ${issuer}`,
    trust: (url) => `Geräte warnen, bis sie ihm vertrauen; eine Freigabe von Porthole sagt unter ${url}, wie das geht.`,
    complaints: {
      'not-covered': (host) =>
        `Ein Client lehnt es ab: Es gilt nicht für ${host}. Nehmen Sie einen seiner Namen oder geben Sie mit einem Zertifikat frei, das diesen enthält.`,
      expired:
        'Ein Client lehnt es ab: Es ist abgelaufen. Stimmt die Uhr dieses Computers? Sonst wird ein neues gebraucht.',
      'not-yet-valid':
        'Ein Client lehnt es ab: Es ist noch nicht gültig. Die Uhr hier geht falsch, oder sie ging falsch, als es erstellt wurde.',
      'unknown-authority': 'Ein Client warnt: Er kennt den Aussteller nicht.',
    },
    answers: (status) =>
      `Die Adresse antwortet, mit Status ${status}. Wenn andere sie trotzdem nicht öffnen können, hält sie vielleicht eine Firewall ab: Von hier aus ist das nicht zu sehen.`,
    answersWith: (status) => `Die Adresse antwortet, aber mit Status ${status}.`,
    portRefused: (port) =>
      `Die Adresse antwortet, aber Browser öffnen den Port ${port} nicht: Wählen Sie für die Freigabe einen anderen.`,
    certificateRefused: 'Die Adresse antwortet, aber Clients lehnen ihr Zertifikat ab.',
    otherHost: (host, hostname) =>
      `Dort ist ein Server, aber er antwortet nicht auf den Namen ${host}. Eine Freigabe tut es mit --allow-host ${hostname}.`,
    notHttp: (host, port) => `Bei ${host}, Port ${port}, ist etwas, aber es spricht kein HTTP.`,
    notEncrypted: (host, port) =>
      `Bei ${host}, Port ${port}, ist etwas, aber es spricht kein https: Versuchen Sie http:// oder eine Freigabe mit --tls.`,
    refused: (host, port) =>
      `Bei ${host}, Port ${port}, nimmt nichts Verbindungen an: Dort ist nichts freigegeben, oder eine Firewall lehnt ab.`,
    silent: (host, port) =>
      `Von ${host}, Port ${port}, kam nichts zurück: Der Computer ist aus oder woanders, oder eine Firewall verwirft, was dorthin geht.`,
    unreachable: (host) => `Von hier führt kein Weg zu ${host}: Die beiden sind nicht im selben Netzwerk.`,
    unknownName: (host) => `Der Name ${host} ist hier nicht bekannt; versuchen Sie die Adresse in Zahlen.`,
    brokeOff: (host, port) => `Die Verbindung zu ${host}, Port ${port}, brach ab.`,
  },
};
