/** German, for "Why can't they see it?". */

import type { Words } from '../en/window.ts';
import type { FirewallFacts } from '../en/window-check.ts';
import { pluralsOf } from '../plurals.ts';

const plural = pluralsOf('de');

const FIREWALLS: Readonly<Record<FirewallFacts['name'], string>> = {
  ufw: 'Die Firewall ufw',
  firewalld: 'Die Firewall firewalld',
  nftables: 'Eine Firewall (nftables)',
  windows: 'Die Windows-Firewall',
  macos: 'Die macOS-Firewall',
};

function firewall({ name, allows, isPublicNetwork }: FirewallFacts, port: number): string {
  if (name === 'macos') {
    return allows === false
      ? 'Die macOS-Firewall blockiert alle eingehenden Verbindungen. Ändern Sie das in Systemeinstellungen › Netzwerk › Firewall.'
      : 'Die macOS-Firewall ist eingeschaltet. Falls sie Porthole nicht zulassen soll, kommen andere Geräte nicht durch: Sehen Sie in Systemeinstellungen › Netzwerk › Firewall nach.';
  }
  if (isPublicNetwork === true) {
    return 'Windows hält dieses Netzwerk für öffentlich und lässt wenig herein. Zu Hause oder bei der Arbeit stellen Sie es unter Einstellungen › Netzwerk und Internet auf „Privat“.';
  }
  const title = FIREWALLS[name];
  return allows === false
    ? `${title} ist eingeschaltet und lässt auf Port\u00a0${port} nichts herein. Andere Geräte kommen nicht durch.`
    : `${title} ist eingeschaltet. Vielleicht hält sie andere Geräte auf: Dieser Computer kann das selbst nicht feststellen.`;
}

export const check: Words['check'] = {
  button: 'Warum geht es bei anderen nicht?',
  link: 'Öffnet sich nicht?',
  again: 'Erneut prüfen',
  asking: 'Alle Adressen werden geprüft …',
  waiting: 'Warten, bis die Freigabe läuft …',
  verdicts: {
    certificate: 'Die Freigabe antwortet, aber Geräte lehnen ihr Zertifikat ab.',
    'port-refused': 'Die Freigabe antwortet, aber Browser öffnen ihren Port nicht.',
    'this-computer-only': 'Die Freigabe ist nur für diesen Computer geöffnet.',
    'no-network': 'Dieser Computer ist in keinem Netzwerk.',
    broken: 'Die Freigabe antwortet nicht unter ihrer eigenen Adresse.',
    firewall: 'Die Freigabe antwortet. Eine Firewall hält andere vielleicht auf.',
    'only-virtual': 'Die Freigabe antwortet, aber nur unter der Adresse eines VPN oder virtuellen Adapters.',
    fine: 'Die Freigabe antwortet. Auf diesem Computer scheint nichts im Weg zu sein.',
    came: 'Es funktioniert: Jemand aus dem Netzwerk hat schon zugegriffen.',
  },
  found: 'Ergebnis',
  addresses: 'Adressen',
  honest:
    'Hier hat dieser Computer sich selbst gefragt. Andere Geräte kommen durch das Netzwerk und die Firewall; das zeigt diese Prüfung nicht.',
  outcomes: {
    'not-encrypted': 'spricht kein https',
    talking: 'wird geprüft …',
    answered: 'antwortet',
    'other-host': 'antwortet nicht auf diesen Namen',
    'not-http': 'spricht etwas anderes als HTTP',
    refused: 'lehnt die Verbindung ab',
    silent: 'antwortet nicht',
    unreachable: 'nicht erreichbar',
    'unknown-name': 'Name hier unbekannt',
    broken: 'abgebrochen',
  },
  steps: {
    secured: (protocol) => `Verschlüsselt (${protocol})`,
    connected: (address) => `Verbunden mit ${address}`,
    sent: 'Anfrage gesendet',
    'first-byte': 'Erstes Byte der Antwort',
    head: 'Kopf der Antwort vollständig',
    closed: (content) => `Geschlossen, nach ${content} Inhalt`,
    failed: (code) => `Fehlgeschlagen: ${code}`,
  },
  certificate: 'Zertifikat',
  certificateNames: (names) => `Für ${names}`,
  certificateDays: (days, date) =>
    plural(days, {
      one: () => `Noch ein Tag, bis zum ${date}`,
      other: (number) => `Noch ${number} Tage, bis zum ${date}`,
    }),
  certificateOver: (date) => `Abgelaufen am ${date}`,
  certificateEarly: (date) => `Gilt ab ${date}`,
  issuers: {
    own: 'Von diesem Computer ausgestellt: Geräte, die ihm vertrauen, warnen nicht.',
    public: 'Von einer Stelle ausgestellt, die alle Geräte kennen.',
    unknown: (issuer) => `Ausgestellt von ${issuer}; Geräte kennen diese Stelle nicht von selbst.`,
  },
  conversation: 'Ablauf',
  whatToTry: 'Was Sie versuchen können',
  findings: {
    certificate: {
      expired: 'Ein Browser meldet, dass das Zertifikat abgelaufen ist. Wenn die Uhr stimmt, ist ein neues nötig.',
      'not-yet-valid':
        'Ein Browser meldet, dass das Zertifikat noch nicht gilt. Die Uhr dieses Computers geht falsch, oder sie ging falsch, als es erstellt wurde.',
      'not-covered': (urls) => `Ein Browser meldet, wofür das Zertifikat nicht gilt: ${urls}.`,
      'unknown-authority': (issuer) =>
        `Ein Browser warnt, weil er den Aussteller des Zertifikats nicht kennt (${issuer}). Geräte müssen ihm erst vertrauen.`,
    },
    'trust-needed':
      'Ein Gerät, das diesem Computer noch nicht vertraut, zeigt eine Warnung. Wer fortfährt oder ihm vertraut, hat Zugriff.',
    'this-computer-only': 'Andere Geräte können sie nicht öffnen, weil „Nur dieser Computer“ eingeschaltet ist.',
    'port-refused': (port) =>
      `Kein Browser öffnet eine Adresse mit Port\u00a0${port}: Er gehört zu einer anderen Art von Dienst. Wählen Sie einen anderen Port, etwa 8000.`,
    'no-network': 'Verbinden Sie diesen Computer über WLAN oder Kabel. Die Adresse erscheint hier von selbst.',
    'no-router':
      'Dieser Computer hat von keinem Router eine Adresse bekommen und sich selbst eine gegeben. Nur ein Gerät am anderen Ende desselben Kabels kann sie öffnen.',
    'only-virtual': (adapter) =>
      `Die Adresse gehört zu ${adapter}, einem VPN oder virtuellen Adapter. Geräte in der Nähe können sie meist nicht öffnen: Verbinden Sie den Computer über WLAN oder Kabel.`,
    'virtual-too': (adapter, url) =>
      `Auch ein VPN oder virtueller Adapter (${adapter}) ist aktiv. Andere können ${url} meist nicht öffnen, und manche VPNs sperren Geräte in der Nähe aus: Versuchen Sie es ohne.`,
    'address-dead': (url) =>
      `${url} antwortet nicht einmal diesem Computer. Beenden Sie die Freigabe und starten Sie sie neu.`,
    'name-unknown': (url) =>
      `Dieser Computer kann ${url} nicht auflösen. Andere Geräte können es vielleicht; allen übrigen geben Sie eine Adresse aus Zahlen.`,
    firewall,
    'nobody-came':
      'Bisher hat niemand aus dem Netzwerk zugegriffen. Ist das andere Gerät im selben WLAN, nicht im Gastnetz oder mit mobilen Daten verbunden? Wurde die ganze Adresse eingegeben, mit http:// und Port?',
  },
  letNetworkIn: 'Netzwerk zulassen',
  commandCopied: 'Befehl kopiert',
  copyCommand: 'Befehl kopieren',
};
