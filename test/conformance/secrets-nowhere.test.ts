/**
 * Nothing that opens a share can be read anywhere: a tour with every kind of secret in every place, and a look at all that is
 * told, kept, exported and copied afterwards.
 */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { decodeBatch } from '../../main/access-log/batch.ts';
import { ExportWriter } from '../../main/access-log/export-writer.ts';
import type { ExportFormat } from '../../main/access-log/log-line-formats.ts';
import type { AppShare } from '../../main/app/shares/app-share.ts';
import { formatCurlCommand } from '../../renderer/log/curl-command.ts';
import type { AppSharesForTest } from '../support/app-shares.ts';
import { openAppShares, SEALING } from '../support/app-shares.ts';
import { basic, cheapHash } from '../support/cheap-hash.ts';
import { eventually } from '../support/eventually.ts';
import { get } from '../support/get.ts';
import { LOG_FILES } from '../support/log-file-settings.ts';
import { post } from '../support/post-form.ts';
import { pairOf } from '../support/private-share.ts';
import { createTempFolder } from '../support/temp-folder.ts';

const PIN = '402917';
const PASSWORD = 'correct-horse-battery';
const WRONG = '918273';
const BEARER = 'eyJhbGciOiJub25lIn0.secretbearer';
const FORMATS: readonly ExportFormat[] = ['combined', 'json', 'csv', 'har'];

interface Secrets {
  readonly pin: string;
  readonly token: string;
  readonly code: string;
  readonly cookies: readonly string[];
}

/** Comes in by each way, and has secrets stand wherever a client may put them. @returns how often it asked */
async function tour(share: AppShare, port: number): Promise<Secrets> {
  const made = await share.links.create(
    { name: 'For Anna', path: undefined, endsAfter: 1e7, downloads: 9, right: 'look', quota: undefined, hasPin: false },
    Date.now(),
  );
  share.links.createCode('QR code');
  if (made.state !== 'created') throw new Error(made.state);
  const link = new URL(made.url).pathname;
  const [token = '', code = '', pin = PIN] = [link.slice(3, -1), share.state.code?.slice(2, -1)];
  await eventually(async () => expect((await get(port, `${link}a.txt`)).status).toBe(200));
  const form = await post(port, '/sub/?sort=size', `name=x&password=${pin}`);
  const person = await post(port, '/', `name=anna&password=${PASSWORD}`);
  const cookies = [form, person].map(({ headers }) => pairOf(headers['set-cookie']?.[0] ?? ''));
  const own = `http://127.0.0.1:${port}`;
  const asked: readonly (readonly [string, Record<string, string>, string?])[] = [
    ['/a.txt', { authorization: basic('anybody', pin) }],
    ['/a.txt', { authorization: basic(pin, '') }],
    ['/a.txt', { authorization: basic('anna', PASSWORD) }],
    ['/a.txt', { authorization: basic('', WRONG) }],
    ['/a.txt', { authorization: `Bearer ${BEARER}`, 'proxy-authorization': `Basic ${BEARER}` }],
    ['/a.txt', { cookie: cookies.join('; ') }],
    [`${link}a.txt`, { referer: `${own}${link}` }],
    [`${link}sub/`, { accept: 'text/html' }],
    [`/%7e/${token}/a.txt`, {}],
    [`/~/${token}`, {}],
    [`/~/${code}/a.txt`, {}],
    [`/~/${token.slice(0, -1)}/`, {}],
    ['/a.txt', { referer: `${own}/~/${token}/sub/?x`, cookie: cookies[0] ?? '' }],
    ['/a.txt', { destination: `${own}/~/${token}/b.txt`, cookie: cookies[1] ?? '' }, 'MOVE'],
    ['/a.txt', { destination: `/~/${token}/b.txt`, 'x-forwarded-uri': `/~/${code}/` }, 'COPY'],
    [`/a.txt?pw=${pin}&password=${PASSWORD}&token=${token}`, {}],
    ['/a.txt', { referer: `http://anna:${PASSWORD}@127.0.0.1/?pin=${pin}` }],
  ];
  for (const [target, fields, method] of asked) await get(port, target, fields, { method: method ?? 'GET' });
  return { pin, token, code, cookies };
}

async function exported(share: AppShare, format: ExportFormat): Promise<string> {
  const file = path.join(await createTempFolder(), 'export');
  const readDetails = (sequence: number) => share.readDetails(sequence);
  const writer = new ExportWriter(file, { format, version: '0', origin: 'http://x', readDetails });
  await writer.write(share.records.readBacklog(0).batches.flatMap(decodeBatch));
  await writer.finish();
  return readFile(file, 'utf8');
}

async function detailsOf(share: AppShare): Promise<string> {
  const entries = share.records.readBacklog(0).batches.flatMap(decodeBatch);
  const texts = entries.map(async (entry) => {
    const details = await share.readDetails(entry.sequence);
    const requestHead = details?.requestHead;
    const copied = formatCurlCommand({ entry, requestHead, address: 'http://x/', platform: 'linux' });
    return [requestHead, details?.responseHead, copied].join('\n');
  });
  return (await Promise.all(texts)).join('\n');
}

const keptOf = ({ settings }: AppSharesForTest): Promise<string> => readFile(settings.file, 'utf8');

it('is in no window, detail, copy, export, log file or setting after a tour with all of them', {
  timeout: 60_000,
}, async () => {
  const [home, folder, logs] = [
    await createTempFolder(),
    await createTempFolder({ 'a.txt': 'a', sub: { 'b.txt': 'b' } }),
    await createTempFolder(),
  ];
  const app = await openAppShares(home, SEALING);
  const port = await app.open([folder]);
  const share = app.share();
  share.setLogFiles({ ...LOG_FILES, enabled: true, format: 'json', folder: logs });
  const secret = { hash: cheapHash(PIN), pinLength: PIN.length };
  share.change({ entry: 'secret', secret, people: [{ name: 'anna', hash: cheapHash(PASSWORD), rights: 'look' }] });
  await eventually(async () => expect((await get(port, '/')).status).toBe(401));
  const { pin, token, code, cookies } = await tour(share, port);
  await get(port, '/last');
  await eventually(() =>
    expect(JSON.stringify(share.records.readBacklog(0).batches.flatMap(decodeBatch))).toContain('/last'),
  );
  const places: Record<string, string> = {
    events: JSON.stringify(app.events),
    details: await detailsOf(share),
  };
  for (const format of FORMATS) places[format] = await exported(share, format);
  await app.close();
  for (const name of await readdir(logs)) places[name] = await readFile(path.join(logs, name), 'utf8');
  places.settings = await keptOf(app);
  const values = cookies.map((cookie) => cookie.slice(cookie.indexOf('=') + 1));
  const credentials = [basic('anybody', pin), basic(pin, ''), basic('anna', PASSWORD), basic('', WRONG)];
  const secrets = [
    pin,
    token,
    token.slice(0, -1),
    code,
    ...values,
    PASSWORD,
    WRONG,
    BEARER,
    ...credentials.map((text) => text.slice(6)),
  ];
  expect(secrets.filter((secret) => secret.length < 6)).toEqual([]);
  expect(
    Object.keys(places).filter((name) => name.endsWith('.log') || name.endsWith('.jsonl') || name.endsWith('.json'))
      .length,
  ).toBeGreaterThan(0);
  for (const [place, text] of Object.entries(places)) {
    expect(text.length).toBeGreaterThan(100);
    for (const secret of secrets) expect([place, text.includes(secret) ? secret : '']).toEqual([place, '']);
  }
  // The link stands there by its name.
  expect(places.combined).toContain('/~/For%20Anna/');
});
