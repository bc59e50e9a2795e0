/** German: texts that are shared, and when sharing ends by itself. */
import type { Words } from '../en/window.ts';
import { pluralsOf } from '../plurals.ts';

const plural = pluralsOf('de');

export const notes: Words['notes'] = {
  share: 'Text oder Link freigeben …',
  title: 'Text oder Link freigeben',
  label: 'Text oder Link',
  hint: 'Alle in Ihrem Netzwerk können ihn lesen und kopieren, bis Sie die Freigabe beenden.',
  action: 'Freigeben',
  tooLong: (count) =>
    `Das ist zu lang für einen Text: Möglich sind höchstens ${count} Zeichen. Speichern Sie es als Datei.`,
  empty: 'Es steht noch nichts darin.',
  drop: 'Loslassen, um diesen Text freizugeben',
  removed: (name) => `„${name}“ ist nicht mehr freigegeben.`,
};

export const ending: Words['ending'] = {
  choose: 'Beenden nach …',
  title: 'Wann die Freigabe von selbst endet',
  hour: 'In einer Stunde',
  today: 'Um Mitternacht',
  downloads: 'Wenn alle es haben, nach',
  downloadsUnit: 'vollständigen Downloads',
  set: 'Festlegen',
  setLabel: 'Anzahl der Downloads festlegen',
  never: 'Nicht von selbst enden',
  hint: 'Laufende Downloads werden noch abgeschlossen.',
  atTime: (time) => `Endet um ${time} Uhr`,
  atMidnight: 'Endet um Mitternacht',
  afterDownloads: (left) =>
    plural(left, { one: 'Endet nach # weiteren Download', other: 'Endet nach # weiteren Downloads' }),
  stoppedAt: (time) => `Wie gewünscht um ${time} Uhr beendet`,
  stoppedAfter: (count) =>
    plural(count, {
      one: 'Wie gewünscht nach #\u00a0Download beendet',
      other: 'Wie gewünscht nach #\u00a0Downloads beendet',
    }),
};
