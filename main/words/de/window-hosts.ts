/** German: the names by which a share may be asked for. */
import type { Words } from '../en/window.ts';

export const hosts: Words['hosts'] = {
  title: 'Zugelassene Namen',
  field: 'Weiterer Name dieses Computers',
  hint: 'Der eigene Name und die Adressen dieses Computers gelten immer. Andere werden abgelehnt, damit sich keine Website als diese Freigabe ausgeben kann: Fügen Sie nur Namen hinzu, die Sie diesem Computer gegeben haben.',
  invalid: 'Das ist kein Hostname. Geben Sie ihn ohne Leerzeichen ein, etwa nas.example.org.',
  add: 'Hinzufügen',
  addName: 'Name hinzufügen',
  remove: (name) => `${name} nicht mehr zulassen`,
  answer: 'Diesen Namen zulassen',
  answerTitle: (name) =>
    `Die Anfrage galt ${name}, und auf diesen Namen antwortet die Freigabe nicht. Lassen Sie ihn zu, wenn Sie diesem Computer den Namen gegeben haben.`,
  allowedNow: (name) =>
    `Diese Freigabe antwortet jetzt auf ${name}. Die Namen stehen in den Einstellungen der Freigabe.`,
};
