/** Only browsers get listings in parts; every program gets all of it. What clients send was recorded from the real ones. */
import { expect, test } from 'vitest';
import { FieldSection } from '../../../../main/http/fields.ts';
import { selectListingForm } from '../../../../main/site/listings/listing-form.ts';

const CHROMIUM =
  'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8,application/signed-exchange;v=b3;q=0.7';
const FIREFOX = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
const OLD_WEBKIT = 'application/xml,application/xhtml+xml,text/html;q=0.9,text/plain;q=0.8,image/png,*/*;q=0.5';
const PIP = 'application/vnd.pypi.simple.v1+json, application/vnd.pypi.simple.v1+html; q=0.1, text/html; q=0.01';
const JAVA = 'text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2';
const HTTRACK = 'text/html,image/png,image/jpeg,image/pjpeg,image/x-xbitmap,image/svg+xml,image/gif;q=0.9,*/*;q=0.1';

interface Client {
  readonly accept?: string;
  readonly agent?: string;
  readonly language?: string;
}

test.each<[string, string, Client]>([
  ['pages', 'Chromium', { accept: CHROMIUM, agent: 'Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0', language: 'en' }],
  [
    'pages',
    'Chromium without a head, which tells no language',
    { accept: CHROMIUM, agent: 'Mozilla/5.0 (X11) HeadlessChrome/140' },
  ],
  ['pages', 'Firefox', { accept: FIREFOX, agent: 'Mozilla/5.0 (X11; rv:140.0) Gecko/20100101', language: 'de' }],
  [
    'pages',
    'a phone of long ago',
    { accept: OLD_WEBKIT, agent: 'Mozilla/5.0 (Linux; U; Android 2.3)', language: 'en' },
  ],
  [
    'pages',
    'Internet Explorer',
    { accept: 'text/html, */*', agent: 'Mozilla/4.0 (compatible; MSIE 8.0)', language: 'en' },
  ],
  [
    'pages',
    'lynx',
    { accept: 'text/html, text/plain, text/sgml, text/css, */*;q=0.01', agent: 'Lynx/2.9.0', language: 'en' },
  ],
  [
    'pages',
    'w3m',
    { accept: 'text/html, text/*;q=0.5, image/*, application/*', agent: 'w3m/0.5.3', language: 'en;q=1.0' },
  ],
  ['page', 'curl that asks for HTML', { accept: 'text/html', agent: 'curl/8.0' }],
  ['page', 'a pip of long ago', { accept: 'text/html', agent: 'pip/20.0' }],
  ['page', 'Java', { accept: JAVA, agent: 'Java/17.0.15' }],
  ['index', 'pip', { accept: PIP, agent: 'pip/23.2.1' }],
  ['index', 'pip behind a proxy that adds a language', { accept: PIP, agent: 'pip/23.2.1', language: 'en' }],
  ['index', 'curl', { accept: '*/*', agent: 'curl/8.0' }],
  ['index', 'wget', { accept: '*/*', agent: 'Wget/1.21.3' }],
  ['index', 'wget2', { accept: FIREFOX, agent: 'wget2/1.99.1' }],
  [
    'index',
    'httrack',
    { accept: HTTRACK, agent: 'Mozilla/4.5 (compatible; HTTrack 3.0x; Windows 98)', language: 'en, *' },
  ],
  ['index', 'a search engine', { accept: FIREFOX, agent: 'Mozilla/5.0 (compatible; Somebot/2.1)', language: 'en' }],
  ['index', 'Kodi', { accept: '*/*', agent: 'Kodi/20.5' }],
  ['index', 'PowerShell', { agent: 'Mozilla/5.0 (Windows NT; Windows NT 10.0; en-US) WindowsPowerShell/5.1' }],
  ['json', 'a program that takes anything but HTML', { accept: 'text/html;q=0, */*', language: 'en' }],
  ['index', 'whoever tells nothing', {}],
  ['json', 'a script', { accept: 'application/json', language: 'en', agent: 'Mozilla/5.0 (X11)' }],
  ['json', 'a script that takes HTML too', { accept: 'application/json, text/html;q=0.9' }],
])('%s for %s', (form, _client, { accept, agent, language }) => {
  const fields = new FieldSection();
  if (accept !== undefined) fields.append('Accept', accept);
  if (agent !== undefined) fields.append('User-Agent', agent);
  if (language !== undefined) fields.append('Accept-Language', language);
  expect(selectListingForm(fields)).toBe(form);
});
