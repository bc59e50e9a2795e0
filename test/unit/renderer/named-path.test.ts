/** What a row of the log names, for a link to it. */
import { expect, it } from 'vitest';
import type { AccessLogEntry } from '../../../main/access-log/log-entry.ts';
import { namedPath } from '../../../renderer/links/named-path.ts';
import { ENTRY } from '../../support/entries.ts';

it.each<[string, Partial<AccessLogEntry>, string | undefined]>([
  ['a file', { target: '/a%20b.txt' }, '/a%20b.txt'],
  ['a folder, in whatever form', { target: '/sub/?zip' }, '/sub/'],
  ['all of it', { target: '/' }, '/'],
  ['an absolute target', { target: 'http://host.example:8000/a.txt?x' }, '/a.txt'],
  [
    'what was sent, where it is now',
    { method: 'PUT', target: '/a.txt', keptAs: 'Anna/50% (2).txt' },
    '/Anna/50%25 (2).txt',
  ],
  ['nothing that was not there', { target: '/a.txt', status: 404 }, undefined],
  ['nothing that was deleted', { method: 'DELETE', target: '/a.txt', status: 204 }, undefined],
  ['nothing of our own', { target: '/~porthole/page.js' }, undefined],
  ['nothing by the name of a link', { target: '/~/Link 1/a.txt' }, undefined],
  ['nothing that stands for a server', { method: 'OPTIONS', target: '*' }, undefined],
])('an entry names %s', (_, entry, path) => {
  expect(namedPath({ ...ENTRY, ...entry }, '/')).toBe(path);
});

it('below a base path it names what lies there, and nothing beside', () => {
  expect(namedPath({ ...ENTRY, target: '/files/a.txt' }, '/files/')).toBe('/files/a.txt');
  expect(namedPath({ ...ENTRY, target: '/filesystem/a.txt' }, '/files/')).toBeUndefined();
  expect(namedPath({ ...ENTRY, target: '/files/', keptAs: 'a.txt' }, '/files/')).toBe('/files/a.txt');
});
