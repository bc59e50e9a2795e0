/** Before something is added a person is asked, where that is wanted: nothing is written before, and a no leaves nothing behind. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../main/share/asking/question.ts';
import { eventually } from '../support/eventually.ts';
import { RawClient, requestText } from '../support/raw-client.ts';
import type { ParsedResponse } from '../support/response-parser.ts';
import type { RunningShare } from '../support/running-share.ts';
import { runAttendedShare } from '../support/running-share.ts';

async function offer({ port }: RunningShare, path: string, content = 'hello'): Promise<RawClient> {
  const client = await RawClient.connect(port);
  const length = `Content-Length: ${Buffer.byteLength(content)}`;
  await client.send(requestText(`PUT ${path} HTTP/1.1`, 'Host: localhost', length), Buffer.from(content));
  return client;
}

async function question({ events }: RunningShare, number = 1) {
  return await eventually(() => {
    const asked = events.filter(({ kind }) => kind === 'asked')[number - 1];
    if (asked?.kind !== 'asked') throw new Error('Nobody has asked');
    return asked.question;
  });
}

function answer({ share }: RunningShare, id: number, verdict: Verdict): void {
  share.obey({ kind: 'answer', answer: { id, verdict, leftOut: [], isRestLeftOut: false } });
}

describe('somebody who wants to add a file', () => {
  it('waits for a person’s yes; nothing is written before', async () => {
    const share = await runAttendedShare({}, { write: 'add' });
    const client = await offer(share, '/a.txt');
    const { id, address, count, bytes, files } = await question(share);
    expect([address, count, bytes, files]).toEqual(['127.0.0.1', 1, 5, [{ path: 'a.txt', size: 5 }]]);
    expect(readdirSync(share.folder)).toEqual([]);
    answer(share, id, 'accept');
    expect((await client.response('PUT')).status).toBe(201);
    expect(readFileSync(join(share.folder, 'a.txt'), 'utf8')).toBe('hello');
    const { dev, ino, mtimeMs } = statSync(join(share.folder, 'a.txt'));
    expect(share.events).toContainEqual({
      kind: 'arrived',
      arrival: {
        path: join(share.folder, 'a.txt'),
        name: 'a.txt',
        size: 5,
        identity: { dev, ino, mtimeMs },
        hasReplaced: false,
        sending: undefined,
        address: '127.0.0.1',
        sender: '',
      },
    });
  });

  it('takes the question of a whole batch back, and is told so', async () => {
    const share = await runAttendedShare({}, { write: 'add' });
    const tell = async (line: string, content = ''): Promise<ParsedResponse> => {
      const client = await RawClient.connect(share.port);
      const length = `Content-Length: ${content.length}`;
      await client.send(requestText(`${line} HTTP/1.1`, 'Host: localhost', 'Connection: close', length), content);
      return await client.response();
    };
    const list = JSON.stringify({ sender: 'Anna', files: [{ path: 'a.txt', size: 5 }] });
    const asked = JSON.parse((await tell('POST /?send', list)).text);
    expect(asked).toMatchObject({ state: 'asked' });
    await question(share);
    expect((await tell(`DELETE /~porthole/sending/${asked.id}`)).status).toBe(204);
    await eventually(() =>
      expect(share.events).toContainEqual(expect.objectContaining({ kind: 'question-ended', end: 'taken-back' })),
    );
    expect(JSON.parse((await tell(`GET /~porthole/sending/${asked.id}`)).text)).toMatchObject({
      state: 'declined',
      files: [],
    });
  });

  it('is refused by a no, with nothing left behind, and has to wait before asking again', async () => {
    const share = await runAttendedShare({}, { write: 'add' });
    const client = await offer(share, '/a.txt');
    answer(share, (await question(share)).id, 'decline');
    expect((await client.response('PUT')).status).toBe(403);
    expect((await (await offer(share, '/a.txt')).response('PUT')).status).toBe(403);
    expect(share.events.filter(({ kind }) => kind === 'asked')).toHaveLength(1);
    expect(readdirSync(share.folder)).toEqual([]);
  });

  it('takes the question back by leaving', async () => {
    const share = await runAttendedShare({}, { write: 'add' });
    const client = await offer(share, '/a.txt');
    const { id } = await question(share);
    client.reset();
    await eventually(() => expect(share.events).toContainEqual({ kind: 'question-ended', id, end: 'taken-back' }));
    answer(share, id, 'accept');
    expect(readdirSync(share.folder)).toEqual([]);
  });

  it('is not asked about where a person does not want that, from the next request on', async () => {
    const share = await runAttendedShare({}, { write: 'add' });
    await share.change({ write: 'add', asksFirst: false });
    expect((await (await offer(share, '/a.txt')).response('PUT')).status).toBe(201);
    expect(share.events.some(({ kind }) => kind === 'asked')).toBe(false);
  });

  it('gets a folder of their own where a person wants that', async () => {
    const share = await runAttendedShare({}, { write: 'add', asksFirst: false, receivesInto: 'sender-folder' });
    const response = await (await offer(share, '/a.txt')).response('PUT');
    expect(response.status).toBe(201);
    expect(response.field('Location')).toMatch(/^\/127\.0\.0\.1%20\d{4}-\d\d-\d\d\/a\.txt$/);
    const [folder = ''] = readdirSync(share.folder);
    expect(readdirSync(join(share.folder, folder))).toEqual(['a.txt']);
  });

  it('gets an answer when the share stops', async () => {
    const share = await runAttendedShare({}, { write: 'add' });
    await offer(share, '/a.txt');
    const { id } = await question(share);
    await share.share.stop(0);
    expect(share.events).toContainEqual({ kind: 'question-ended', id, end: 'answered' });
    expect(readdirSync(share.folder)).toEqual([]);
  });
});
