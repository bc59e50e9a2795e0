/** German: who may come to one share by address, how fast, and through which proxies. */
import type { Words } from '../en/window.ts';

export const limits: Words['limits'] = {
  title: 'Begrenzungen',
  speedEach: 'Geschwindigkeit je Gast',
  speedEachHint: 'Über alle Verbindungen, beide Richtungen zusammen. Gilt sofort, auch für laufende Übertragungen.',
  speedAll: 'Geschwindigkeit für alle',
  speedAllHint: 'Alle Gäste teilen sie sich gleichmäßig.',
  connections: 'Verbindungen je Gast',
  connectionsHint: 'So viele erhält ein Gast gleichzeitig. Weitere warten kurz und werden dann abgelehnt.',
  none: 'Unbegrenzt',
  ownNetworks: 'Nur dieses Netzwerk',
  ownNetworksHint:
    'Nur dieser Computer und Geräte in seinen Netzwerken können sich verbinden, außerdem die unten erlaubten Adressen.',
  allow: 'Erlaubte Adressen',
  allowLabel: 'Weitere erlaubte Adresse',
  allowAdd: 'Zu den erlaubten Adressen hinzufügen',
  allowHint:
    'Sobald hier eine steht, sind alle anderen ausgeschlossen, auch dieser Computer, wenn 127.0.0.1 nicht dabei ist.',
  deny: 'Ausgeschlossene Adressen',
  denyLabel: 'Weitere ausgeschlossene Adresse',
  denyAdd: 'Zu den ausgeschlossenen Adressen hinzufügen',
  denyHint: 'Sie können sich nicht verbinden, was auch immer erlaubt ist.',
  proxies: 'Vertrauenswürdige Proxys',
  proxiesLabel: 'Adresse eines weiteren Proxys',
  proxiesAdd: 'Zu den vertrauenswürdigen Proxys hinzufügen',
  proxiesHint:
    'Ein Proxy ist ein Programm, über das Gäste kommen, etwa nginx. Was einer unter diesen Adressen über seine Gäste angibt, wird geglaubt.',
  rangeExample: '192.168.1.0/24',
  proxyExample: '127.0.0.1',
  rangeInvalid: (text) =>
    `„${text}“ ist keine Adresse. Schreiben Sie etwa 192.168.1.0/24, 10.0.0.7 oder 2001:db8::/32.`,
  suspected: (address) => `Anfragen kommen über ein Programm unter ${address}. Ist das Ihr Proxy?`,
  trust: 'Ja, vertrauen',
  trusted: (address) => `Dem Proxy unter ${address} wird vertraut.`,
};
