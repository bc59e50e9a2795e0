/** The error pages in German. */
import type { ErrorTexts } from '../en/errors.ts';

export const texts: ErrorTexts = {
  400: { title: 'Ungültige Anfrage', explanation: 'Die Anfrage war nicht verständlich.' },
  403: { title: 'Zugriff verweigert', explanation: 'Das darf nicht gelesen werden.' },
  404: { title: 'Nicht gefunden', explanation: 'Hier ist nichts.' },
  405: { title: 'Methode nicht erlaubt', explanation: 'Das kann nur gelesen werden.' },
  408: { title: 'Zeitüberschreitung', explanation: 'Die Anfrage kam zu langsam an.' },
  409: {
    title: 'Konflikt',
    explanation: 'Der Ordner ist nicht vorhanden, oder inzwischen wurde etwas anderes gesendet.',
  },
  412: { title: 'Vorbedingung nicht erfüllt', explanation: 'Die Vorbedingung der Anfrage trifft nicht zu.' },
  413: { title: 'Inhalt zu groß', explanation: 'Die Anfrage enthält zu viele Daten.' },
  414: { title: 'Adresse zu lang', explanation: 'Die Adresse ist zu lang.' },
  415: { title: 'Nicht unterstütztes Format', explanation: 'In dieser Form kann der Inhalt nicht angenommen werden.' },
  416: { title: 'Ungültiger Bereich', explanation: 'Der angefragte Teil liegt außerhalb der Datei.' },
  417: { title: 'Erwartung nicht erfüllbar', explanation: 'Die Erwartung der Anfrage kann nicht erfüllt werden.' },
  421: { title: 'Falscher Server', explanation: 'Diese Adresse gehört nicht zu diesem Server.' },
  423: { title: 'Gesperrt', explanation: 'Jemand anderes arbeitet gerade daran.' },
  431: { title: 'Kopfzeilen zu groß', explanation: 'Die Anfrage hat zu viele oder zu lange Kopfzeilen.' },
  500: { title: 'Interner Fehler', explanation: 'Auf dem freigebenden Computer ist ein Fehler aufgetreten.' },
  501: { title: 'Nicht unterstützt', explanation: 'Diese Methode ist hier nicht bekannt.' },
  503: { title: 'Zurzeit nicht verfügbar', explanation: 'Gerade ist zu viel los. Versuchen Sie es erneut.' },
  505: { title: 'HTTP-Version nicht unterstützt', explanation: 'Diese Version von HTTP wird hier nicht verwendet.' },
  507: { title: 'Zu wenig Speicherplatz', explanation: 'Dafür reicht der Speicherplatz nicht.' },
};

export const wayBack = 'Zur Übersicht der Freigabe';
