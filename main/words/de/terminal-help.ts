/** The help of the command line in German. */
import type { HelpWords } from '../en/terminal-help.ts';

export const words: HelpWords = {
  does: 'Gibt einen Ordner über HTTP frei und zeigt jede Anfrage.',
  usage: 'Aufruf:',
  calls: {
    folder: 'gibt DIR frei (ohne Angabe den aktuellen Ordner), bis es abgebrochen wird',
    files: 'gibt einzelne Dateien frei',
    app: 'antwortet mit einem ES-Modul',
    check: 'sagt, ob URL erreichbar ist, so wie ein anderer Computer es sähe',
    hash: 'fragt nach einem Passwort und gibt dessen Hash für --users aus',
    completion: 'gibt das Skript aus, mit dem diese Shell die Optionen vervollständigt',
  },
  sections: {
    address: 'Wo gewartet wird',
    access: 'Wer Zugriff hat',
    serving: 'Was Gäste bekommen',
    log: 'Das Protokoll',
    program: 'Das Programm',
  },
  exitStatus: 'Rückgabewert:',
  statuses: {
    done: 'abgebrochen, oder alles Verlangte wurde erledigt',
    failed: 'die Freigabe ist gescheitert, oder die geprüfte Adresse ist nicht erreichbar',
    wrong: 'eine Option oder ein Argument ist falsch',
  },
  options: {
    port: 'Port, auf dem gewartet wird; 0 für irgendeinen freien, N+ für N oder den nächsten freien (Vorgabe: 8000)',
    bind: 'IP-Adresse, auf der gewartet wird (Vorgabe: alle, IPv6 und IPv4)',
    open: 'die Freigabe im Browser dieses Computers öffnen',
    'allow-host': 'auch auf diesen Hostnamen antworten; mehrfach möglich',
    'base-path': 'unterhalb dieses Pfads freigeben, hinter einem Proxy, der den Pfad weiterreicht',
    'trust-proxy':
      'Proxys mit diesen Adressen glauben, für wen sie anfragen (X-Forwarded-For oder Forwarded); mehrfach möglich',
    allow:
      'nur diese Adressen einlassen, etwa 192.168.1.0/24; mehrfach möglich. Dieser Computer selbst kommt von 127.0.0.1 und ::1',
    deny: 'diese Adressen abweisen, was auch immer erlaubt ist; mehrfach möglich',
    tls: 'https neben http auf demselben Port, mit einem Zertifikat von Portholes eigener Zertifizierungsstelle; /~porthole/trust sagt, wie Geräte ihr vertrauen lernen',
    'tls-only': 'nur https: Seiten führen dorthin, alles andere wird über http abgelehnt',
    'tls-cert':
      'https mit dem Zertifikat in FILE (PEM, samt denen der Aussteller), das bei Änderungen neu gelesen wird',
    'tls-key': 'der private Schlüssel dieses Zertifikats (PEM, ohne Passphrase)',
    anonymous: 'Personen ohne Passwort ansehen oder auch hinzufügen lassen (Vorgabe: nichts)',
    write: 'alle mit Zugriff Neues hinzufügen oder auch Vorhandenes ändern lassen',
    link: 'einen Link erstellen, der ohne Passwort nur PATH öffnet, bis TIME (90s, 30m, 12h, 2d) vergangen ist oder N Downloads angekommen sind, und seine Adresse nennen; / ist alles Freigegebene; mehrfach möglich; mit right=add können Gäste über ihn insgesamt SIZE hinzufügen',
    'password-file':
      'für den Zugriff ist das Passwort oder die PIN in der ersten Zeile von FILE nötig; die Umgebungsvariable PORTHOLE_PASSWORD bewirkt dasselbe',
    users:
      'für den Zugriff sind Name und Passwort aus FILE nötig, je Zeile: NAME:HASH[:look|add|change], mit einem Hash des Befehls hash oder von htpasswd -B; wird bei Änderungen neu gelesen',
    hidden: 'auch Namen freigeben, die mit einem Punkt beginnen',
    'no-listing': 'Ordner nicht auflisten: einer ohne index.html wird nicht gefunden',
    spa: 'Seiten, die es nicht gibt, mit /index.html beantworten',
    cors: 'Seiten anderer Websites das Freigegebene lesen lassen',
    header: 'ein Feld zu den Antworten hinzufügen, anstelle des eigenen; mehrfach möglich',
    'no-compress': 'alles unkomprimiert senden',
    site: 'freigegebene Seiten ihre Skripte ausführen lassen: on, off oder automatic, also mit einer /index.html (Vorgabe)',
    type: "Medientyp von Dateien mit dieser Endung, etwa md=text/plain oder 'txt=text/plain; charset=gbk'; bei Text entscheiden sonst seine Bytes; mehrfach möglich",
    'limit-rate': 'Bytes pro Sekunde für jeden Gast, beide Richtungen zusammen, etwa 500k oder 2.5M',
    'limit-total': 'Bytes pro Sekunde für alle Gäste zusammen',
    'limit-connections': 'Verbindungen, die ein Gast gleichzeitig haben kann',
    'max-upload': 'Bytes der größten Datei, die angenommen wird, etwa 500M oder 2G',
    quota: 'Bytes, die Gäste insgesamt hinzufügen können',
    app: 'mit dem ES-Modul FILE statt mit einem Ordner antworten: Sein Standardexport ist eine Funktion (request) => Response oder ein Objekt mit einem solchen fetch',
    'replica-key':
      'Entity-Tags aus Größe, Zeit und dem Schlüssel in FILE bilden: Kopien eines Ordners, die mehrere Computer mit demselben Schlüssel freigeben, haben dieselben Tags',
    log: 'common, combined, json oder none für keines (Vorgabe: combined)',
    config: 'Optionen aus FILE lesen, einem JSON-Objekt mit diesen Namen; was auf der Befehlszeile steht, hat Vorrang',
    'no-config': 'die persönliche Einstellungsdatei nicht lesen',
    terminal:
      'auch dann von diesem Terminal aus freigeben, wenn die App installiert ist; sonst übernimmt sie Aufrufe, die nur einen Pfad nennen',
    help: 'diese Hilfe anzeigen',
    man: 'die Handbuchseite ausgeben, für man -l',
    version: 'die Version anzeigen',
  },
};
