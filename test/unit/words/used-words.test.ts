import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { words as app } from '../../../main/words/en/app.ts';
import { words as site } from '../../../main/words/en/site.ts';
import { words as terminal } from '../../../main/words/en/terminal.ts';
import { words as window } from '../../../main/words/en/window.ts';

const ROOT = path.join(import.meta.dirname, '../../..');

/** Sources, without the words themselves: those in a folder of a language, and the types that give them their shape. */
const isSource = (file: string): boolean =>
  /\.tsx?$/.test(file) && !/^main\/words\/(?:[a-z-]+\/|app-words|receiving-words)/.test(file);

function sourcesIn(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => path.posix.join(folder, file.replaceAll(path.sep, '/')))
    .filter(isSource);
}

const SOURCES = ['main', 'renderer']
  .flatMap(sourcesIn)
  .map((file) => [file, readFileSync(path.join(ROOT, file), 'utf8')] as const);

/** The identifiers and texts of each source, since a word is also found by what a value is called. */
const MENTIONED = SOURCES.map(([, text]) => new Set(text.match(/[A-Za-z][\w-]*/g)));

function placesIn(value: unknown, place: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [place];
  return Object.entries(value).flatMap(([key, part]) => placesIn(part, [...place, key]));
}

/** The ends of words that are looked up by a beginning that is a value, such as `${action}Named`. */
const ENDINGS = SOURCES.flatMap(([, text]) => [...text.matchAll(/\[`\$\{\w+\}(\w+)`\]/g)].map(([, end]) => end ?? ''));

function isUsed(place: readonly string[]): boolean {
  const key = place.at(-1) ?? '';
  // A status of HTTP.
  if (/^\d+$/.test(place.at(-2) ?? '')) return true;
  const isLookedUp = ENDINGS.some((end) => key.endsWith(end));
  return isLookedUp || MENTIONED.some((mentioned) => mentioned.has(key));
}

it.each([
  ['window', window],
  ['app', app],
  ['site', site],
  ['terminal', terminal],
])('every word of the %s is used', (_, words) => {
  const unused = placesIn(words).filter((place) => !isUsed(place));
  expect(unused.map((place) => place.join('.'))).toEqual([]);
});

/** What is put together from pieces in one order cannot be said in every language (docs/words.md). */
const GLUED =
  /\.join\('(?:, | · | – |: )'\)|\}(?:: | · | – | \()(?:\$\{|Porthole)|' (?:·|–) '|\}(?:,|:| ·| –) <|(?:>|`| ) ?[·–] (?:\$?\{|<)/;

/** Names of protocols, services in the network and folders, which are the same in every language. */
const NOT_LANGUAGE = new Set([
  'renderer/log-view/exchange-panel.tsx',
  'main/app/shares/announced-shares.ts',
  'main/app/shares/drop-box-folder.ts',
  // The log of faults, which programmers read.
  'main/app/diagnostics/diagnostic-log.ts',
  'main/app/launch/finish-start.ts',
]);

it('window, tray, menus and notifications put no sentence together from pieces: words do', () => {
  const glued = SOURCES.flatMap(([file, text]) =>
    /^(?:renderer|main\/app)\//.test(file) && !NOT_LANGUAGE.has(file)
      ? text.split('\n').flatMap((line) => (GLUED.test(line) ? [`${file}: ${line.trim()}`] : []))
      : [],
  );
  expect(glued).toEqual([]);
});
