/** A right that ends while something is sent: that ends at once, with an answer that says so, and nothing of it is in place. */
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { get as httpGet } from 'node:http';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { HttpError } from '../../main/http/http-error.ts';
import type { LinkRecord } from '../../main/links/link.ts';
import { judgeRunning } from '../../main/share/judge-running.ts';
import type { ShareChange } from '../../main/share/options.ts';
import { FolderWriter } from '../../main/tree/folder-writer.ts';
import { SharedFolder } from '../../main/tree/shared-folder.ts';
import { basic, cheapHash } from '../support/cheap-hash.ts';
import { askDav } from '../support/dav.ts';
import type { LinkedShareForTest, TestLink } from '../support/linked-share.ts';
import { shareTree } from '../support/linked-share.ts';
import { RawClient, requestText } from '../support/raw-client.ts';
import { serveReceiving } from '../support/receiving-server.ts';
import type { ParsedResponse } from '../support/response-parser.ts';
import type { RunningShare } from '../support/running-share.ts';
import { runAttendedShare, runShare } from '../support/running-share.ts';
import { createTempFolder } from '../support/temp-folder.ts';
import { SCHEME } from '../support/tls-identity.ts';
import { until } from '../support/until.ts';

/** A request of which a part has come, and whose handler waits for the rest. */
async function begin(port: number, line: string, fields: readonly string[], part: string): Promise<RawClient> {
  const client = await RawClient.connect(port);
  await client.send(requestText(`${line} HTTP/1.1`, 'Host: localhost', 'Expect: 100-continue', ...fields));
  await client.until('100 Continue');
  await client.send(part);
  return client;
}

const FORM = ['--b', 'Content-Disposition: form-data; name="files"; filename="a.txt"', '', 'half'].join('\r\n');

/** Every way by which a file comes in. @param base of the folder, with its slash */
const WAYS: readonly (readonly [way: string, begin: (port: number, base: string) => Promise<RawClient>])[] = [
  ['PUT', (port, base) => begin(port, `PUT ${base}a.txt`, ['Content-Length: 8'], 'half')],
  ['PUT in chunks', (port, base) => begin(port, `PUT ${base}a.txt`, ['Transfer-Encoding: chunked'], '4\r\nhalf\r\n')],
  [
    'a form',
    (port, base) =>
      begin(
        port,
        `POST ${base}?upload`,
        ['Content-Type: multipart/form-data; boundary=b', 'Content-Length: 1000', `Origin: ${SCHEME}://localhost`],
        FORM,
      ),
  ],
  [
    'POST of an upload that goes on',
    (port, base) =>
      begin(
        port,
        `POST ${base}?upload`,
        ['Content-Disposition: attachment; filename="a.txt"', 'Upload-Complete: ?1', 'Content-Length: 8'],
        'half',
      ),
  ],
  ['PATCH of an upload that goes on', patch],
];

async function patch(port: number, base: string): Promise<RawClient> {
  const client = await RawClient.connect(port);
  const fields = ['Host: localhost', 'Upload-Complete: ?0', 'Upload-Length: 8', 'Content-Length: 0'];
  await client.send(requestText(`PUT ${base}a.txt HTTP/1.1`, ...fields));
  const location = (await client.response('PUT')).field('Location') ?? '';
  client.socket.destroy();
  const type = 'Content-Type: application/partial-upload';
  return begin(
    port,
    `PATCH ${location}`,
    [type, 'Upload-Offset: 0', 'Upload-Complete: ?1', 'Content-Length: 8'],
    'half',
  );
}

/** Names that anybody could be shown. */
async function seenIn(folder: string): Promise<readonly string[]> {
  return (await readdir(folder)).filter((name) => !name.startsWith('.porthole')).sort();
}

const answerOf = (client: RawClient): Promise<ParsedResponse> => client.response('POST');

interface Sent {
  readonly share: Pick<RunningShare, 'entries' | 'folder' | 'port'>;
  readonly client: RawClient;
}

/** It was answered so, the log tells it, and no file is there. */
async function expectEnded({ share, client }: Sent, status: number, folder = share.folder): Promise<void> {
  expect((await answerOf(client)).status).toBe(status);
  await until(() => share.entries.some((entry) => entry.status === status));
  expect(share.entries.find((entry) => entry.status === status)).not.toHaveProperty('keptAs');
  expect(await seenIn(folder)).toEqual([]);
}

const SECRET = { hash: cheapHash('secret') };

/** What somebody may do, and what they may do then. */
const LOWERED: readonly (readonly [title: string, before: ShareChange, after: ShareChange])[] = [
  ['from adding to looking', { write: 'add' }, { write: 'look' }],
  ['from changing to looking', { write: 'change' }, { write: 'look' }],
  ['to nothing at all', { write: 'add' }, { write: 'add', entry: 'secret', secret: SECRET }],
  [
    'from adding to looking, beside a password',
    { entry: 'secret', secret: SECRET, anonymous: 'add' },
    { entry: 'secret', secret: SECRET, anonymous: 'look' },
  ],
];

describe.each(LOWERED)('what people may do who prove nothing is lowered %s', (_, before, after) => {
  it.each(WAYS)('%s ends with 403', async (_way, send) => {
    const share = await runShare({}, before);
    const client = await send(share.port, '/');
    await share.change(after);
    await expectEnded({ share, client }, 403);
  });
});

describe('what people may do who have a password is lowered', () => {
  it('PUT ends with 403, and so does one of a password that is another now', async () => {
    const before: ShareChange = { entry: 'secret', secret: SECRET, write: 'add' };
    for (const after of [
      { ...before, write: 'look' },
      { ...before, secret: { hash: cheapHash('other') } },
    ] as const) {
      const share = await runShare({}, before);
      const fields = ['Content-Length: 8', `Authorization: ${basic('x', 'secret')}`];
      const client = await begin(share.port, 'PUT /a.txt', fields, 'half');
      await share.change(after);
      await expectEnded({ share, client }, 403);
    }
  });
});

interface LinkedBox {
  readonly share: LinkedShareForTest;
  readonly made: TestLink;
}

async function linkedBox(wanted: Partial<LinkRecord> = {}): Promise<LinkedBox> {
  const share = await shareTree({ 'box/': {} });
  return { share, made: await share.link('box', { right: 'add', ...wanted }) };
}

const LOST: readonly (readonly [title: string, status: number, change: Partial<LinkRecord> | undefined])[] = [
  ['is removed', 410, { isRemoved: true }],
  ['is forgotten', 410, undefined],
  ['is paused', 410, { isPaused: true }],
  ['ends', 410, { ends: 1 }],
  ['is for looking only by now', 403, { right: 'look' }],
];

describe.each(LOST)('a link %s', (_, status, change) => {
  it.each(WAYS)(`%s ends with ${status}`, async (_way, send) => {
    const { share, made } = await linkedBox();
    const client = await send(share.port, made.path);
    share.setLinks(...(change ? [{ record: { ...made.record, ...change } }] : []));
    await expectEnded({ share, client }, status, `${share.folder}/box`);
  });
});

describe('a link that ends by itself', () => {
  it('ends what is sent by it in that moment, with 410', async () => {
    const ends = Date.now() + 60_000;
    const { share, made } = await linkedBox({ ends });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: ends - 50_000 });
    onTestFinished(() => void vi.useRealTimers());
    share.setLinks(made);
    const client = await begin(share.port, `PUT ${made.path}a.txt`, ['Content-Length: 8'], 'half');
    vi.advanceTimersByTime(49_999);
    await client.send('ha');
    vi.advanceTimersByTime(1);
    vi.useRealTimers();
    await expectEnded({ share, client }, 410, `${share.folder}/box`);
  });
});

describe('a share that stops', () => {
  it.each(WAYS)('ends %s with 503 when the moment for what runs is over', async (_way, send) => {
    const share = await runShare({}, { write: 'add' });
    const client = await send(share.port, '/');
    const stopped = share.share.stop(50);
    await expectEnded({ share, client }, 503);
    client.socket.destroy();
    await stopped;
  });

  it('takes what comes whole within that moment', async () => {
    const share = await runShare({}, { write: 'add' });
    const client = await begin(share.port, 'PUT /a.txt', ['Content-Length: 8'], 'half');
    const stopped = share.share.stop(60_000);
    await client.send('half');
    expect((await client.response('PUT')).status).toBe(201);
    await stopped;
    expect(await seenIn(share.folder)).toEqual(['a.txt']);
  });

  it('ends in that moment what may not go on', async () => {
    const share = await runShare({}, { write: 'add' });
    const client = await begin(share.port, 'PUT /a.txt', ['Content-Length: 8'], 'half');
    const stopped = share.share.stop(60_000);
    share.share.setAccess(undefined);
    await expectEnded({ share, client }, 403);
    await stopped;
  });
});

describe('what is left of what ended', () => {
  it('is kept where it can be gone on with, once that is allowed again', async () => {
    const share = await runShare({}, { write: 'add' });
    const head = ['Host: localhost', 'Upload-Complete: ?0', 'Upload-Length: 8', 'Content-Length: 0'];
    const client = await RawClient.connect(share.port);
    await client.send(requestText('PUT /a.txt HTTP/1.1', ...head));
    const location = (await client.response('PUT')).field('Location') ?? '';
    const goOn = (offset: number): Promise<RawClient> => {
      const type = 'Content-Type: application/partial-upload';
      const length = `Content-Length: ${8 - offset}`;
      return begin(
        share.port,
        `PATCH ${location}`,
        [type, `Upload-Offset: ${offset}`, 'Upload-Complete: ?1', length],
        'half',
      );
    };
    const ended = await goOn(0);
    await until(() => share.share.visitors > 0);
    await share.change({ write: 'look' });
    await expectEnded({ share, client: ended }, 403);
    await share.change({ write: 'add' });
    const asked = await RawClient.connect(share.port);
    await asked.send(requestText(`HEAD ${location} HTTP/1.1`, 'Host: localhost'));
    const offset = Number((await asked.response('HEAD')).field('Upload-Offset'));
    expect([0, 4]).toContain(offset);
    const again = await goOn(offset);
    if (offset === 0) await again.send('half');
    expect((await again.response('PATCH')).status).toBe(201);
    expect(await readFile(`${share.folder}/a.txt`, 'utf8')).toBe('halfhalf');
  });

  it('is removed where nobody said that it is to be gone on with', async () => {
    const share = await runShare({}, { write: 'add' });
    const client = await begin(share.port, 'PUT /a.txt', ['Content-Length: 8'], 'half');
    await share.change({ write: 'look' });
    await expectEnded({ share, client }, 403);
    expect((await readdir(share.folder)).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});

describe('what goes on', () => {
  it('is what is still allowed: an upload of who may only add by now keeps what is there', async () => {
    const share = await runShare({ 'a.txt': 'old' }, { write: 'change' });
    const client = await begin(share.port, 'PUT /a.txt', ['Content-Length: 8'], 'half');
    await share.change({ write: 'add' });
    await client.send('half');
    expect((await client.response('PUT')).status).toBe(201);
    expect(await seenIn(share.folder)).toEqual(['a (2).txt', 'a.txt']);
  });

  it('is a download, when its visitor may no longer add', async () => {
    const share = await runShare({ 'large.bin': Buffer.alloc(16 * 1024 * 1024) }, { write: 'add' });
    const asked = httpGet({ port: share.port, path: '/large.bin' });
    const [response] = (await once(asked, 'response')) as [IncomingMessage];
    await share.change({ write: 'look' });
    let octets = 0;
    for await (const piece of response as AsyncIterable<Buffer>) octets += piece.byteLength;
    expect(octets).toBe(16 * 1024 * 1024);
  });
});

describe('a person who is asked', () => {
  it.each([
    ['PUT', 'PUT /a.txt'],
    ['MKCOL', 'MKCOL /new/'],
  ])('is asked no longer when %s is not allowed any more: 403', async (_, line) => {
    const share = await runAttendedShare({}, { write: 'add' });
    const client = await RawClient.connect(share.port);
    await client.send(requestText(`${line} HTTP/1.1`, 'Host: localhost', 'Content-Length: 0'));
    await until(() => share.events.some(({ kind }) => kind === 'asked'));
    await share.change({ write: 'look' });
    await expectEnded({ share, client }, 403);
    expect(share.events.some(({ kind }) => kind === 'question-ended')).toBe(true);
  });
});

describe('COPY and MOVE of what has many entries', () => {
  const TREE = { 'from/': { 'a.txt': 'a', 'b/': { 'c.txt': 'c' } } };

  it('COPY ends between two entries with 403, and nothing of it is there', async () => {
    const { port, folder, service, desk, allow } = await serveReceiving(TREE, { rights: 'change' });
    const reserve = desk.room.reserve.bind(desk.room);
    // All is allowed and measured; the first entry is not yet copied.
    desk.room.reserve = async (needs) => {
      allow('look');
      service.review(judgeRunning);
      return reserve(needs);
    };
    expect((await askDav(port, 'COPY /from/', { Destination: '/to/' })).status).toBe(403);
    expect(await readdir(folder)).toEqual(['from']);
  });

  it.each(['copy', 'move'] as const)('%s asks before each entry, and leaves all as it was', async (how) => {
    const folder = await createTempFolder({ ...TREE, 'to/': { 'old.txt': 'old' } });
    const writer = new FolderWriter(await SharedFolder.open(folder, false));
    for (const most of how === 'copy' ? [0, 1, 2, 3, 4] : [0]) {
      let steps = 0;
      const goesOn = (): void => {
        if (steps++ === most) throw new HttpError(403);
      };
      const task = writer[how](['from'], ['to'], { overwrites: true, goesOn });
      await expect(task).rejects.toMatchObject({ status: 403 });
      expect(await readdir(folder)).toEqual(['from', 'to']);
      expect(await readdir(`${folder}/to`)).toEqual(['old.txt']);
    }
  });
});
